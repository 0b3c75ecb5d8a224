import { IconAddressBook } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListAndDetail } from "../../ui/list-and-detail.tsx";
import { ListBar } from "../../ui/list-bar.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useRoom } from "../../ui/room.ts";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { useContactColumns } from "./contact-columns.tsx";
import { ContactDetail } from "./contact-detail.tsx";
import { matchingContacts } from "./matching-contacts.ts";

/** Everybody who can be reached when mail and chat are gone; `?open=` names the one that is open. */
export function ContactsScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const [params] = useSearchParams();
  const { value, failure, reload } = useCall("contacts", "list", {}, { refreshOn: ["reference.changed"] });
  const contacts = value?.contacts;
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search);
  const rows = useMemo(() => matchingContacts(contacts ?? [], sought), [contacts, sought]);
  const list = useRef<HTMLDivElement>(null);
  const columns = useContactColumns(useRoom(list));
  const open = contacts?.find((contact) => contact.id === params.get("open"));
  const show = (id: string | undefined): void => void navigate(paths.contacts(id), { replace: true });

  return (
    <Screen title={t("contacts.title")} note={t("contacts.note")} fill>
      {failure && <Problem failure={failure} onRetry={reload} />}
      {contacts?.length === 0 && (
        <Panel fill>
          <EmptyState
            icon={<IconAddressBook />}
            title={t("contacts.empty.title")}
            action={
              !readOnly && (
                <Button tone="primary" onPress={() => void navigate(paths.import)}>
                  {t("contacts.empty.action")}
                </Button>
              )
            }
          >
            {t("contacts.empty.why")}
          </EmptyState>
        </Panel>
      )}
      {contacts !== undefined && contacts.length > 0 && (
        <ListAndDetail
          listRef={list}
          detailLabel={t("contacts.detail")}
          list={
            <>
              <ListBar
                label={t("contacts.search")}
                value={search}
                onChange={setSearch}
                shown={rows.length}
                total={contacts.length}
                listRef={list}
              />
              <DataTable
                label={t("contacts.title")}
                rows={rows}
                columns={columns}
                rowKey={(contact) => contact.id}
                onOpen={(contact) => show(contact.id)}
                openKey={open?.id ?? ""}
                initialSorting={{ column: "name", descending: false }}
                empty={
                  <Panel fill>
                    <EmptyState title={t("general.table.noMatch", { text: sought })}>
                      {t("contacts.noMatch")}
                    </EmptyState>
                  </Panel>
                }
              />
            </>
          }
          {...(open && {
            detail: (
              <ContactDetail
                key={open.id}
                contact={open}
                contacts={contacts}
                onClose={() => {
                  show(undefined);
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
