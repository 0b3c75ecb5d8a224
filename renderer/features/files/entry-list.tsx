import { IconFile, IconFolder, IconShieldLock } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { displayBytes, displayNumber } from "#shared/text/numbers.ts";
import type { PickRequest } from "../../client/pick-paths.ts";
import { matchingRows } from "../../ui/data-table/columns.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { useText } from "../../ui/text.ts";
import css from "./pick-dialog.module.css";
import type { Entry, useBrowse } from "./use-browse.ts";

interface EntryListProps {
  readonly what: PickRequest["what"];
  readonly folder: ReturnType<typeof useBrowse>["folder"];
  readonly chosen: readonly string[];
  readonly onGo: (path: string) => void;
  readonly onToggle: (path: string) => void;
}

const icons = { folder: IconFolder, file: IconFile, vault: IconShieldLock } as const;
const none: readonly Entry[] = [];

/** What lies in the folder. Enter goes into a folder or chooses; Space chooses; letters go to the filter above. */
export function EntryList({ what, folder, chosen, onGo, onToggle }: EntryListProps) {
  const { t, language } = useText();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState("");
  const [wanted, setWanted] = useState(0);
  const entries = useMemo(
    () => matchingRows(folder?.entries ?? none, (entry) => entry.name, filter),
    [folder, filter],
  );
  const active = Math.min(wanted, entries.length - 1);
  const canChoose = (entry: Entry): boolean =>
    entry.kind === (what === "files" ? "file" : "vault") && what !== "folder";
  const enters = (entry: Entry): boolean =>
    entry.kind === "folder" || (entry.kind === "vault" && what === "folder");

  const open = (entry: Entry | undefined): void => {
    if (!entry) return;
    if (canChoose(entry)) onToggle(entry.path);
    else if (enters(entry)) onGo(entry.path);
  };
  const move = (index: number): void => {
    const next = Math.max(0, Math.min(entries.length - 1, index));
    setWanted(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const actions: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      Home: () => move(0),
      End: () => move(entries.length - 1),
      Enter: () => open(entries[active]),
      " ": () => open(entries[active]),
      Backspace: () => folder?.parent && onGo(folder.parent),
    };
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <div className={css.entries}>
      <SearchField
        label={t("files.filter")}
        value={filter}
        onChange={setFilter}
        controls={id}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") list.current?.focus();
        }}
      />
      <div
        id={id}
        ref={list}
        role="listbox"
        className={css.list}
        aria-label={t("files.list", { path: folder?.path ?? "" })}
        aria-multiselectable={what === "files"}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...(active >= 0 && { "aria-activedescendant": `${id}-${active}` })}
      >
        {entries.map((entry, index) => {
          const Icon = icons[entry.kind];
          const usable = canChoose(entry) || enters(entry);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for its active entry
            // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus
            <div
              key={entry.path}
              id={`${id}-${index}`}
              role="option"
              className={css.entry}
              aria-selected={chosen.includes(entry.path)}
              aria-disabled={!usable}
              data-active={index === active || undefined}
              onClick={() => {
                setWanted(index);
                open(entry);
              }}
            >
              <Icon size="1rem" aria-hidden />
              <span className={css.name}>{entry.name}</span>
              <span className={css.size}>
                {entry.kind === "file" && entry.bytes !== null
                  ? displayBytes(entry.bytes, language)
                  : t(`files.${entry.kind}`)}
              </span>
            </div>
          );
        })}
      </div>
      {folder && entries.length === 0 && (
        <p className={css.hint}>
          {filter === "" ? t("files.empty") : t("general.table.noMatch", { text: filter })}
        </p>
      )}
      {folder && folder.leftOut > 0 && (
        <p className={css.hint}>
          {t("files.leftOut", {
            count: folder.leftOut,
            replace: { count: displayNumber(folder.leftOut, language) },
          })}
        </p>
      )}
    </div>
  );
}
