import { join } from "node:path";
import { sampleImports } from "./sample-imports.ts";
import { done, startConsole, vaultName } from "./started-console.ts";
import { operator, passphrase } from "./steps.ts";

/** Makes a vault in a folder, with everything the sample company exported, and closes it; returns where it is. */
export const fillVault = async (folder: string): Promise<string> => {
  const { client, stop } = await startConsole({ language: "en", theme: "dark" });
  done(await client.vault.create({ folder, name: vaultName, passphrase, operator }));
  for (const { kind, paths } of sampleImports) {
    const { plan } = done(await client.imports.preview({ kind, paths: [...paths] }));
    done(await client.imports.apply({ plan }));
  }
  done(await client.vault.lock({}));
  await stop();
  return join(folder, `${vaultName}.blackstart`);
};
