import type { imports as english } from "../en/imports.ts";
import type { Messages } from "../messages.ts";

export const imports: Messages<typeof english> = {};
