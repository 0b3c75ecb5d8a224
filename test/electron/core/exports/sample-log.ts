import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import type { StoredEntry } from "#core/exports/survey.ts";
import { sha256 } from "#core/vault/crypto.ts";
import { hashEntry } from "#shared/domain/journal/chain.ts";
import {
  canonicalText,
  type DeviceId,
  firstPrev,
  type HashHex,
  type Hlc,
  type JournalEntry,
  type StreamId,
} from "#shared/domain/journal/entry.ts";
import { type Timestamp, toTimestamp } from "#shared/kernel/time.ts";
import type { ToldEntry } from "#shared/text/entry-words.ts";

/** Signs as a device's key does. */
export const signerOf = (privateKey: KeyObject = generateKeyPairSync("ed25519").privateKey) => {
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  return {
    publicKey,
    keyId: Buffer.from(sha256(publicKey).slice(0, 16), "hex"),
    sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
  };
};

export const declaredAtMs = Date.parse("2026-11-23T05:12:00.000Z");

interface Said {
  readonly entry: ToldEntry;
  readonly device?: string;
  readonly author?: string;
  /** Minutes after the declaration. */
  readonly minute?: number;
  readonly lateMinutes?: number;
}

/** Chains entries as the journal does; the devices' chains run side by side. */
export const logOf = (stream: string, said: readonly Said[]): StoredEntry[] => {
  const heads = new Map<string, { seq: number; hash: HashHex }>();
  return said.map(({ entry, device = "a".repeat(32), author = "Schicht A", minute, lateMinutes = 0 }, at) => {
    const head = heads.get(device) ?? { seq: 0, hash: firstPrev };
    const ms = declaredAtMs + (minute ?? at) * 60_000;
    const sealed = {
      v: 1,
      stream: stream as StreamId,
      device: device as DeviceId,
      seq: head.seq + 1,
      prev: head.hash,
      occurredAt: toTimestamp(ms - lateMinutes * 60_000, 60) as Timestamp,
      enteredAt: toTimestamp(ms, 60) as Timestamp,
      hlc: `${String(ms).padStart(15, "0")}-${String(at).padStart(5, "0")}` as Hlc,
      author,
      ...entry,
    } as JournalEntry;
    const canonical = canonicalText(sealed);
    const hash = hashEntry(sha256, head.hash, canonical);
    heads.set(device, { seq: sealed.seq, hash });
    return { canonical, hash };
  });
};

export const declared = (
  title: string,
  drill = false,
  systems: string[] = ["STO-SAN", "AD-DC1"],
): ToldEntry => ({
  kind: "incident.declared/1",
  body: { title, kind: "emergency", noticedAt: "2026-11-23T05:04:00.000+01:00", drill, systems },
});

export const note = (text: string, system?: string): ToldEntry => ({
  kind: "note.recorded/1",
  body: { text, ...(system === undefined ? {} : { system }) },
});

const run = randomUUID();

/** An incident with an entry of every kind, from two laptops, with texts that want to be something else. */
export const fullLog = (stream: string, drill = false): StoredEntry[] =>
  logOf(stream, [
    { entry: declared("Endpunkte starten nicht: <b>Kanaldatei</b> & Speicher", drill) },
    { entry: note('=HYPERLINK("http://x")\nzweite Zeile; mit „Anführung“ und "Zeichen"', "STO-SAN") },
    { entry: note("<script>alert(1)</script> {{text}} $t(general.ok) </style>"), lateMinutes: 42 },
    { entry: { kind: "system.state-set/1", body: { system: "STO-SAN", state: "in-work", reason: "" } } },
    {
      entry: {
        kind: "run.started/1",
        body: {
          run,
          runbook: "rb",
          title: "Ersten Domänencontroller zurückholen",
          source: "0".repeat(64),
          system: "AD-DC1",
        },
      },
    },
    {
      entry: {
        kind: "run.step-answered/1",
        body: {
          run,
          step: "s1",
          number: "1",
          title: "Netzteil prüfen",
          result: "done",
          reason: "",
          confirmedBy: ["Emre Ivens", "Käthe Küster"],
        },
      },
    },
    {
      entry: {
        kind: "run.step-answered/1",
        body: {
          run,
          step: "s2",
          number: "2",
          title: "Einschalten",
          result: "failed",
          reason: "Netzteil ohne Strom",
        },
      },
      device: "b".repeat(32),
      author: "Team Kassel",
    },
    {
      entry: {
        kind: "key.revealed/1",
        body: {
          record: randomUUID(),
          keyId: "D5F1350E-0000-4000-8000-000000000000",
          device: "NW-HH-LT0801",
          purpose: "Start verlangt Schlüssel",
        },
      },
      device: "b".repeat(32),
      author: "Team Kassel",
    },
    {
      entry: {
        kind: "system.state-set/1",
        body: { system: "STO-SAN", state: "verified", reason: "Lesetest der LUNs" },
      },
    },
    { entry: { kind: "run.abandoned/1", body: { run, reason: "Ersatzteil fehlt" } } },
    { entry: { kind: "export.made/1", body: { what: "contact-tree", target: "kette.html" } } },
    { entry: { kind: "incident.closed/1", body: { summary: "Alle betroffenen Systeme laufen wieder." } } },
  ]);
