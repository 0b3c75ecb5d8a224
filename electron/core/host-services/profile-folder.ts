import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** What decides where this computer's settings lie; tests put another computer in its place. */
export interface ProfileComputer {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  /** The program that runs: Blackstart itself when packaged, else Node or Electron. */
  readonly execPath: string;
  readonly exists: (path: string) => boolean;
}

const thisComputer = (): ProfileComputer => ({
  platform: process.platform,
  env: process.env,
  homeFolder: homedir(),
  execPath: process.execPath,
  exists: existsSync,
});

/**
 * The folder of the non-secret settings, the same for every host. In this order: BLACKSTART_PROFILE; beside the
 * executable in portable mode (a file named `portable` lies there, or the portable Windows build says where it was
 * started from); else where the platform keeps the data of applications. The folder need not exist.
 */
export const profileFolder = (computer: ProfileComputer = thisComputer()): string => {
  const { env, platform, homeFolder } = computer;
  const { join } = platform === "win32" ? win32 : posix;
  if (env["BLACKSTART_PROFILE"]) return env["BLACKSTART_PROFILE"];
  const portable = portableFolder(computer);
  if (portable !== null) return join(portable, "Blackstart-data");
  if (platform === "win32")
    return join(env["APPDATA"] || join(homeFolder, "AppData", "Roaming"), "Blackstart");
  if (platform === "darwin") return join(homeFolder, "Library", "Application Support", "Blackstart");
  return join(env["XDG_CONFIG_HOME"] || join(homeFolder, ".config"), "Blackstart");
};

/** The folder of the stick or directory that the portable product was started from, null when it is installed. */
const portableFolder = ({ env, platform, execPath, exists }: ProfileComputer): string | null => {
  const { dirname, join } = platform === "win32" ? win32 : posix;
  if (env["PORTABLE_EXECUTABLE_DIR"]) return env["PORTABLE_EXECUTABLE_DIR"];
  const bundle = /^(.*)\/[^/]+\.app\/Contents\/MacOS\/[^/]+$/.exec(execPath)?.[1];
  const beside = bundle ?? dirname(env["APPIMAGE"] || execPath);
  return exists(join(beside, "portable")) ? beside : null;
};
