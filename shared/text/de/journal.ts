import type { journal as english } from "../en/journal.ts";
import type { Messages } from "../messages.ts";

export const journal: Messages<typeof english> = {};
