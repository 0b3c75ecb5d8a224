import type { archive as english } from "../en/archive.ts";
import type { Messages } from "../messages.ts";

export const archive: Messages<typeof english> = {};
