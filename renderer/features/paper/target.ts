/** Signs that Windows, macOS or the file systems of USB sticks refuse in a name. */
const refused = /[\\/:*?"<>|\p{Cc}]/u;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** False for what some system would refuse as the name of a file, without its ending. */
export const isUsableName = (name: string): boolean =>
  name.trim() === name &&
  name !== "" &&
  name.length <= 120 &&
  !refused.test(name) &&
  !/\.$/.test(name) &&
  !reserved.test(name);

/** `plan` -> `plan (2)` -> `plan (3)`: what to try when a file of that name is there. */
export const nextName = (name: string): string => {
  const [, stem, number] = /^(.*) \((\d{1,4})\)$/.exec(name) ?? [];
  return stem === undefined ? `${name} (2)` : `${stem} (${Number(number) + 1})`;
};

/** A file in a folder, with the separator that the folder's own path is written with. */
export const pathIn = (folder: string, file: string): string => {
  const separator = /^[A-Za-z]:|^\\\\/.test(folder) ? "\\" : "/";
  return `${folder.replace(/[\\/]+$/, "")}${separator}${file}`;
};
