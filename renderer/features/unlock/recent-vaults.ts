const most = 12;

/** The list of recent vaults with this one first and nothing twice; at most 12, as the settings keep. */
export const recentWith = (recent: readonly string[], path: string): string[] =>
  [path, ...recent.filter((each) => each !== path)].slice(0, most);
