import { useClient, usePush } from "../../client/client.tsx";
import { useDraft } from "../../client/drafts.tsx";
import { useNotify } from "../../ui/notices.tsx";
import { timestampNow } from "../../ui/now.ts";
import { useText } from "../../ui/text.ts";
import {
  applyEnded,
  begin,
  checkEnded,
  emptyFlow,
  type ImportFlow,
  latestWish,
  progressed,
  type Wish,
} from "./flow.ts";

export interface Import {
  readonly flow: ImportFlow;
  /** Reads and compares; a check under way is stopped first. */
  readonly check: (wish: Wish) => Promise<void>;
  /** Sets what a file's columns mean and checks again. */
  readonly remap: (file: string, mapping: Readonly<Record<string, string>>) => void;
  readonly cancel: () => void;
  /** Writes what the report says. */
  readonly apply: () => Promise<void>;
  /** Forgets the report; nothing was written. */
  readonly discard: () => void;
  readonly dismissFailure: () => void;
}

let operations = 0;
const newOperation = (): string => {
  operations += 1;
  return `import-${operations}-${Date.now()}`;
};

/**
 * The import under way. It belongs to the window, not to a screen: it goes on while another screen is shown, and its report
 * waits until it is applied, discarded, or the vault is locked.
 */
export const useImport = (): Import => {
  const client = useClient();
  const notify = useNotify();
  const { t } = useText();
  const [flow, change, drop] = useDraft("import", emptyFlow);
  usePush("progress", "changed", (report) => change((now) => progressed(now, report)));

  /** As it is now, not as it was drawn: two changes may come before the next drawing. */
  const current = (): ImportFlow => {
    let now = emptyFlow;
    change((flow) => {
      now = flow;
      return flow;
    });
    return now;
  };

  const cancel = (): void => {
    const { running } = current();
    if (running?.what === "check") void client.progress.cancel({ operation: running.operation });
  };

  const check = async (wish: Wish): Promise<void> => {
    const { running } = current();
    if (running?.what === "apply") return;
    if (running !== null) {
      change((now) => ({ ...now, next: wish }));
      cancel();
      return;
    }
    let todo: Wish | null = wish;
    while (todo !== null) {
      const mine: Wish = todo;
      const operation = newOperation();
      change((now) => begin(now, "check", operation, mine));
      const { kind, paths, mapping } = mine;
      const answer = await client.imports.preview(
        { kind, paths: [...paths], mapping: { ...mapping } },
        { operation },
      );
      let waiting: Wish | null = null;
      change((now) => {
        waiting = now.next;
        return checkEnded(now, mine, answer, timestampNow());
      });
      todo = waiting;
      if (todo === null && !answer.ok && answer.failure.kind === "boundary.cancelled")
        notify({ text: t("fill.checking.cancelled") });
    }
  };

  const apply = async (): Promise<void> => {
    const { checked, running, applied } = current();
    if (checked === null || running !== null || applied !== null) return;
    const operation = newOperation();
    change((now) => begin(now, "apply", operation, checked.wish));
    const answer = await client.imports.apply({ plan: checked.report.plan }, { operation });
    change((now) => applyEnded(now, checked.wish, answer, timestampNow()));
  };

  return {
    flow,
    check,
    remap: (file, mapping) => {
      const wish = latestWish(current());
      if (wish !== null) void check({ ...wish, mapping: { ...wish.mapping, [file]: mapping } });
    },
    cancel,
    apply,
    discard: () => {
      const { checked, applied } = current();
      if (checked !== null && applied === null) void client.imports.discard({ plan: checked.report.plan });
      drop();
    },
    dismissFailure: () => change((now) => ({ ...now, failed: null })),
  };
};
