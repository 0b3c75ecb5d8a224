import type { keys as english } from "../en/keys.ts";
import type { Messages } from "../messages.ts";

export const keys: Messages<typeof english> = {};
