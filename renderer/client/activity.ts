import { useEffect, useRef } from "react";

const signs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;

/** Runs `seen` at every sign of a person at the keyboard, before any screen can stop the event. */
export const useActivity = (seen: () => void): void => {
  const latest = useRef(seen);
  latest.current = seen;
  useEffect(() => {
    const tell = (): void => latest.current();
    const options = { capture: true, passive: true } as const;
    for (const sign of signs) window.addEventListener(sign, tell, options);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, options);
    };
  }, []);
};
