/**
 * The arguments of the command-line tool when the program was started as that (`blackstart verify …`), null when its window
 * is wanted. A verb is a plain word; paths, switches of the engine and what a desktop adds on its own are none.
 */
export const cliArguments = (argv: readonly string[], isPackaged: boolean): readonly string[] | null => {
  // Unpackaged, Electron is started with the application's folder: `electron . verify …`.
  const args = argv.slice(isPackaged ? 1 : 2);
  const first = args[0] ?? "";
  return /^[a-z]+$/.test(first) || ["--help", "-h", "--version", "-V"].includes(first) ? args : null;
};
