import type { systems as english } from "../en/systems.ts";
import type { Messages } from "../messages.ts";

export const systems: Messages<typeof english> = {};
