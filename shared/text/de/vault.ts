import type { vault as english } from "../en/vault.ts";
import type { Messages } from "../messages.ts";

export const vault: Messages<typeof english> = {};
