import { IconDevices } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { Endpoint } from "#shared/domain/systems/system.ts";
import { paths } from "../../client/paths.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import type { Column } from "../../ui/data-table/columns.ts";
import { useDebounced } from "../../ui/debounced.ts";
import { Digits } from "../../ui/digits.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListAndDetail } from "../../ui/list-and-detail.tsx";
import { ListBar } from "../../ui/list-bar.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useRoom } from "../../ui/room.ts";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { DeviceDetail } from "./device-detail.tsx";
import { DeviceTable } from "./device-table.tsx";
import { useEndpoints } from "./use-endpoints.ts";

/** Every workplace machine, found by whatever stands on it; `?text=` of the address is what the search starts with. */
export function DevicesScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const [params] = useSearchParams();
  const fromAddress = params.get("text") ?? "";
  const [search, setSearch] = useState(fromAddress);
  useEffect(() => setSearch(fromAddress), [fromAddress]);
  const sought = useDebounced(search.trim(), 120, (text) => text === "");
  const { found, failure, need, reload } = useEndpoints(sought);
  const [open, setOpen] = useState<Endpoint | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const columns = useColumns(useRoom(list));
  const isEmpty = found !== undefined && found.total === 0 && found.text === "";

  return (
    <Screen title={t("devices.title")} note={t("devices.note")} fill>
      {failure && <Problem failure={failure} onRetry={reload} />}
      {isEmpty && (
        <Panel fill>
          <EmptyState
            icon={<IconDevices />}
            title={t("devices.empty.title")}
            action={
              !readOnly && (
                <Button tone="primary" onPress={() => void navigate(paths.import)}>
                  {t("devices.empty.action")}
                </Button>
              )
            }
          >
            {t("devices.empty.why")}
          </EmptyState>
        </Panel>
      )}
      {found !== undefined && !isEmpty && (
        <ListAndDetail
          listRef={list}
          detailLabel={t("devices.detail")}
          list={
            <>
              <ListBar
                label={t("devices.search")}
                value={search}
                onChange={setSearch}
                shown={found.total}
                total={undefined}
                listRef={list}
              />
              {found.total === 0 ? (
                <Panel fill>
                  <EmptyState title={t("general.table.noMatch", { text: found.text })}>
                    {t("devices.noMatch")}
                  </EmptyState>
                </Panel>
              ) : (
                <DeviceTable
                  key={found.text}
                  label={t("devices.title")}
                  found={found}
                  columns={columns}
                  need={need}
                  onOpen={setOpen}
                  openKey={open?.id ?? ""}
                />
              )}
            </>
          }
          {...(open && {
            detail: (
              <DeviceDetail
                key={open.id}
                device={open}
                onClose={() => {
                  setOpen(null);
                  list.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
                }}
              />
            ),
          })}
        />
      )}
    </Screen>
  );
}

/** Below this width (rem) the serial number is only in the detail. */
const roomForSerialNumber = 46;

const useColumns = (room: number): readonly Column<Endpoint>[] => {
  const { t } = useText();
  const withSerialNumber = room >= roomForSerialNumber;
  return useMemo(() => {
    const columns: Column<Endpoint>[] = [
      {
        id: "name",
        title: t("devices.name"),
        cell: (device) => <Digits strong>{device.name}</Digits>,
        width: "minmax(9rem, 1.2fr)",
        rowHeader: true,
      },
      {
        id: "assetTag",
        title: t("devices.assetTag"),
        cell: (device) => <Digits>{device.assetTag}</Digits>,
        width: "minmax(6rem, 0.8fr)",
      },
      {
        id: "serialNumber",
        title: t("devices.serialNumber"),
        cell: (device) => <Digits>{device.serialNumber}</Digits>,
        width: "minmax(7rem, 1fr)",
      },
      { id: "site", title: t("devices.site"), cell: (device) => device.site, width: "minmax(5rem, 0.8fr)" },
      {
        id: "department",
        title: t("devices.department"),
        cell: (device) => device.department,
        width: "minmax(6rem, 1fr)",
      },
      { id: "room", title: t("devices.room"), cell: (device) => device.room, width: "minmax(4rem, 0.6fr)" },
    ];
    return columns.filter((column) => withSerialNumber || column.id !== "serialNumber");
  }, [t, withSerialNumber]);
};
