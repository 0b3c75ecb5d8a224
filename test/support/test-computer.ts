import type { Computer } from "#core/vault/place.ts";

/** A computer of the test's own: nothing is kept in the profile of whoever runs the tests. */
export const testComputer: Computer = { id: "0123456789abcdef0123456789abcdef", name: "leitstand-1" };
export const otherComputer: Computer = { id: "fedcba9876543210fedcba9876543210", name: "leitstand-2" };
