import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { SystemState } from "#shared/domain/systems/system.ts";
import { ChangeStateContext } from "../../client/change-state.ts";
import { useIncident } from "../../client/incident.tsx";
import type { FailureOf } from "../../client/use-call.ts";
import { useCommand } from "../../client/use-command.ts";
import { useText } from "../../ui/text.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { type LastChange, LastChangeLine } from "./last-change-line.tsx";

/** A change that waits for its reason, or that failed and may be tried again. */
interface Pending {
  readonly system: string;
  readonly to: SystemState;
  readonly answer: (done: boolean) => void;
}

type Failure = FailureOf<"incidents", "setSystemState">;

const needsReason = (state: SystemState): boolean => state === "deferred" || state === "given-up";

/** Makes the changes that `useChangeState` asks for, and holds the dialog for reasons and failures. */
export function StateChanger({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const { incident, detail } = useIncident();
  const { run, busy } = useCommand("incidents", "setSystemState");
  const [pending, setPending] = useState<Pending | null>(null);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [last, setLast] = useState<LastChange | null>(null);
  const latest = useRef({ incident, detail });
  latest.current = { incident, detail };

  const write = useCallback(
    async (system: string, to: SystemState, reason: string): Promise<boolean> => {
      const open = latest.current.incident;
      if (open === null) return false;
      const before = latest.current.detail?.systems.find((each) => each.system === system);
      const result = await run({ incident: open.id, system, state: to, reason });
      setFailure(result.ok ? undefined : result.failure);
      if (result.ok) setLast({ system, from: before?.state ?? null, to, seq: result.value.seq });
      return result.ok;
    },
    [run],
  );

  const change = useCallback(
    (system: string, to: SystemState) =>
      new Promise<boolean>((answer) => {
        setFailure(undefined);
        if (needsReason(to)) return setPending({ system, to, answer });
        void write(system, to, "").then((done) => {
          if (done) answer(true);
          else setPending({ system, to, answer });
        });
      }),
    [write],
  );

  const undo = useCallback(() => {
    if (last === null || last.from === null) return;
    const { system, from, seq } = last;
    void write(system, from, t("incidents.change.undoReason", { number: seq })).then((done) => {
      if (done) setLast(null);
      else setPending({ system, to: from, answer: () => {} });
    });
  }, [last, write, t]);

  const notice = useMemo(
    () => last && <LastChangeLine last={last} busy={busy} onUndo={undo} onDismiss={() => setLast(null)} />,
    [last, busy, undo],
  );
  const value = useMemo(() => ({ change, busy, notice }), [change, busy, notice]);
  const close = (done: boolean): void => {
    pending?.answer(done);
    setPending(null);
    setFailure(undefined);
  };

  return (
    <ChangeStateContext value={value}>
      {children}
      {pending && (
        <ChangeDialog
          key={`${pending.system} ${pending.to}`}
          system={pending.system}
          to={pending.to}
          busy={busy}
          failure={failure}
          onWrite={async (reason) => {
            if (await write(pending.system, pending.to, reason)) close(true);
          }}
          onClose={() => close(false)}
        />
      )}
    </ChangeStateContext>
  );
}
