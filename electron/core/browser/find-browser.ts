import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** An installed browser of the Chromium family. */
export interface Browser {
  /** For people: `Google Chrome`, `Chromium`, `Microsoft Edge`, or the file name of BLACKSTART_BROWSER. */
  readonly name: string;
  readonly path: string;
}

/** What the search looks at; tests put another computer in its place. */
export interface Computer {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  /** True for a file that can be started; links are followed. */
  readonly isProgram: (path: string) => boolean;
}

/**
 * Finds Chrome, Chromium or Edge, in this order, where their installers put them on Windows, macOS and Linux.
 * BLACKSTART_BROWSER (a path, or a name on PATH) goes before everything; when it names nothing that can be started the
 * answer is null, not another browser. Answers null when none is installed. Cost: some dozen file look-ups.
 */
export const findBrowser = (computer: Computer = thisComputer()): Browser | null => {
  const chosen = variable(computer, "BLACKSTART_BROWSER");
  if (chosen !== "") return findChosen(computer, chosen);
  return candidates(computer).find((browser) => computer.isProgram(browser.path)) ?? null;
};

export const thisComputer = (): Computer => ({
  platform: process.platform,
  env: process.env,
  homeFolder: homedir(),
  isProgram,
});

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const candidates = (computer: Computer): Browser[] => {
  if (computer.platform === "win32") return onWindows(computer);
  if (computer.platform === "darwin") return onMac(computer);
  return onLinux(computer);
};

const findChosen = (computer: Computer, chosen: string): Browser | null => {
  const { basename, sep } = computer.platform === "win32" ? win32 : posix;
  const paths = chosen.includes(sep) || chosen.includes("/") ? [chosen] : onPath(computer, chosen);
  const path = paths.find(computer.isProgram);
  return path === undefined ? null : { name: basename(path), path };
};

const onWindows = (computer: Computer): Browser[] => {
  const roots = ["ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LocalAppData"]
    .map((name) => variable(computer, name))
    .filter((root) => root !== "");
  const installed = (name: string, ...parts: string[]) =>
    roots.map((root) => ({ name, path: win32.join(root, ...parts) }));
  return [
    ...installed("Google Chrome", "Google", "Chrome", "Application", "chrome.exe"),
    ...installed("Chromium", "Chromium", "Application", "chrome.exe"),
    ...installed("Microsoft Edge", "Microsoft", "Edge", "Application", "msedge.exe"),
  ];
};

const onMac = ({ homeFolder }: Computer): Browser[] =>
  ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
    ["/Applications", posix.join(homeFolder, "Applications")].map((folder) => ({
      name,
      path: posix.join(folder, `${name}.app`, "Contents", "MacOS", name),
    })),
  );

const linuxNames: readonly {
  readonly name: string;
  readonly programs: readonly string[];
  readonly flatpak: string;
}[] = [
  {
    name: "Google Chrome",
    programs: ["google-chrome-stable", "google-chrome"],
    flatpak: "com.google.Chrome",
  },
  { name: "Chromium", programs: ["chromium", "chromium-browser"], flatpak: "org.chromium.Chromium" },
  {
    name: "Microsoft Edge",
    programs: ["microsoft-edge-stable", "microsoft-edge"],
    flatpak: "com.microsoft.Edge",
  },
];

const onLinux = (computer: Computer): Browser[] => {
  const flatpakFolders = [
    "/var/lib/flatpak/exports/bin",
    posix.join(computer.homeFolder, ".local/share/flatpak/exports/bin"),
  ];
  const packaged = linuxNames.flatMap(({ name, programs }) =>
    programs.flatMap((program) => onPath(computer, program)).map((path) => ({ name, path })),
  );
  const flatpaks = linuxNames.flatMap(({ name, flatpak }) =>
    flatpakFolders.map((folder) => ({ name, path: posix.join(folder, flatpak) })),
  );
  return [...packaged, ...flatpaks];
};

/** Where a program of that name could lie; the usual folders too, because services start with a short PATH. */
const onPath = (computer: Computer, program: string): string[] => {
  const windows = computer.platform === "win32";
  const { join, delimiter } = windows ? win32 : posix;
  const usual = windows ? [] : ["/usr/bin", "/usr/local/bin", "/snap/bin"];
  const folders = [...variable(computer, "PATH").split(delimiter), ...usual].filter(
    (folder) => folder !== "",
  );
  return [...new Set(folders)].map((folder) => join(folder, program));
};

/** Windows does not tell `PATH` from `Path`. */
const variable = ({ platform, env }: Computer, name: string): string => {
  if (platform !== "win32") return env[name] ?? "";
  const found = Object.entries(env).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1] ?? "";
};
