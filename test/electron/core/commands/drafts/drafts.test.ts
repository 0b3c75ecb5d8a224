import { expect, test } from "vitest";
import { allDrafts } from "#core/commands/drafts/all.ts";
import { keepDraft, maxDraftBytes } from "#core/commands/drafts/keep.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { openTestStore } from "../../../../support/open-test-store.ts";

const context = { signal: { aborted: false }, report: () => {} };

const kept = (readOnly = false) => {
  const db = openTestStore();
  const deps = { db, clock: fixedClock(), vault: { readOnly } as OpenVault };
  const keep = keepDraft(deps);
  return {
    keep: (name: string, value: Parameters<typeof keep>[0]["value"]) => keep({ name, value }, context),
    all: () => allDrafts(deps)({}, context),
  };
};

test("what was begun is there again as it was, the newest of each name", () => {
  const { keep, all } = kept();
  expect(all()).toEqual({ ok: true, value: { drafts: {} } });
  keep("note 1", { text: "Strom ist", moment: { quick: 5 } });
  keep("note 1", { text: "Strom ist da", moment: { quick: 10 } });
  keep("route", "/runs/7");
  expect(all()).toEqual({
    ok: true,
    value: { drafts: { "note 1": { text: "Strom ist da", moment: { quick: 10 } }, route: "/runs/7" } },
  });
});

test("what was finished is forgotten", () => {
  const { keep, all } = kept();
  keep("note 1", "halb");
  keep("note 1", null);
  expect(all()).toEqual({ ok: true, value: { drafts: {} } });
});

test("a draft of 64 KiB is kept, a larger one is refused and leaves what was there", () => {
  const { keep, all } = kept();
  const largest = "ä".repeat((maxDraftBytes - 2) / 2);
  expect(keep("note 1", largest)).toEqual({ ok: true, value: {} });
  expect(keep("note 1", `${largest}x`)).toEqual({
    ok: false,
    failure: { kind: "drafts.too-large", limit: maxDraftBytes },
  });
  expect(all()).toEqual({ ok: true, value: { drafts: { "note 1": largest } } });
});

test("on a medium that cannot be written nothing is kept, and that is said", () => {
  const { keep } = kept(true);
  expect(keep("note 1", "halb")).toEqual({ ok: false, failure: { kind: "store.read-only" } });
});
