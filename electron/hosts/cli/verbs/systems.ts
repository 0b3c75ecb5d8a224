import type { CliConsole, ExitCode } from "../console.ts";
import { type VaultOptions, withVault } from "../with-vault.ts";

interface SystemsOptions extends VaultOptions {
  readonly startOrder?: boolean;
}

/** `systems VAULT [--start-order]`: the systems, or the order in which to start them as if all were down. */
export const systems = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  options: SystemsOptions,
): Promise<ExitCode> =>
  withVault(console, mainFolder, vault, options, async ({ client }) => {
    const { t } = console;
    const listed = await client.systems.list({});
    if (!listed.ok) return console.fail(listed.failure);
    if (options.startOrder !== true) {
      const lines = listed.value.systems.map((system) =>
        [
          system.id.padEnd(12),
          t("cli.tier", { tier: system.tier ?? "–" }),
          system.name,
          system.location,
        ].join("  "),
      );
      return console.answer(listed.value, lines.length > 0 ? lines : [t("cli.noSystems")]);
    }
    const order = await client.incidents.startOrder({});
    if (!order.ok) return console.fail(order.failure);
    return console.answer(order.value, [
      ...order.value.waves.map((wave, at) => t("cli.wave", { number: at + 1, systems: wave.join(", ") })),
      ...order.value.cycles.map((cycle) =>
        t("cli.cycle", { members: [...cycle.members, cycle.members[0] ?? ""].join(" → ") }),
      ),
      ...order.value.cycles.flatMap((cycle) =>
        cycle.breakIn.map(({ system, title }) => t("cli.breakIn", { system, title })),
      ),
      ...order.value.unknown.map((found) => t("cli.unknownDependency", found)),
    ]);
  });
