import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isKeptDraft } from "../../../renderer/client/kept-drafts.ts";
import { purposeDraft } from "../../../renderer/features/keys/purpose.ts";
import { projectFiles } from "../../support/repository.ts";

test.each(["note 3f0c", "close 3f0c", "declare", "paper.target", "route", purposeDraft])(
  "%s is kept in the vault",
  (name) => expect(isKeptDraft(name)).toBe(true),
);

test.each(["import", "vault.passphrase", "note", "slots.words", "declare.passphrase", "route x", ""])(
  "%s stays in the memory of the page",
  (name) => expect(isKeptDraft(name)).toBe(false),
);

test("whoever uses a draft was looked at: its values hold no secret, or it is not kept", () => {
  const users = projectFiles()
    .filter((path) => /^renderer\/.*\.tsx?$/.test(path) && path !== "renderer/client/drafts.tsx")
    .filter((path) => /\buseDraft\b/.test(readFileSync(path, "utf8")));
  expect(users).toEqual([
    "renderer/features/cockpit/close-dialog.tsx",
    "renderer/features/declare/declare-screen.tsx",
    "renderer/features/import/use-import.ts",
    "renderer/features/keys/reveal-form.tsx",
    "renderer/features/log/note-field.tsx",
    "renderer/features/paper/paper-screen.tsx",
  ]);
});
