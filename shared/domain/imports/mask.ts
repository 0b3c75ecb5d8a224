/** Two or more blocks of six digits in a row: enough of a recovery password that it must not be shown. */
const keyDigits = /\d{6}(?:[\s\-–—_.]*\d{6})+/g;

/** Text in which digits of a recovery password are replaced by `…`; for everything that is said about keys. */
export const maskKeyDigits = (text: string): string => text.replace(keyDigits, "…");

/** True when the text holds at least two blocks of a recovery password. */
export const hasKeyDigits = (text: string): boolean => text.search(keyDigits) >= 0;
