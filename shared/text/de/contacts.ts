import type { contacts as english } from "../en/contacts.ts";
import type { Messages } from "../messages.ts";

export const contacts: Messages<typeof english> = {};
