import { Tabs } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { displayClock } from "#shared/kernel/time.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { ChangeList, noChangeFilter } from "./change-list.tsx";
import { CheckFailure } from "./check-failure.tsx";
import { CheckProgress, useFocusAfterwards, useLasting } from "./checking.tsx";
import { FileList } from "./file-list.tsx";
import { type Checked, latestWish } from "./flow.ts";
import css from "./import.module.css";
import { Done, Plan } from "./outcome.tsx";
import { noProblemFilter, ProblemList } from "./problem-list.tsx";
import { useChoose } from "./use-choose.ts";
import { type Import, useImport } from "./use-import.ts";
import { filesFacts, filesWord } from "./words.ts";

/** What the check found and would do; the same page says afterwards what was done. */
export function ReportScreen() {
  const fill = useImport();
  const { checked } = fill.flow;
  if (checked === null) return <Navigate to={paths.import} replace />;
  return <Report fill={fill} checked={checked} />;
}

function Report({ fill, checked: { report, wish } }: { readonly fill: Import; readonly checked: Checked }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const choose = useChoose(fill);
  const { failed, applied } = fill.flow;
  const running = useLasting(fill.flow.running);
  useFocusAfterwards(running);
  const appliedBefore = useRef(applied);
  return (
    <Screen
      fill
      title={t("fill.report.title", {
        kind: t(`fill.kinds.${report.kind}.title`),
        files: filesWord(t, language, report.files),
      })}
      note={[
        t("fill.report.rows", {
          count: report.counts.rows,
          replace: { count: displayNumber(report.counts.rows, language) },
        }),
        filesFacts(t, language, report.files),
        applied === null
          ? t("fill.report.note")
          : t("fill.report.doneNote", { clock: displayClock(applied.at) }),
      ].join(" · ")}
      actions={
        <Button icon={<IconArrowLeft size="1rem" />} onPress={() => void navigate(paths.import)}>
          {t("fill.report.back")}
        </Button>
      }
    >
      {failed && <CheckFailure key={failed.failure.kind} fill={fill} failed={failed} />}
      <div className={css.split}>
        <div className={css.work}>
          {running?.what === "check" && <CheckProgress running={running} onCancel={fill.cancel} />}
          <Parts fill={fill} checked={{ report, wish }} />
        </div>
        <section
          className={css.rail}
          aria-label={t(applied ? "fill.figures.doneHeading" : "fill.figures.heading")}
        >
          {applied === null ? (
            <Plan
              fill={fill}
              report={report}
              onChooseOther={() =>
                void (wish.kind === "runbooks" ? choose.folder() : choose.files(wish.kind))
              }
            />
          ) : (
            <Done fill={fill} report={report} fresh={appliedBefore.current === null} />
          )}
        </section>
      </div>
    </Screen>
  );
}

type Part = "problems" | "changes" | "files";

/** Remarks, differences, files: which part is shown and how it is filtered outlives every check. */
function Parts({
  fill: { flow, remap },
  checked: { report },
}: {
  readonly fill: Import;
  readonly checked: Pick<Checked, "report" | "wish">;
}) {
  const { t, language } = useText();
  const [part, setPart] = useState<Part>(report.counts.problems > 0 ? "problems" : "changes");
  const [problemFilter, setProblemFilter] = useState(noProblemFilter);
  const [changeFilter, setChangeFilter] = useState(noChangeFilter);
  const counts: Readonly<Record<Part, number>> = {
    problems: report.counts.problems,
    changes: report.counts.new + report.counts.changed,
    files: report.files.length,
  };
  return (
    <Tabs
      value={part}
      onChange={(chosen) => setPart((chosen ?? part) as Part)}
      keepMounted={false}
      classNames={{ root: css.tabs ?? "", list: css.tabList ?? "", panel: css.tabPanel ?? "" }}
    >
      <Tabs.List aria-label={t("fill.report.tabs.label")}>
        {(["problems", "changes", "files"] as const).map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`fill.report.tabs.${each}`)}{" "}
            <span className={css.tabCount}>{displayNumber(counts[each], language)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="problems">
        <ProblemList report={report} filter={problemFilter} onFilter={setProblemFilter} />
      </Tabs.Panel>
      <Tabs.Panel value="changes">
        <ChangeList report={report} filter={changeFilter} onFilter={setChangeFilter} />
      </Tabs.Panel>
      <Tabs.Panel value="files">
        <FileList
          report={report}
          wish={latestWish(flow)}
          onRemap={flow.applied === null && flow.running?.what !== "apply" ? remap : undefined}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
