import { IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { Runbook, RunbookItem } from "#shared/domain/runbooks/runbook.ts";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { timestampNow } from "../../ui/now.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { Blocks, Inlines } from "./content.tsx";
import { useParsedRunbook } from "./parsed-runbook.ts";
import { Review } from "./runbook-columns.tsx";
import css from "./runbooks.module.css";
import { StartDialog } from "./start-dialog.tsx";

/** A runbook to read, as it is now; from here it is begun. */
export function RunbookScreen() {
  const { t } = useText();
  const { id = "" } = useParams();
  const { value, failure, reload } = useCall(
    "runbooks",
    "read",
    { runbook: id },
    { refreshOn: ["reference.changed"] },
  );
  const runbook = useParsedRunbook(value);
  const [starting, setStarting] = useState(false);
  const begin = useBeginButton(() => setStarting(true));
  return (
    <Screen
      title={runbook?.title ?? t("runbooks.one")}
      width="reading"
      actions={runbook === null ? undefined : begin}
    >
      {failure && <Problem failure={failure} onRetry={reload} />}
      {runbook !== null && (
        <>
          <RunbookText runbook={runbook} />
          {starting && <StartDialog runbook={runbook} onClose={() => setStarting(false)} />}
        </>
      )}
    </Screen>
  );
}

/** Without an incident, or where nothing can be recorded, the button leads to what is missing. */
const useBeginButton = (onBegin: () => void) => {
  const { t } = useText();
  const navigate = useNavigate();
  const { incident } = useIncident();
  const { readOnly } = useOpenVault();
  if (readOnly) return <Chip>{t("runbooks.readOnly")}</Chip>;
  if (incident === null)
    return <Button onPress={() => void navigate(paths.declare)}>{t("runbooks.needsIncident")}</Button>;
  return (
    <Button tone="primary" keys="B" icon={<IconPlayerPlay size="1rem" aria-hidden />} onPress={onBegin}>
      {t("runbooks.begin")}
    </Button>
  );
};

function RunbookText({ runbook }: { readonly runbook: Runbook }) {
  const { t } = useText();
  return (
    <div className={css.text}>
      <p className={css.facts}>
        {runbook.appliesTo.map((id) => (
          <Chip key={id}>{id}</Chip>
        ))}
        {runbook.roles.length > 0 && (
          <span>{t("runbooks.rolesAre", { roles: runbook.roles.join(", ") })}</span>
        )}
        <span>
          {runbook.reviewDue !== "" && t("runbooks.reviewIs")}{" "}
          <Review due={runbook.reviewDue} today={timestampNow().slice(0, 10)} />
        </span>
        {runbook.details.map((detail) => (
          <span key={detail.key}>
            {detail.key}: {detail.text}
          </span>
        ))}
      </p>
      {runbook.intro.length > 0 && <Blocks blocks={runbook.intro} />}
      {runbook.phases.map((phase) => (
        <section key={phase.id} className={css.phase}>
          {phase.titleText !== "" && (
            <h2 className={css.phaseTitle}>
              <Inlines inlines={phase.title} />
            </h2>
          )}
          <Panel flush>
            <ol className={css.items}>
              {phase.items.map((item) => (
                <li key={item.id}>
                  <ItemText item={item} runbook={runbook} />
                </li>
              ))}
            </ol>
          </Panel>
        </section>
      ))}
    </div>
  );
}

function ItemText({ item, runbook }: { readonly item: RunbookItem; readonly runbook: Runbook }) {
  const { t } = useText();
  const numberOf = (id: string): string | undefined =>
    runbook.phases.flatMap((phase) => phase.items).find((each) => each.id === id)?.number;
  return (
    <>
      {item.before.length > 0 && (
        <div className={css.before}>
          <Blocks blocks={item.before} />
        </div>
      )}
      <div className={css.item} data-kind={item.kind}>
        <span className={css.number}>{item.number}</span>
        <div className={css.itemText}>
          {item.kind !== "step" && <span className={css.kind}>{t(`runbooks.callout.${item.kind}`)}</span>}
          <div>
            <Inlines inlines={item.title} />
          </div>
          {item.content.length > 0 && <Blocks blocks={item.content} />}
          {item.kind === "hold" && (
            <p className={css.dim}>{t("runbooks.holdPeople", { count: item.people })}</p>
          )}
          {item.kind === "decision" && (
            <ul className={css.branches}>
              {item.branches.map((branch) => (
                <li key={branch.target}>
                  <Inlines inlines={branch.label} />{" "}
                  <span className={css.dim}>
                    {branch.known
                      ? t("runbooks.leadsTo", { number: numberOf(branch.target) ?? branch.target })
                      : t("runbooks.leadsNowhere", { target: branch.target })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </>
  );
}
