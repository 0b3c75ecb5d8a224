import { type ReactNode, useCallback, useRef, useState } from "react";
import { type PickPaths, PickPathsContext, type PickRequest } from "../../client/pick-paths.ts";
import { PickDialog } from "./pick-dialog.tsx";

/** Answers `usePickPaths` everywhere below with the picker inside the window, which works in every host. */
export function FilePicker({ children }: { readonly children: ReactNode }) {
  const [request, setRequest] = useState<PickRequest | null>(null);
  const answer = useRef<(paths: readonly string[]) => void>(() => {});
  const pick = useCallback<PickPaths>((asked) => {
    answer.current([]);
    setRequest(asked);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const close = (paths: readonly string[]): void => {
    setRequest(null);
    answer.current(paths);
  };
  return (
    <PickPathsContext value={pick}>
      {children}
      {request && <PickDialog request={request} onDone={close} />}
    </PickPathsContext>
  );
}
