import type { print as english } from "../en/print.ts";
import type { Messages } from "../messages.ts";

export const print: Messages<typeof english> = {};
