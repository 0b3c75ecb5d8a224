import type { runbooks as english } from "../en/runbooks.ts";
import type { Messages } from "../messages.ts";

export const runbooks: Messages<typeof english> = {};
