import { IconAddressBook, IconArrowRight, IconListCheck, IconServer2 } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import { Dialog } from "../ui/dialog.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { useText } from "../ui/text.ts";
import css from "./palette.module.css";
import { matchingItems, type PaletteItem, usePaletteItems } from "./palette-items.ts";

interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const icons = {
  go: IconArrowRight,
  system: IconServer2,
  contact: IconAddressBook,
  runbook: IconListCheck,
} as const;

/** Ctrl+K: one box that finds screens, systems, contacts and runbooks. */
export const Palette = ({ opened, onClose }: PaletteProps) =>
  opened ? <OpenPalette onClose={onClose} /> : null;

function OpenPalette({ onClose }: Pick<PaletteProps, "onClose">) {
  const { t } = useText();
  const id = useId();
  const navigate = useNavigate();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState(0);
  const items = matchingItems(usePaletteItems(true), search);
  const active = Math.min(chosen, items.length - 1);

  const go = (item: PaletteItem | undefined): void => {
    if (!item) return;
    onClose();
    void navigate(item.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") go(items[active]);
    else if (event.key === "ArrowDown") setChosen(Math.min(items.length - 1, active + 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(0, active - 1));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog opened onClose={onClose} title={t("shell.palette.title")}>
      <SearchField
        label={t("shell.palette.label")}
        value={search}
        onChange={(text) => {
          setSearch(text);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        autoFocus
        controls={`${id}-list`}
        {...(active >= 0 && { activeOption: `${id}-${active}` })}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("shell.palette.results")} className={css.list}>
        {items.map((item, index) => {
          const Icon = icons[item.kind];
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search box takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus
            <div
              key={item.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={css.option}
              onClick={() => go(item)}
            >
              <Icon size="1rem" aria-hidden />
              <span className={css.title}>{item.title}</span>
              <span className={css.note}>{item.note}</span>
              <span className={css.kind}>{t(`shell.palette.${item.kind}`)}</span>
            </div>
          );
        })}
      </div>
      {items.length === 0 && <p className={css.none}>{t("shell.palette.none", { text: search })}</p>}
    </Dialog>
  );
}
