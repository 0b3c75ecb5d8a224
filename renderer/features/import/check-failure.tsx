import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { AssignByHand } from "./assign-by-hand.tsx";
import type { Failed } from "./flow.ts";
import css from "./import.module.css";
import type { Import } from "./use-import.ts";

interface CheckFailureProps {
  readonly fill: Import;
  readonly failed: Failed;
}

/** Why files could not be read, with every way on: try again, let the content decide, say what the columns mean. */
export function CheckFailure({ fill, failed: { failure, wish, during } }: CheckFailureProps) {
  const { t } = useText();
  const [byHand, setByHand] = useState(false);
  const stranger = failure.kind === "imports.not-this-kind" ? failure : null;
  const columns = stranger?.columns ?? [];
  const again = { apply: () => void fill.apply(), check: () => void fill.check(wish) }[during];
  const gone = failure.kind === "imports.plan-gone";
  return (
    <div className={css.section}>
      <Problem
        failure={failure}
        {...(!stranger && !gone && { onRetry: again })}
        onDismiss={fill.dismissFailure}
        actions={
          <>
            {gone && (
              <Button size="sm" onPress={() => void fill.check(wish)}>
                {t("fill.apply.again")}
              </Button>
            )}
            {stranger && wish.kind !== null && (
              <Button size="sm" onPress={() => void fill.check({ ...wish, kind: null, mapping: {} })}>
                {t("fill.unknown.content")}
              </Button>
            )}
            {columns.length > 0 && (
              <Button size="sm" expanded={byHand} onPress={() => setByHand(!byHand)}>
                {t("fill.unknown.byHand")}
              </Button>
            )}
          </>
        }
      />
      {stranger && byHand && (
        <AssignByHand
          key={stranger.file}
          file={stranger.file}
          columns={columns}
          kind={wish.kind}
          onCheck={(kind, mapping) =>
            void fill.check({ ...wish, kind, mapping: { ...wish.mapping, [stranger.file]: mapping } })
          }
        />
      )}
    </div>
  );
}
