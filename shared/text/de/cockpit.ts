import type { cockpit as english } from "../en/cockpit.ts";
import type { Messages } from "../messages.ts";

export const cockpit: Messages<typeof english> = {};
