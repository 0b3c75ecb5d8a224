/** Stands for a backslash of a Windows path while Markdown is parsed, which would take `\\` and `\*` for escapes. Private use. */
const standIn = "\ue05c";

const windowsPath = /(?<![^\s("'<>[\]`*_|])(?:\\\\(?=[\p{L}\p{N}])|[a-z]:\\|%[\w()]+%\\)[^\s|]*/giu;

/**
 * Keeps the backslashes of Windows paths, so that `\\server\share` and `C:\logs\*.txt` are shown as written: on a bad day people
 * type what they see. Every position stays the same.
 */
export const maskPaths = (text: string): string =>
  text.includes(standIn)
    ? text
    : text.replace(windowsPath, (path, at: number) => {
        const escapesBar = path.endsWith("\\") && text.charAt(at + path.length) === "|";
        return escapesBar
          ? `${path.slice(0, -1).replaceAll("\\", standIn)}\\`
          : path.replaceAll("\\", standIn);
      });

export const unmask = (text: string): string => text.replaceAll(standIn, "\\");
