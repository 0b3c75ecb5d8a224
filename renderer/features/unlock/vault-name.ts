/** `/media/stick/Nordwerk.blackstart` -> `Nordwerk`: what people call a vault. */
export const vaultName = (path: string): string =>
  (path.split(/[/\\]/).filter(Boolean).at(-1) ?? path).replace(/\.blackstart$/i, "");

/** The folder that a vault lies in, for showing. */
export const vaultPlace = (path: string): string => path.replace(/[/\\][^/\\]*[/\\]?$/, "") || path;
