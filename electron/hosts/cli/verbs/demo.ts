import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findBrowser } from "#core/browser/find-browser.ts";
import { systemClock } from "#core/host-services/system-clock.ts";
import type { CoreClient } from "#shared/contract/contract.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { Result } from "#shared/kernel/result.ts";
import { minutesToMs, toTimestamp } from "#shared/kernel/time.ts";
import { verdictText } from "#shared/text/archive-words.ts";
import type { CliConsole, ExitCode } from "../console.ts";
import { demoFolder, demoImports } from "../demo-files.ts";
import { nextGoodAnswer } from "../next-good-answer.ts";
import { withCore } from "../with-vault.ts";
import { printContactTree } from "./print.ts";

/** Ends the story with a failure; `demo` turns it into the one line a person reads. */
class StoryEnds extends Error {
  readonly failure: AnyFailure;
  constructor(failure: AnyFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

const must = <T>(result: Result<T, AnyFailure>): T => {
  if (result.ok) return result.value;
  throw new StoryEnds(result.failure);
};

interface Story {
  readonly console: CliConsole;
  readonly client: CoreClient;
  readonly out: string;
  /** Says a step that is done, with the time since the step before. */
  readonly told: (step: string, line: string) => void;
}

/** The first 8 characters of a key ID in the sample company's Graph export. */
const sampleKeyIdPrefix = "D5F1350E";

/** `demo --out DIR`: the whole story on the sample company, without a window. */
export const demo = async (console: CliConsole, mainFolder: string, outFolder: string): Promise<ExitCode> => {
  const out = resolve(outFolder);
  if (existsSync(out) && readdirSync(out).length > 0)
    return console.misuse(console.t("cli.demo.refused", { path: out }));
  return await withCore(mainFolder, async ({ client }) => {
    const startedAt = performance.now();
    const steps: { step: string; ms: number }[] = [];
    let last = startedAt;
    const told = (step: string, line: string): void => {
      const now = performance.now();
      steps.push({ step, ms: Math.round(now - last) });
      console.say(`${String(Math.round(now - last)).padStart(6)} ms  ${line}`);
      last = now;
    };
    try {
      await tell({ console, client, out, told });
    } catch (error) {
      if (error instanceof StoryEnds) return console.fail(error.failure);
      const { code } = error as NodeJS.ErrnoException;
      if (typeof code !== "string") throw error;
      return console.fail({ kind: "files.not-written", path: out, code });
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    return console.answer({ out, steps }, [console.t("cli.demo.total", { seconds })]);
  });
};

const tell = async (story: Story): Promise<void> => {
  const { client, out } = story;
  for (const folder of ["vault", "medium", "print"]) mkdirSync(join(out, folder), { recursive: true });
  await makeVault(story);
  await fillVault(story);
  const incident = await declare(story);
  await startFirst(story, incident);
  await breakCircle(story, incident);
  await revealKey(story, incident);
  await printTree(story);
  await exportLog(story, incident);
  must(await client.vault.lock({}));
};

const passphraseWords = 6;

/** Random, not memorable: the vault holds nothing but the sample company. */
const makePassphrase = (): string =>
  Array.from({ length: passphraseWords }, () =>
    randomInt(36 ** 4)
      .toString(36)
      .padStart(4, "0"),
  ).join("-");

const makeVault = async ({ console, client, out, told }: Story): Promise<void> => {
  const passphrase = makePassphrase();
  writeFileSync(join(out, "passphrase.txt"), `${passphrase}\n`, { mode: 0o600 });
  must(
    await client.vault.create({
      folder: join(out, "vault"),
      name: "Nordwerk",
      passphrase,
      operator: "Schicht A",
    }),
  );
  told("vault", console.t("cli.demo.vault"));
};

const fillVault = async ({ console, client, told }: Story): Promise<void> => {
  for (const { kind, files } of demoImports) {
    const paths = files.map((file) => join(demoFolder(), file));
    const preview = must(await client.imports.preview({ kind, paths }));
    const applied = must(await client.imports.apply({ plan: preview.plan }));
    told(
      `import ${files.join(" ")}`,
      console.t("cli.demo.imported", {
        file: files.join(", "),
        new: applied.new,
        problems: preview.counts.problems,
      }),
    );
  }
};

const declare = async ({ console, client, told }: Story): Promise<string> => {
  const { t } = console;
  const { systems } = must(await client.systems.list({}));
  const noticedAtMs = systemClock.nowMs() - minutesToMs(12);
  const { incident } = must(
    await client.incidents.declare({
      title: t("cli.demo.title"),
      kind: "emergency",
      noticedAt: toTimestamp(noticedAtMs, systemClock.offsetMinutes(noticedAtMs)),
      drill: true,
      systems: systems.map((system) => system.id),
    }),
  );
  told("declare", t("cli.demo.declared", { title: t("cli.demo.title") }));
  return incident;
};

const firstOf = async (client: CoreClient, incident: string): Promise<string[]> =>
  must(await client.incidents.startNow({ incident }))
    .queue.slice(0, 3)
    .map((entry) => entry.system);

const startFirst = async ({ console, client, told }: Story, incident: string): Promise<void> => {
  const { t } = console;
  const order = must(await client.incidents.startNow({ incident }));
  const first = await firstOf(client, incident);
  told("start-now", t("cli.demo.first", { systems: first.join(", ") }));
  for (const cycle of order.cycles)
    told(
      "circle",
      t("cli.demo.cycle", {
        members: [...cycle.members, cycle.members[0]].join(" → "),
        runbook: cycle.breakIn[0]?.title ?? "–",
      }),
    );
  const { seq } = must(await client.journal.note({ incident, text: t("cli.demo.note") }));
  told("note", t("cli.demo.noted", { seq }));
  for (const system of first.slice(0, 1)) {
    for (const [state, reason] of [
      ["in-work", ""],
      ["booted", ""],
      ["verified", t("cli.demo.verifiedReason")],
    ] as const)
      must(await client.incidents.setSystemState({ incident, system, state, reason }));
    told("system", t("cli.demo.verified", { system }));
  }
  told("start-now", t("cli.demo.afterwards", { systems: (await firstOf(client, incident)).join(", ") }));
};

const breakCircle = async ({ console, client, told }: Story, incident: string): Promise<void> => {
  const { t } = console;
  const order = must(await client.incidents.startNow({ incident }));
  const breakIn = order.cycles.flatMap((cycle) => cycle.breakIn)[0];
  if (breakIn === undefined) return;
  const { run } = must(await client.runs.start({ incident, runbook: breakIn.id, system: breakIn.system }));
  told("run", t("cli.demo.runStarted", { system: breakIn.system, title: breakIn.title }));
  let answers = 0;
  for (;;) {
    const shown = must(await client.runs.show({ incident, run }));
    const next = nextGoodAnswer(shown.markdown, shown.run, t("cli.demo.witness"));
    if (next === null) break;
    must(await client.runs.answer({ incident, run, ...next.answer }));
    answers += 1;
    told(
      "step",
      t("cli.demo.runStep", { number: next.number, result: t(`archive.stepResult.${next.answer.result}`) }),
    );
  }
  told("run", t("cli.demo.runDone", { count: answers }));
  must(
    await client.incidents.setSystemState({
      incident,
      system: breakIn.system,
      state: "verified",
      reason: breakIn.title,
    }),
  );
  told("system", t("cli.demo.verified", { system: breakIn.system }));
};

const revealKey = async ({ console, client, told }: Story, incident: string): Promise<void> => {
  const { t } = console;
  const { matches } = must(await client.keys.find({ text: sampleKeyIdPrefix }));
  const key = matches[0];
  if (key === undefined) throw new StoryEnds({ kind: "keys.unknown" });
  told("key", t("cli.demo.keyFound", { prefix: sampleKeyIdPrefix, device: key.deviceName }));
  const revealed = must(
    await client.keys.reveal({ record: key.id, purpose: t("cli.demo.purpose"), incident }),
  );
  told("reveal", t("cli.demo.keyRevealed", { seconds: revealed.hideAfterMs / 1000, seq: revealed.seq }));
};

const printTree = async ({ console, client, out, told }: Story): Promise<void> => {
  const { t } = console;
  const html = join(out, "print", "contact-tree.html");
  must(await printContactTree(console, client, html));
  told("print", t("cli.demo.printedHtml", { path: html }));
  if (findBrowser() === null) {
    told("print", t("cli.demo.noPdf"));
    return;
  }
  const pdf = join(out, "print", "contact-tree.pdf");
  must(await printContactTree(console, client, pdf));
  told("print", t("cli.demo.printedPdf", { path: pdf }));
};

const exportLog = async ({ console, client, out, told }: Story, incident: string): Promise<void> => {
  const { t, language } = console;
  const { seq } = must(await client.incidents.close({ incident, summary: t("cli.demo.summary") }));
  told("close", t("cli.demo.closed", { seq }));
  const written = must(await client.exports.incidentArchive({ incident, to: join(out, "medium"), language }));
  told("export", t("cli.demo.exported", { path: written.path }));
  const checked = must(await client.exports.verifyArchive({ path: written.path }));
  told("verify", t("cli.demo.checked", { verdict: verdictText(t, checked) }));
};
