import { general } from "./general.ts";

/** The English texts: the reference for keys and placeholders. */
export const en = { general };
