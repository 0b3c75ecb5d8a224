import { expect, type Locator, test } from "playwright/test";
import { displayNumber } from "#shared/text/numbers.ts";
import { button, type ConsoleWindow } from "../support/console-window.ts";
import { go, pickFiles, pickFolder } from "../support/steps.ts";
import type { Story } from "./story.ts";

/** Files that are read together, how many records they bring, and what the report has to say. */
interface Fill {
  readonly files: readonly [string, ...string[]];
  readonly brings: number;
  readonly remarks: (t: ConsoleWindow["t"]) => readonly string[];
}

const fills: readonly Fill[] = [
  {
    files: ["systems.csv"],
    brings: 46,
    remarks: (t) => [
      t("imports.problems.unknown-dependency", { id: "CALL-1", dependency: "GIBTSNICHT-9" }),
      t("imports.problems.duplicate-id", { id: "MON-1", firstRow: 44, firstFile: "systems.csv" }),
      t("imports.problems.not-a-number", { value: "abc", column: "Wiederanlaufzeit (min)" }),
      t("imports.problems.formula-cell", {
        value: '=HYPERLINK("http://wiki.nordwerk.example/erp")',
        column: "Bemerkung",
      }),
      t("imports.problems.dependency-cycle", { members: "VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1" }),
    ],
  },
  { files: ["endpoints.csv"], brings: 1200, remarks: () => [] },
  {
    files: ["kontakte.csv"],
    brings: 64,
    remarks: (t) => [t("imports.problems.lost-letters", { value: "Çi?dem", column: "Vorname" })],
  },
  {
    files: ["contacts.vcf"],
    brings: 4,
    remarks: (t) => [
      t("imports.problems.no-number", { name: "Ohne Telefon" }),
      t("imports.problems.photo-dropped", { name: "Renée Süß" }),
    ],
  },
  {
    files: ["keys-recovery-script.csv"],
    brings: 399,
    remarks: (t) => [
      t("imports.problems.object-array", { device: "NW-KS-LT0018" }),
      t("imports.problems.bad-key-block", {
        device: "NW-KS-PC0034",
        keyId: "E1B815E8-9F23-45B9-AB97-CE1AC79E6868",
        blocks: "8",
      }),
    ],
  },
  { files: ["keys-directory.csv"], brings: 460, remarks: () => [] },
  { files: ["keys-graph.csv", "devices-graph.csv"], brings: 300, remarks: () => [] },
  {
    // The key of this printout came with another export before.
    files: ["keys-manage-bde-de.txt"],
    brings: 0,
    remarks: (t) => [t("imports.problems.several-keys", { device: "NW-HH-PC0006", count: 2 })],
  },
];

export const fillsTheStore = (story: () => Story): void => {
  for (const { files, brings, remarks } of fills)
    test(`${files.join(" and ")}: recognised by content, every defect named, taken as shown`, async () => {
      const { window, exported } = story();
      const { t } = window;
      await go(window, "import");
      await button(window, t("fill.recognise.files")).click();
      const [first, ...others] = files.map(exported);
      if (first === undefined) throw new Error("no file");
      await pickFiles(window, { title: t("fill.recognise.pickFiles"), files: [first, ...others] });
      await expect(button(window, t("fill.report.back"))).toBeVisible({ timeout: 20_000 });
      for (const remark of remarks(t)) await remarkIsShown(window, remark);
      await applies(window, brings);
    });

  test("a folder of runbooks is taken whole, plain wiki pages among them; what fails without network is named", async () => {
    const { window, exported } = story();
    const { t, page } = window;
    await go(window, "import");
    await button(window, t("fill.recognise.folder")).click();
    await pickFolder(window, {
      title: t("fill.recognise.pickFolder"),
      folder: exported("runbooks"),
      action: t("fill.recognise.readFolder"),
    });
    await expect(button(window, t("fill.report.back"))).toBeVisible();
    await remarkIsShown(window, t("imports.problems.html-as-text", { count: 1 }));
    await remarkIsShown(
      window,
      t("imports.problems.network-link", { link: "https://wiki.nordwerk.example/backup" }),
    );
    await applies(window, 4);
    await button(window, t("fill.result.open.runbooks")).click();
    await expect(page.getByRole("row", { name: /Restore from backup/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /Telefonkette auslösen/ })).toBeVisible();
  });

  test("umlauts, quoted line breaks and formulas are in the store as they stood in the files", async () => {
    const { window } = story();
    const { page, t } = window;
    await go(window, "contacts");
    await search(window, t("contacts.search"), "Süß");
    await page.getByRole("row", { name: /Renée Süß/ }).click();
    await expect(page.getByRole("region", { name: t("contacts.detail") })).toContainText(
      "Zeile zwei, mit Komma",
    );
    await go(window, "systems");
    await search(window, t("systems.search"), "ERP-1");
    await page.getByRole("row", { name: /^ERP-1/ }).click();
    await expect(page.getByText(/Zeile 1\s+Zeile 2; mit Semikolon/)).toBeVisible();
  });
};

const search = ({ page }: ConsoleWindow, label: string, text: string): Promise<void> =>
  page.getByRole("searchbox", { name: label }).fill(text);

/** Looks for it with the search of the report, because only remarks in view are in the page. */
const remarkIsShown = async (window: ConsoleWindow, remark: string): Promise<void> => {
  const { page, t } = window;
  await search(window, t("fill.problems.search"), "");
  const shown: Locator = page
    .getByRole("region", { name: t("fill.problems.label") })
    .getByText(remark)
    .first();
  await search(window, t("fill.problems.search"), wordsOf(remark));
  await expect(shown).toBeVisible();
};

/** The words of a sentence without its punctuation, as somebody would search. */
const wordsOf = (sentence: string): string => sentence.split(" ").slice(0, 6).join(" ");

/** Imports what the report shows, and reads how much it was. */
const applies = async (window: ConsoleWindow, brings: number): Promise<void> => {
  const { page, t, language } = window;
  if (brings === 0) return await expect(page.getByText(t("fill.apply.nothingSame"))).toBeVisible();
  await button(
    window,
    t("fill.apply.action", { what: t("fill.apply.newOnly", { new: displayNumber(brings, language) }) }),
  ).click();
  await expect(page.getByRole("heading", { name: t("fill.result.title") })).toBeVisible({ timeout: 20_000 });
};
