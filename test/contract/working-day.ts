import { join } from "node:path";
import { systemClock } from "#core/host-services/system-clock.ts";
import { createClient, type PushMessage, type Transport } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import type { Result } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";

/** One host with its core, as the suite sees it. */
export interface StartedHost {
  readonly transport: Transport;
  /** The process that holds the vault; null where it has none of its own. */
  readonly core: CoreHandle | null;
  stop(): Promise<void>;
}

export interface CoreHandle {
  /** Lets it stand still: what is asked from now on stays unanswered. */
  freeze(): unknown;
  /** Without a warning, as a crash or the system would. */
  kill(): unknown;
}

export interface HostUnderTest {
  /** What `app.info` calls it. */
  readonly kind: "desktop" | "loopback" | "in-process";
  /** Starts it with its settings in a folder of its own. */
  readonly start: (profile: string) => Promise<StartedHost>;
}

/** Where the story stands: each test goes on where the one before it stopped. */
export interface WorkingDay {
  readonly under: HostUnderTest;
  readonly host: StartedHost;
  readonly client: Client;
  /** Folder of the vaults, and of settings: one folder per host. */
  readonly vaults: string;
  readonly profiles: string;
  /** Stands for a USB stick. */
  readonly medium: string;
  /** The vault of the story, once it was made. */
  readonly vault: string;
  /** The incident of the story, once it was declared. */
  incident: string;
  readonly heard: PushMessage[];
  /** Payloads of the pushes of one kind that were heard so far. */
  heardOf(area: string, name: string): readonly unknown[];
  open(): ReturnType<Client["vault"]["open"]>;
}

export const passphrase = "neun Äpfel im Serverraum";

export const startDay = async (
  under: HostUnderTest,
  folders: Pick<WorkingDay, "vaults" | "profiles" | "medium">,
): Promise<WorkingDay> => {
  const host = await under.start(join(folders.profiles, "first"));
  const client = createClient(contract, host.transport);
  const heard: PushMessage[] = [];
  host.transport.onPush((message) => heard.push(message));
  const vault = join(folders.vaults, "nordwerk.blackstart");
  return {
    ...folders,
    under,
    host,
    client,
    vault,
    incident: "",
    heard,
    heardOf: (area, name) =>
      heard.filter((message) => message.area === area && message.name === name).map(({ payload }) => payload),
    open: () =>
      client.vault.open({ path: vault, secret: { type: "passphrase", passphrase }, operator: "Schicht A" }),
  };
};

/** Looks at files and applies what was shown. */
export const importFiles = async ({ client }: WorkingDay, kind: ImportKind, paths: readonly string[]) => {
  const report = done(await client.imports.preview({ kind, paths: [...paths] }));
  return { report, applied: done(await client.imports.apply({ plan: report.plan })) };
};

/** The value of an answer that the story needs; says which failure came instead. */
export const done = <T>(answer: Result<T, AnyFailure>): T => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.failure)}`);
  return answer.value;
};

export const failureOf = (answer: unknown): unknown => (answer as { failure?: unknown }).failure;

export const now = () => nowTimestamp(systemClock);
