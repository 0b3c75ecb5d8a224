import { rowRanges } from "#shared/domain/imports/key-cells.ts";
import type { ProblemList } from "../problem-list.ts";

/** Something to say about a device, at the row where it was met. */
export interface DeviceRemark {
  readonly file: string;
  readonly row: number;
  readonly device: string;
  readonly keyId: string;
  /** Keys of that device. */
  readonly count: number;
}

/** Up to this many devices are named one by one; nobody reads four hundred equal lines. */
const fewDevices = 5;

/** Says it device by device, or, when there are many, once per file with their number, the first names and the rows. */
export const remarkOnDevices = (
  problems: ProblemList,
  code: "unknown-device" | "several-keys",
  remarks: readonly DeviceRemark[],
): void => {
  for (const [file, ofFile] of Map.groupBy(remarks, (remark) => remark.file)) {
    if (ofFile.length <= fewDevices) {
      for (const { row, device, keyId, count } of ofFile)
        problems.add("notice", code, { file, row }, { device, keyId, count });
      continue;
    }
    const names = ofFile.slice(0, fewDevices).map(({ device }) => device);
    problems.add(
      "notice",
      code,
      { file, row: null },
      {
        devices: ofFile.length,
        device: names.filter(Boolean).join(", "),
        rows: rowRanges(ofFile.map(({ row }) => row)),
      },
    );
  }
};
