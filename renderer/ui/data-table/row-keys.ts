import { type KeyboardEvent, useState } from "react";

export interface RowKeysDeps {
  readonly count: number;
  /** How many rows a Page key moves. */
  readonly page: () => number;
  readonly show: (index: number) => void;
  readonly open: (index: number) => void;
}

/** Which row is active in a list that has the focus, and the keys that move it; -1 until somebody enters the list. */
export const useRowKeys = ({ count, page, show, open }: RowKeysDeps) => {
  const [wanted, setActive] = useState(-1);
  const active = Math.min(wanted, count - 1);
  const go = (index: number): void => {
    const bounded = Math.max(0, Math.min(count - 1, index));
    setActive(bounded);
    show(bounded);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      Home: () => go(0),
      End: () => go(count - 1),
      PageDown: () => go(active + page()),
      PageUp: () => go(active - page()),
      Enter: () => open(active),
    };
    const move = moves[event.key];
    if (!move || count === 0) return;
    event.preventDefault();
    move();
  };
  const onFocus = (event: { readonly target: EventTarget; readonly currentTarget: EventTarget }): void => {
    if (event.target === event.currentTarget && active < 0 && count > 0) go(0);
  };
  return { active, setActive, onKeyDown, onFocus };
};
