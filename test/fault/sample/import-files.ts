import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Tables of systems to import, with ids of their own in each. */
export interface ImportFile {
  readonly path: string;
  readonly systems: readonly string[];
}

export const writeImportFiles = (folder: string, files: number, rows: number): readonly ImportFile[] =>
  Array.from({ length: files }, (_, file) => {
    const systems = Array.from({ length: rows }, (_, row) => `FALL-${file}-${row}`);
    const lines = systems.map(
      (id) => `${id};Testsystem ${id};server;2;60;240;15;Hamburg;IT;;${"x".repeat(200)}`,
    );
    const head =
      "CI-Nummer;Bezeichnung;Typ;Schutzstufe;Wiederanlaufzeit (min);MTPD (min);Aufwand (min);Standort;Verantwortlich;Abhängig von;Bemerkung";
    const path = join(folder, `systems-${file}.csv`);
    writeFileSync(path, [head, ...lines, ""].join("\r\n"));
    return { path, systems };
  });
