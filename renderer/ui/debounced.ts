import { useEffect, useState } from "react";

/** The value once it has stood still for `ms`; a value that `isUrgent` (an emptied field) counts at once. */
export const useDebounced = <V>(value: V, ms: number, isUrgent: (value: V) => boolean = () => false): V => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), ms);
    return () => window.clearTimeout(timer);
  }, [value, ms]);
  return isUrgent(value) ? value : settled;
};
