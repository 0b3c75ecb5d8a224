import { Command, CommanderError, Option } from "commander";
import { importKinds } from "#shared/domain/imports/problem.ts";
import { incidentKinds } from "#shared/domain/journal/kinds.ts";
import { createTranslator, type Language, languageOf, type Translate } from "#shared/text/translator.ts";
import { type CliConsole, createConsole, type ExitCode } from "./console.ts";
import { create } from "./verbs/create.ts";
import { demo } from "./verbs/demo.ts";
import { doctor } from "./verbs/doctor.ts";
import { exportArchive } from "./verbs/export.ts";
import { importFiles } from "./verbs/import.ts";
import { type IncidentAction, incident, incidentActions } from "./verbs/incident.ts";
import { print } from "./verbs/print.ts";
import { serve } from "./verbs/serve.ts";
import { systems } from "./verbs/systems.ts";
import { verify } from "./verbs/verify.ts";

/** Verbs of the command line: the desktop program hands over to it when its first argument is one of them. */
export const cliVerbs = [
  "create",
  "import",
  "systems",
  "incident",
  "export",
  "print",
  "verify",
  "doctor",
  "serve",
  "demo",
  "help",
] as const;

interface CommonOptions {
  readonly json?: boolean;
  readonly language?: Language;
}

/** Before the command line is parsed its language must be known: the help is in it too. */
const languageFrom = (args: readonly string[]): Language => {
  const at = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  const given = args[at]?.includes("=") === true ? args[at]?.split("=")[1] : args[at + 1];
  if (at >= 0 && (given === "de" || given === "en")) return given;
  return languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
};

/**
 * Runs one command line (without program and script name) and answers with the exit code: 0 as asked, 1 a finding or a
 * failure, 2 not understood. mainFolder: where the built scripts lie.
 */
export const runCli = async (args: readonly string[], mainFolder: string): Promise<ExitCode> => {
  const language = languageFrom(args);
  const t = createTranslator(language);
  let exitCode: ExitCode = 0;
  const program = buildProgram(
    t,
    (options) => createConsole(t, options.language ?? language, options.json === true),
    mainFolder,
    (code) => {
      exitCode = code;
    },
  );
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has said what was wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
};

const buildProgram = (
  t: Translate,
  consoleFor: (options: CommonOptions) => CliConsole,
  mainFolder: string,
  finish: (code: ExitCode) => void,
): Command => {
  const program = new Command("blackstart").description(t("cli.description")).exitOverride();
  program.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "blackstart: ")) });
  program.helpCommand(true).showSuggestionAfterError(true);

  const verb = (usage: string, about: string): Command =>
    program
      .command(usage)
      .description(about)
      .exitOverride()
      .option("--json", t("cli.option.json"))
      .addOption(new Option("--language <language>", t("cli.option.language")).choices(["de", "en"]));
  const passphraseFile = () => new Option("--passphrase-file <file>", t("cli.option.passphraseFile"));
  const withSecret = (usage: string, about: string): Command =>
    verb(usage, about)
      .addOption(passphraseFile())
      .addOption(
        new Option("--words-file <file>", t("cli.option.wordsFile")).conflicts([
          "passphraseFile",
          "sharesFile",
        ]),
      )
      .addOption(
        new Option("--shares-file <file>", t("cli.option.sharesFile")).conflicts([
          "passphraseFile",
          "wordsFile",
        ]),
      );
  const onVault = (usage: string, about: string): Command =>
    withSecret(usage, about)
      .option("--take-over", t("cli.option.takeOver"))
      .option("--author <name>", t("cli.option.author"));

  verb("create <vault>", t("cli.help.create"))
    .addOption(passphraseFile())
    .option("--author <name>", t("cli.option.author"))
    .action(async (vault: string, options) =>
      finish(await create(consoleFor(options), mainFolder, vault, options)),
    );
  onVault("import <vault> <files...>", t("cli.help.import"))
    .addOption(
      new Option("--kind <kind>", t("cli.option.importKind")).choices(importKinds).makeOptionMandatory(),
    )
    .option("--dry-run", t("cli.option.dryRun"))
    .action(async (vault: string, files: string[], options) =>
      finish(await importFiles(consoleFor(options), mainFolder, vault, files, options)),
    );
  onVault("systems <vault>", t("cli.help.systems"))
    .option("--start-order", t("cli.option.startOrder"))
    .action(async (vault: string, options) =>
      finish(await systems(consoleFor(options), mainFolder, vault, options)),
    );
  onVault("incident <vault> <action>", t("cli.help.incident"))
    .usage(`[options] <vault> ${incidentActions.join("|")}`)
    .option("--incident <id>", t("cli.option.incident"))
    .option("--title <text>", t("cli.option.title"))
    .addOption(new Option("--kind <kind>", t("cli.option.incidentKind")).choices(incidentKinds))
    .option("--noticed-at <time>", t("cli.option.noticedAt"))
    .option("--drill", t("cli.option.drill"))
    .option("--systems <ids>", t("cli.option.systems"))
    .option("--text <text>", t("cli.option.text"))
    .option("--system <id>", t("cli.option.system"))
    .option("--occurred-at <time>", t("cli.option.occurredAt"))
    .action(async (vault: string, action: string, options) => {
      const console = consoleFor(options);
      finish(
        isIncidentAction(action)
          ? await incident(console, mainFolder, vault, action, options)
          : console.misuse(t("cli.incidentAction", { action, actions: incidentActions.join(", ") })),
      );
    });
  onVault("export <vault>", t("cli.help.export"))
    .requiredOption("--incident <id>", t("cli.option.exportIncident"))
    .requiredOption("--to <folder>", t("cli.option.exportTo"))
    .action(async (vault: string, options) =>
      finish(await exportArchive(consoleFor(options), mainFolder, vault, options)),
    );
  onVault("print <vault> <document>", t("cli.help.print"))
    .usage("[options] <vault> contact-tree")
    .requiredOption("--to <file>", t("cli.option.printTo"))
    .action(async (vault: string, document: string, options) =>
      finish(await print(consoleFor(options), mainFolder, vault, document, options)),
    );
  verb("verify <archive>", t("cli.help.verify"))
    .option("--key <public key>", t("cli.option.key"))
    .action(async (archive: string, options) =>
      finish(await verify(consoleFor(options), mainFolder, archive, options)),
    );
  withSecret("doctor <vault>", t("cli.help.doctor"))
    .option("--repair-from-backup [backup]", t("cli.option.repairFromBackup"))
    .option("--to <folder>", t("cli.option.repairTo"))
    .action(async (vault: string, options) =>
      finish(await doctor(consoleFor(options), mainFolder, vault, options)),
    );
  verb("serve [vault]", t("cli.help.serve"))
    .option("--no-open", t("cli.option.noOpen"))
    .action(async (vault: string | undefined, options) => await serve(mainFolder, vault, options));
  verb("demo", t("cli.help.demo"))
    .requiredOption("--out <folder>", t("cli.option.out"))
    .action(async (options) => finish(await demo(consoleFor(options), mainFolder, options.out)));
  return program;
};

const isIncidentAction = (action: string): action is IncidentAction =>
  (incidentActions as readonly string[]).includes(action);
