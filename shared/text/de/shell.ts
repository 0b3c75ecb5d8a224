import type { shell as english } from "../en/shell.ts";
import type { Messages } from "../messages.ts";

export const shell: Messages<typeof english> = {};
