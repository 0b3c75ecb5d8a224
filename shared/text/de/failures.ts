import type { failures as english } from "../en/failures.ts";
import type { Messages } from "../messages.ts";

export const failures: Messages<typeof english> = {};
