import type { en } from "../en/en.ts";
import type { Messages } from "../messages.ts";
import { general } from "./general.ts";

export const de: Messages<typeof en> = { general };
