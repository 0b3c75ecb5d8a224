import type { files as english } from "../en/files.ts";
import type { Messages } from "../messages.ts";

export const files: Messages<typeof english> = {};
