import { type Settings, scales } from "#shared/contract/areas/host.ts";

/** What a preview shows, e.g. `?vault=open&incident=real&theme=dark&language=de&scale=150&contrast=high#/keys`. */
export interface PreviewOptions {
  /** locked: the door. empty: an open vault without data. open: the sample company. */
  readonly vault: "locked" | "empty" | "open";
  readonly incident: "none" | "real" | "drill";
  readonly readOnly: boolean;
  /** How the vault is kept. one: a passphrase and nothing else. trouble: damage, a failed backup, an absent medium. */
  readonly keeping: "one" | "several" | "trouble";
  /** What the opening of the vault found. */
  readonly notices: "none" | "calm" | "losses";
  /** Every call of the core fails with `store.io`: to see the problems. */
  readonly broken: boolean;
  readonly nativeDialogs: boolean;
  /** What happens half a second after the start: the core process ends, the host goes away, the host asks to lock. */
  readonly afterwards: "nothing" | "core-ended" | "host-lost" | "lock-requested";
  readonly settings: Pick<Settings, "theme" | "language" | "scale" | "contrast">;
}

const oneOf = <const T extends string, const O extends string>(
  found: string | null,
  allowed: readonly T[],
  otherwise: O,
): T | O => allowed.find((each) => each === found) ?? otherwise;

export const readOptions = (query: string): PreviewOptions => {
  const asked = new URLSearchParams(query);
  return {
    vault: oneOf(asked.get("vault"), ["locked", "empty", "open"], "open"),
    incident: oneOf(asked.get("incident"), ["none", "real", "drill"], "none"),
    readOnly: asked.has("readOnly"),
    keeping: oneOf(asked.get("keeping"), ["one", "several", "trouble"], "several"),
    notices: oneOf(asked.get("notices"), ["calm", "losses"], "none"),
    broken: asked.has("broken"),
    afterwards: oneOf(asked.get("afterwards"), ["core-ended", "host-lost", "lock-requested"], "nothing"),
    nativeDialogs: asked.has("nativeDialogs"),
    settings: {
      theme: oneOf(asked.get("theme"), ["light", "dark", "system"], "light"),
      language: oneOf(asked.get("language"), ["de", "en"], "en"),
      contrast: oneOf(asked.get("contrast"), ["normal", "high"], "normal"),
      scale: scales.find((scale) => String(scale) === asked.get("scale")) ?? 100,
    },
  };
};
