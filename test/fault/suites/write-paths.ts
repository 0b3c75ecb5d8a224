import type { CoreClient } from "#shared/contract/contract.ts";
import type { Failure, Result } from "#shared/kernel/result.ts";
import type { ImportFile } from "../sample/import-files.ts";
import type { SampleVault } from "../sample/sample-vault.ts";
import { done } from "../sample/started-core.ts";
import type { Said } from "../worker/lines.ts";

export interface PathWork {
  readonly client: CoreClient;
  readonly sample: SampleVault;
  readonly files: readonly ImportFile[];
  readonly open: () => Promise<Result<unknown, Failure>>;
}

/** failure: the kind of the refusal, null when it was done. lines: what was acknowledged. */
export interface Attempt {
  readonly failure: string | null;
  readonly lines: readonly Said[];
}

/** One way in which something gets onto the disk. */
export interface WritePath {
  readonly what: string;
  /** Kinds of refusal besides `store.disk-full`. */
  readonly own: readonly string[];
  /** The vault is not open yet. */
  readonly opens?: boolean;
  /** As an earlier Blackstart left it. */
  readonly version?: number;
  /** Prepares it while there is room; answers what writes, which is done again after a refusal. */
  readonly before: (work: PathWork) => Promise<() => Promise<Attempt>>;
}

const attempt = <T>(result: Result<T, Failure>, lines: (value: T) => readonly Said[] = () => []): Attempt =>
  result.ok ? { failure: null, lines: lines(result.value) } : { failure: result.failure.kind, lines: [] };

/** An opening for reading only is a refusal to write, said in another way. */
const opening = (result: Result<unknown, Failure>): Attempt =>
  result.ok && (result.value as { readonly readOnly: boolean }).readOnly
    ? { failure: "store.disk-full", lines: [] }
    : attempt(result);

const entryLine = ({ hash }: { readonly hash: string }): readonly Said[] => [{ said: "entry", hash }];

const note = async ({ client, sample: { incident } }: PathWork, letters: number): Promise<Attempt> =>
  attempt(await client.journal.note({ incident, text: "N".repeat(letters) }), entryLine);

export const writePaths: readonly WritePath[] = [
  { what: "short entry", own: [], before: async (work) => () => note(work, 20) },
  { what: "long entry", own: [], before: async (work) => () => note(work, 19_000) },
  {
    what: "open",
    own: [],
    opens: true,
    before: async (work) => async () => opening(await work.open()),
  },
  {
    what: "migration",
    own: [],
    opens: true,
    version: 2,
    before: async (work) => async () => opening(await work.open()),
  },
  {
    what: "lock",
    own: [],
    before: async (work) => {
      const noted = await note(work, 19_000);
      let first = true;
      return async () => {
        const locked = attempt(await work.client.vault.lock({}));
        const lines = first ? noted.lines : [];
        first = false;
        return { ...locked, lines };
      };
    },
  },
  {
    what: "import",
    own: ["backups.not-made"],
    before: async ({ client, files }) => {
      const paths = files.map(({ path }) => path);
      const { plan } = done(await client.imports.preview({ kind: "systems", paths }));
      return async () => attempt(await client.imports.apply({ plan }), () => [{ said: "import", file: 0 }]);
    },
  },
  {
    what: "recovery words",
    own: [],
    before: async ({ client, sample: { words } }) => {
      const secret = { type: "words" as const, words };
      const drawn = done(await client.slots.prepareWords({ secret, label: "Tresor" }));
      const answers = drawn.ask.map((position) => drawn.words[position - 1] ?? "");
      return async () => attempt(await client.slots.confirmWords({ pending: drawn.pending, answers }));
    },
  },
  {
    what: "draft",
    own: [],
    before:
      async ({ client }) =>
      async () =>
        attempt(await client.drafts.keep({ name: "note", value: "E".repeat(30_000) })),
  },
  {
    what: "backup, written and read back",
    own: ["backups.not-made"],
    before:
      async ({ client }) =>
      async () =>
        attempt(await client.backups.make({})),
  },
  {
    what: "rekey",
    own: ["backups.not-made"],
    before: async ({ client, sample: { words }, open }) => {
      const secret = { type: "words" as const, words };
      return async () => {
        const { state } = done(await client.vault.status({}));
        // It had taken effect, and the vault could not be opened anew for want of room.
        if (state === "locked") done(await open());
        return attempt(await client.slots.rekey({ secret, keep: [], removeBackups: false }));
      };
    },
  },
];
