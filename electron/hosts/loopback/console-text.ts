import type { SettingsKeeper } from "#core/host-services/settings.ts";
import { createTranslator, languageOf, type Translate } from "#shared/text/translator.ts";

/** BCP 47 tag of the machine. */
export const machineLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

/** The words of the terminal, in the language that was chosen in the window, else in that of the machine. */
export const createConsoleText = (settings: SettingsKeeper): Translate =>
  createTranslator(settings.read().language ?? languageOf(machineLocale()));

/** For people; standard output carries nothing but the address. */
export const say = (line: string): boolean => process.stderr.write(`${line}\n`);
