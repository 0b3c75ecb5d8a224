import { expect, test } from "vitest";
import { isCombination } from "../../../renderer/ui/hotkey.ts";

const pressed = (key: string, held: Partial<Parameters<typeof isCombination>[0]> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test("Mod is Ctrl, and Cmd on a Mac", () => {
  expect(isCombination(pressed("k", { ctrlKey: true }), "Mod+K")).toBe(true);
  expect(isCombination(pressed("k", { metaKey: true }), "Mod+K")).toBe(true);
  expect(isCombination(pressed("k"), "Mod+K")).toBe(false);
});

test("a letter with Ctrl or Alt is not the bare letter: copying must not answer a step", () => {
  expect(isCombination(pressed("n", { ctrlKey: true }), "N")).toBe(false);
  expect(isCombination(pressed("n", { altKey: true }), "N")).toBe(false);
  expect(isCombination(pressed("N", { shiftKey: true }), "N")).toBe(true);
});

test("digits go by their place, so that Alt+1 works where it types another sign", () => {
  expect(isCombination(pressed("¡", { altKey: true, code: "Digit1" }), "Alt+1")).toBe(true);
  expect(isCombination(pressed("1", { altKey: true, code: "Digit2" }), "Alt+1")).toBe(false);
});

test("a question mark counts with or without Shift, Enter only without", () => {
  expect(isCombination(pressed("?", { shiftKey: true }), "?")).toBe(true);
  expect(isCombination(pressed("Enter", { shiftKey: true }), "Enter")).toBe(false);
  expect(isCombination(pressed("Enter", { ctrlKey: true }), "Mod+Enter")).toBe(true);
});

test("AltGr, which browsers report as Ctrl and Alt, is no Mod", () => {
  expect(isCombination(pressed("k", { ctrlKey: true, altKey: true }), "Mod+K")).toBe(false);
});
