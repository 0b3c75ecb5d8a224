import type { Contract } from "#shared/contract/contract.ts";
import type { HandlersOf } from "#shared/contract/define.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { createTranslator } from "#shared/text/translator.ts";
import { hash } from "./memory-incident.ts";
import { contacts } from "./sample-company.ts";

type Leaving = Pick<HandlersOf<Contract>, "exports" | "printing" | "printouts">;
type Finding = Extract<
  Awaited<ReturnType<Leaving["exports"]["verifyArchive"]>>,
  { ok: true }
>["value"]["findings"][number];

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const publicKey = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
const entries = 12;

const whole: readonly Finding[] = [
  { verdict: "whole", code: "checksums", facts: { files: 5, ignored: 0 } },
  {
    verdict: "whole",
    code: "signature",
    facts: { keyId: "E7620F1842B4E81F", comment: `entries:${entries} head:${hash}` },
  },
  { verdict: "whole", code: "chain", facts: { entries, head: hash } },
  {
    verdict: "whole",
    code: "signer",
    facts: { keyId: "E7620F1842B4E81F", publicKey, fingerprint: "0f3a 91c2 77de 5b10 c4a8 2e66" },
  },
];

const broken: readonly Finding[] = [
  { verdict: "broken", code: "file-changed", facts: { name: "incident.csv" } },
  { verdict: "broken", code: "chain-broken", facts: { reason: "prev", line: 7, seq: 7, device: "9c1f" } },
  { verdict: "whole", code: "signature", facts: { keyId: "E7620F1842B4E81F", comment: "entries:12" } },
];

/** What leaves the machine, on a medium that remembers what was written: a second file of that name is refused. */
export const createLeaving = (isEmpty: () => boolean): Leaving => {
  const written = new Set<string>();
  const place = (path: string) => {
    if (isEmpty()) return refuse({ kind: "printing.no-contacts" });
    if (written.has(path)) return refuse({ kind: "files.exists", path });
    written.add(path);
    return ok({});
  };
  return {
    exports: {
      incidentArchive: async ({ to }, { report }) => {
        const path = `${to}/blackstart-2026-11-23-endpunkte-starten-nicht`;
        if (written.has(path)) return refuse({ kind: "files.exists", path });
        for (let done = 0; done <= 10; done += 1) {
          report(done, 10, "incident.jsonl");
          await wait(60);
        }
        written.add(path);
        const names = ["incident.jsonl", "incident.csv", "report.html", "VERIFY.txt", "SHA256SUMS"];
        const files = [...names, "SHA256SUMS.minisig"].map((name, index) => ({
          name,
          bytes: 48_123 - index * 9000,
        }));
        return ok({ path, files, entries, publicKey, head: hash });
      },
      /** What was written here is whole; every other folder was tampered with. */
      verifyArchive: async ({ path }, { report }) => {
        report(1, 2, path);
        await wait(120);
        const isWhole = written.has(path);
        return ok({ whole: isWhole, findings: [...(isWhole ? whole : broken)], entries, publicKey });
      },
    },
    printing: {
      contactTree: ({ language }) => {
        if (isEmpty()) return refuse({ kind: "printing.no-contacts" });
        const title = createTranslator(language)("paper.tree.title");
        const lines = contacts.map(({ name, channels }) => `<li>&#9744; ${name} ${channels[0]?.value ?? ""}`);
        return ok({
          html: `<!doctype html><html lang="${language}"><title>${title}</title><style>body { font-family: sans-serif }</style><h1>${title}</h1><ol>${lines.join("")}</ol></html>`,
          title,
        });
      },
      contactTreeToFile: ({ to }) => {
        const placed = place(to);
        return placed.ok ? ok({ path: to, bytes: 20_480 }) : placed;
      },
    },
    printouts: {
      pdf: ({ to }) => {
        const placed = place(to);
        return placed.ok ? ok({ path: to, bytes: 48_211, pages: 3 }) : placed;
      },
    },
  };
};
