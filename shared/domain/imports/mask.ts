const guid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** Two or more blocks of six digits in a row: enough of a recovery password that it must not be shown. */
const blocks = "\\d{6}(?:[\\s\\-\\u00ad\\u200b\\u2010-\\u2015\\u2060\\u2212_.]*\\d{6})+";
/** GUIDs go first: the last group of a key ID can be twelve digits. */
const guidOrDigits = new RegExp(`(${guid})|${blocks}`, "gi");

/** Text in which digits of a recovery password are replaced by `…`; for everything that is said about keys. */
export const maskKeyDigits = (text: string): string =>
  text.replace(guidOrDigits, (_, id: string | undefined) => id ?? "…");

/** True when the text holds at least two blocks of a recovery password. */
export const hasKeyDigits = (text: string): boolean => maskKeyDigits(text) !== text;
