import { hostKey } from "#shared/domain/imports/key-cells.ts";
import { badBlocks, normaliseKey } from "#shared/domain/keys/block.ts";
import { normaliseKeyId } from "#shared/domain/keys/key-id.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db } from "../../store/db.ts";
import { allEndpoints } from "../../store/queries/endpoints.ts";
import { allStoredKeys, createKeyWriter, type StoredKey } from "../../store/queries/recovery-keys.ts";
import { compareWithVault } from "../compare.ts";
import { uuidOf } from "../contact-id.ts";
import { inBlocks } from "../pace.ts";
import { type MappedTable, visitRows } from "../table-rows.ts";
import { remarkOnDevices } from "./key-devices.ts";
import { type KeyDraft, keyOfRow } from "./key-drafts.ts";
import { keysOfText } from "./key-text.ts";
import { type KindContext, type KindPlan, kindPlan } from "./kind-plan.ts";

export interface KeyFiles {
  readonly tables: readonly MappedTable[];
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

/** A key as it would be stored; `digits` leaves this file sealed only. */
interface Wanted {
  readonly key: StoredKey;
  readonly digits: string;
  readonly place: KeyDraft["place"];
}

/**
 * Reads recovery keys from tables and from saved output. The digits are sealed here: plan and report never hold them.
 * null: cancelled.
 */
export const planKeys = async (files: KeyFiles, context: KindContext): Promise<KindPlan | null> => {
  const endpoints = allEndpoints(context.db);
  const nameByHost = new Map(endpoints.map(({ name }) => [hostKey(name), name]));
  const nameById = new Map(endpoints.map(({ id, name }) => [id.toLowerCase(), name]));
  const drafts = await readDrafts(files, nameByHost, nameById, context);
  if (drafts === null) return null;

  const known = new Map(allStoredKeys(context.db).map((key) => [key.keyId, key]));
  const wanted = new Map<string, Wanted>();
  let repeated = 0;
  for (const draft of drafts.found) {
    const device = deviceName(draft, nameByHost, nameById);
    const judged = judge(draft, device, known, context);
    if (judged && settle(judged, wanted, context) === "repeated") repeated += 1;
  }
  remark(wanted, known, nameByHost, context);
  const comparison = compareWithVault(
    [...wanted.values()].map(({ key }) => key),
    new Map([...known.values()].map((key) => [key.id, key])),
    { title: ({ deviceName: device, keyId }) => device || keyId, fields },
  );
  const sealed = new Map(
    [...comparison.added, ...comparison.changed].map(({ id, keyId }) => [
      id,
      context.recordSeal.seal(id, wanted.get(keyId)?.digits ?? ""),
    ]),
  );
  const createWriter = (db: Db, changedAt: Timestamp) => {
    const write = createKeyWriter(db, changedAt);
    return (key: StoredKey) => {
      const bytes = sealed.get(key.id);
      if (bytes === undefined) throw new Error("a key was not sealed before it was written");
      write({ ...key, sealed: bytes });
    };
  };
  return kindPlan(drafts.rows, comparison, createWriter, repeated);
};

/** Reads every file; lists of devices go to `nameById` first, so that their place among the files does not matter. */
const readDrafts = async (
  { tables, texts }: KeyFiles,
  nameByHost: ReadonlyMap<string, string>,
  nameById: Map<string, string>,
  context: KindContext,
): Promise<{ readonly found: readonly KeyDraft[]; readonly rows: number } | null> => {
  const found: KeyDraft[] = [];
  let rows = 0;
  for (const table of tables.toSorted((a, b) => Number(a.shape === "keys") - Number(b.shape === "keys"))) {
    const whole = await visitRows(table, context.problems, context.pace, (row) => {
      if (table.shape === "keys") found.push(keyOfRow(table, row, context.problems));
      else nameById.set(row.text("deviceId").toLowerCase(), row.text("deviceName"));
    });
    if (!whole) return null;
    if (table.shape === "keys")
      rows += table.table.records.length + (table.table.unclosedAt === null ? 0 : 1);
  }
  const whole = await inBlocks(texts, context.pace, texts[0]?.file ?? "", ({ file, text }) => {
    const drafts = keysOfText(file, text, nameByHost);
    found.push(...drafts);
    rows += drafts.length;
  });
  return whole ? { found, rows } : null;
};

/** The endpoint's own spelling of the name where there is one; the bare id where nobody knows a name. */
const deviceName = (
  { device, deviceId }: KeyDraft,
  nameByHost: ReadonlyMap<string, string>,
  nameById: ReadonlyMap<string, string>,
): string => {
  const name = device || nameById.get(deviceId.toLowerCase()) || deviceId;
  return nameByHost.get(hostKey(name)) ?? name;
};

/** Checks one key by itself and against the vault; null when it is left out. */
const judge = (
  draft: KeyDraft,
  device: string,
  known: ReadonlyMap<string, StoredKey>,
  { problems, recordSeal, randomBytes }: KindContext,
): Wanted | null => {
  const { place } = draft;
  const keyId = normaliseKeyId(draft.keyId);
  if (/^System\.(?:Object|String)\[\]$/i.test(draft.digits)) {
    problems.add("refused", "object-array", place, { device });
    return null;
  }
  if (keyId === null) {
    problems.add("refused", "bad-key-id", { file: place.file, row: place.row }, { keyId: draft.keyId });
    return null;
  }
  const digits = normaliseKey(draft.digits);
  if (digits === null) {
    problems.add("refused", "bad-key-shape", place, { device, keyId });
    return null;
  }
  const blocks = badBlocks(digits);
  const fingerprint = recordSeal.fingerprint(digits);
  const before = known.get(keyId);
  const mends = before !== undefined && before.badBlocks.length > 0 && blocks.length === 0;
  if (before !== undefined && before.fingerprint !== fingerprint && !mends) {
    problems.add("refused", "conflicting-key", place, { keyId });
    return null;
  }
  if (blocks.length > 0)
    problems.add("notice", "bad-key-block", place, { device, keyId, blocks: blocks.join(", ") });
  const key: StoredKey = {
    id: before?.id ?? uuidOf(randomBytes(16), 4),
    keyId,
    deviceName: device || (before?.deviceName ?? ""),
    storedAt: draft.storedAt || (before?.storedAt ?? ""),
    volumeType: draft.volumeType ?? before?.volumeType ?? "unknown",
    directory: draft.directory || before?.directory || draft.likelyDirectory,
    badBlocks: blocks,
    fingerprint,
  };
  return { key, digits, place };
};

/** Two rows with one key ID: equal ones are one, of different ones the one whose blocks are right counts, else the first. */
const settle = (
  later: Wanted,
  wanted: Map<string, Wanted>,
  { problems }: KindContext,
): "taken" | "repeated" | "refused" => {
  const { keyId } = later.key;
  const first = wanted.get(keyId);
  const points = (other: Wanted) => ({ keyId, firstRow: other.place.row, firstFile: other.place.file });
  if (first === undefined) {
    wanted.set(keyId, later);
    return "taken";
  }
  if (first.key.fingerprint === later.key.fingerprint) {
    problems.add("notice", "repeated-key", { file: later.place.file, row: later.place.row }, points(first));
    return "repeated";
  }
  if (first.key.badBlocks.length > 0 && later.key.badBlocks.length === 0) {
    problems.add("refused", "conflicting-key", first.place, points(later));
    wanted.set(keyId, later);
    return "taken";
  }
  problems.add("refused", "conflicting-key", later.place, points(first));
  return "refused";
};

/** Names the devices that nobody knows and those that have several keys, in these files or with the vault's. */
const remark = (
  wanted: ReadonlyMap<string, Wanted>,
  known: ReadonlyMap<string, StoredKey>,
  nameByHost: ReadonlyMap<string, string>,
  { problems }: KindContext,
): void => {
  const afterwards = new Map(known);
  for (const [keyId, { key }] of wanted) afterwards.set(keyId, key);
  const counts = new Map<string, number>();
  for (const { deviceName: device } of afterwards.values())
    counts.set(hostKey(device), (counts.get(hostKey(device)) ?? 0) + 1);
  const remarks = [...wanted.values()].map(({ key, place: { file, row } }) => ({
    file,
    row,
    device: key.deviceName,
    keyId: key.keyId,
    count: counts.get(hostKey(key.deviceName)) ?? 1,
  }));
  const seen = new Set<string>();
  const isFirst = (device: string) => seen.size < seen.add(hostKey(device)).size;
  const unknown = remarks.filter(({ device }) => !nameByHost.has(hostKey(device)));
  remarkOnDevices(
    problems,
    "unknown-device",
    unknown.filter(({ device }) => device === ""),
  );
  remarkOnDevices(
    problems,
    "unknown-device",
    unknown.filter(({ device }) => device !== ""),
  );
  remarkOnDevices(
    problems,
    "several-keys",
    remarks.filter(({ device, count }) => device !== "" && count > 1 && isFirst(device)),
  );
};

const fields = (key: StoredKey) => ({
  keyId: key.keyId,
  device: key.deviceName,
  storedAt: key.storedAt,
  volumeType: key.volumeType,
  directory: key.directory,
  badBlocks: key.badBlocks.join(", "),
});
