import { defaultSettings, type Settings, settingsShape } from "#shared/contract/areas/host.ts";
import type { HostHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";

/** What is used of `conf`, and so of `electron-store`, which is built on it: both keep the same file. */
export interface SettingsFile {
  readonly store: Readonly<Record<string, unknown>>;
  set(values: Partial<Settings>): void;
}

/** As many as the settings' shape allows. */
const maxRecentVaults = 12;

/** Name of the file in the profile folder, without `.json`. */
export const settingsFileName = "settings";

export interface SettingsKeeper {
  read(): Settings;
  /** Puts a vault first among the recent ones, so that the unlock screen offers it. */
  offerVault(path: string): void;
  readonly handlers: HostHandlers["settings"];
}

/**
 * The settings over a file. A field that is absent or was edited into nonsense has its default; writing changes only
 * the fields given, so that two hosts on one file do not undo each other.
 * open: reads the file; when it throws (no permission, say) everything has its default and writing names the reason.
 */
export const createSettings = (open: () => SettingsFile): SettingsKeeper => {
  const opened = attempt(open);
  const read = (): Settings => (opened.ok ? settingsFrom(opened.value.store) : defaultSettings);
  const write = (changes: { readonly [K in keyof Settings]?: Settings[K] | undefined }) => {
    if (!opened.ok) return notSaved(opened.error);
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const written = attempt(() => opened.value.set(Object.fromEntries(given)));
    return written.ok ? ok(read()) : notSaved(written.error);
  };
  return {
    read,
    offerVault: (path) => {
      const others = read().recentVaults.filter((recent) => recent !== path);
      write({ recentVaults: [path, ...others].slice(0, maxRecentVaults) });
    },
    handlers: { read: () => ok(read()), write },
  };
};

const notSaved = (error: unknown) =>
  refuse({ kind: "settings.not-saved", code: (error as NodeJS.ErrnoException).code ?? "UNKNOWN" });

const attempt = <T>(run: () => T) => {
  try {
    return { ok: true as const, value: run() };
  } catch (error) {
    return { ok: false as const, error };
  }
};

const settingsFrom = (stored: Readonly<Record<string, unknown>>): Settings => {
  const fields = Object.entries(settingsShape.shape).flatMap(([name, shape]) => {
    const field = shape.safeParse(stored[name]);
    return field.success ? [[name, field.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(fields) };
};
