import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";

const rowsOf = (container: HTMLElement | null): readonly HTMLElement[] => [
  ...(container?.querySelectorAll<HTMLElement>("[data-row]") ?? []),
];

const isIdle = (): boolean => {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches("main, [data-screen-title]");
};

/**
 * Arrow keys between everything in the container that is marked `data-row`. From the heading of the screen, an arrow or Enter leads to the first
 * row. When the row that had the focus goes away, the focus stays at its place in the list, so that the work can go on.
 * rows: changes whenever rows come or go.
 */
export const useRowFocus = (container: RefObject<HTMLElement | null>, rows: string) => {
  const place = useRef(-1);

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !isIdle()) return;
      if (event.key !== "ArrowDown" && event.key !== "Enter") return;
      if (document.querySelector("[role=dialog][aria-modal=true]")) return;
      const first = rowsOf(container.current)[0];
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [container]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when rows have come or gone, not when something else changed
  useLayoutEffect(() => {
    if (place.current < 0 || document.activeElement !== document.body) return;
    const left = rowsOf(container.current);
    left[Math.min(place.current, left.length - 1)]?.focus();
  }, [rows]);

  return {
    onFocus: (event: FocusEvent<HTMLElement>): void => {
      // Menus of a row lie elsewhere in the page, and the row keeps its place while one is open.
      if (!container.current?.contains(event.target)) return;
      const row = event.target.closest<HTMLElement>("[data-row]");
      place.current = row === null ? -1 : rowsOf(container.current).indexOf(row);
    },
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>): void => {
      const left =
        relatedTarget instanceof Element
          ? !container.current?.contains(relatedTarget) &&
            !relatedTarget.closest("[role=menu], [role=dialog]")
          : // A row that vanishes takes the focus with it; one that is still there was left on purpose.
            target.isConnected && container.current?.contains(target);
      if (left) place.current = -1;
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
      if (row === null) return;
      const all = rowsOf(container.current);
      const at = all.indexOf(row);
      const targets: Record<string, number> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        Home: 0,
        End: all.length - 1,
      };
      const to = targets[event.key];
      if (to === undefined) return;
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
    },
  };
};
