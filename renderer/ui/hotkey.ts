import { useEffect, useRef } from "react";

/**
 * Keys as they are written in code and in hints: parts joined by "+", the last one a `KeyboardEvent.key`; `Mod` is Ctrl,
 * or Cmd on a Mac. Examples: `Mod+K`, `Alt+1`, `Mod+Enter`, `Escape`, `J`.
 */
export type KeyCombination = string;

const typing = "input, textarea, select, [contenteditable=true]";

/** True when the event is this combination; digits are taken by their place, so that Alt+1 works on every layout. */
export const isCombination = (
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
  keys: KeyCombination,
): boolean => {
  const parts = keys.split("+");
  const last = parts.at(-1) ?? "";
  const modifiers = new Set(parts.slice(0, -1));
  const mod = event.ctrlKey || event.metaKey;
  if (mod !== (modifiers.has("Mod") || modifiers.has("Ctrl"))) return false;
  if (event.altKey !== modifiers.has("Alt")) return false;
  if (/^[\w]{2,}$/.test(last) && event.shiftKey !== modifiers.has("Shift")) return false;
  if (/^\d$/.test(last)) return event.code === `Digit${last}` || event.code === `Numpad${last}`;
  return event.key.toLowerCase() === (last === "Space" ? " " : last.toLowerCase());
};

/**
 * Runs `action` when the combination is pressed anywhere on the page.
 * Without a modifier it stays quiet while somebody types in a field. While a dialog is open only those keys work whose
 * `scope` element lies in it (`scope` is usually the button that shows the hint), and those that work `everywhere`.
 */
export const useHotkey = (
  keys: KeyCombination | undefined,
  action: () => void,
  options: {
    readonly enabled?: boolean;
    readonly scope?: () => Element | null;
    readonly everywhere?: boolean;
  } = {},
): void => {
  const latest = useRef({ action, options });
  latest.current = { action, options };
  useEffect(() => {
    if (keys === undefined) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { action, options } = latest.current;
      if (options.enabled === false || event.defaultPrevented || event.repeat || event.isComposing) return;
      if (!isCombination(event, keys)) return;
      const bare = !/^(Mod|Ctrl|Alt)\+/.test(keys) && keys !== "Escape" && !/^F\d+$/.test(keys);
      if (bare && event.target instanceof Element && event.target.closest(typing)) return;
      if (
        bare &&
        keys === "Enter" &&
        event.target instanceof Element &&
        event.target.closest("button, a, [role=grid]")
      )
        return;
      const dialog = [...document.querySelectorAll("[role=dialog][aria-modal=true]")].at(-1);
      if (dialog && options.everywhere !== true && !dialog.contains(options.scope?.() ?? null)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [keys]);
};
