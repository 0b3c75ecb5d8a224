import { wordsSecret } from "../sample/sample-vault.ts";
import type { StartedCore } from "../sample/started-core.ts";

/** Has the doctor look at a vault that is not open; answers what it found damaged, or null. */
export const examineWith =
  ({ client }: StartedCore) =>
  async (folder: string, words: string): Promise<string | null> => {
    const examined = await client.doctor.examine({ path: folder, secret: wordsSecret(words) });
    if (!examined.ok || examined.value.whole) return null;
    return examined.value.examined
      .filter(({ verdict }) => verdict === "damaged")
      .map(({ finding }) => finding)
      .join(", ");
  };
