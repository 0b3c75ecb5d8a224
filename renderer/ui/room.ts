import { type RefObject, useLayoutEffect, useState } from "react";

/** How wide the element is, in rem of the scale that the person chose; infinite until it is known. */
export const useRoom = (element: RefObject<HTMLElement | null>): number => {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const measure = (): void =>
      setRoom(observed.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  });
  return room;
};
