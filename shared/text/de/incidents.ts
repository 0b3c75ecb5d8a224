import type { incidents as english } from "../en/incidents.ts";
import type { Messages } from "../messages.ts";

export const incidents: Messages<typeof english> = {};
