import { IconServer2 } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { System } from "#shared/domain/systems/system.ts";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListAndDetail } from "../../ui/list-and-detail.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useRoom } from "../../ui/room.ts";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { Snags } from "./snags.tsx";
import { useSystemColumns } from "./system-columns.tsx";
import { SystemDetail } from "./system-detail.tsx";
import { webOf } from "./system-web.ts";

const nothing: readonly System[] = [];

/** All systems with what recovery needs to know of them; `?open=` names the one that is open. */
export function SystemsScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const [params] = useSearchParams();
  const { value, failure, reload } = useCall("systems", "list", {}, { refreshOn: ["reference.changed"] });
  const systems = value?.systems ?? nothing;
  const web = useMemo(() => webOf(systems), [systems]);
  const list = useRef<HTMLDivElement>(null);
  const columns = useSystemColumns(web, useRoom(list));
  const open = web.byId.get(params.get("open") ?? "");
  const show = (id: string | undefined): void => void navigate(paths.systems(id), { replace: true });

  return (
    <Screen title={t("systems.title")} note={t("systems.note")} fill>
      {failure && <Problem failure={failure} onRetry={reload} />}
      {value !== undefined && systems.length === 0 && (
        <Panel fill>
          <EmptyState
            icon={<IconServer2 />}
            title={t("systems.empty.title")}
            action={
              !readOnly && (
                <Button tone="primary" onPress={() => void navigate(paths.import)}>
                  {t("systems.empty.action")}
                </Button>
              )
            }
          >
            {t("systems.empty.why")}
          </EmptyState>
        </Panel>
      )}
      {systems.length > 0 && (
        <>
          <Snags systems={systems} web={web} />
          <ListAndDetail
            listRef={list}
            detailLabel={t("systems.detail")}
            list={
              <DataTable
                label={t("systems.title")}
                rows={systems}
                columns={columns}
                rowKey={(system) => system.id}
                onOpen={(system) => show(system.id)}
                openKey={open?.id ?? ""}
                searchText={searchText}
                searchLabel={t("systems.search")}
                initialSorting={{ column: "tier", descending: false }}
              />
            }
            {...(open && {
              detail: (
                <SystemDetail
                  key={open.id}
                  system={open}
                  web={web}
                  onClose={() => {
                    show(undefined);
                    list.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
                  }}
                />
              ),
            })}
          />
        </>
      )}
    </Screen>
  );
}

const searchText = (system: System): string =>
  [
    system.id,
    system.name,
    system.type,
    system.location,
    system.owner,
    system.remarks,
    ...system.dependsOn,
  ].join("\n");
