import { type ComboboxItem, Select } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { memo, useMemo } from "react";
import { useCall } from "../../client/use-call.ts";
import { fold } from "../../ui/data-table/columns.ts";
import { useText } from "../../ui/text.ts";
import css from "./system-picker.module.css";

const refreshOn = ["reference.changed"] as const;
const mostShown = 30;

interface SystemPickerProps {
  readonly value: string;
  /** Has to stay the same function: the list may be long, and typing a note must not go through it. */
  readonly onChange: (value: string) => void;
}

/** The system that a note is about, found by id or name; "" for none. */
export const SystemPicker = memo(function SystemPicker({ value, onChange }: SystemPickerProps) {
  const { t } = useText();
  const systems = useCall("systems", "list", {}, { refreshOn }).value?.systems;
  const data = useMemo(
    () =>
      (systems ?? []).map(({ id, name }) => ({ value: id, label: id, text: fold(`${id} ${name}`), name })),
    [systems],
  );
  if (data.length === 0) return null;
  return (
    <Select
      size="xs"
      w={value === "" ? "6.75rem" : "9rem"}
      aria-label={t("journal.note.system")}
      placeholder={t("journal.note.noSystem")}
      leftSection={<IconLink size="1rem" aria-hidden />}
      data={data}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
      searchable
      clearable
      limit={mostShown}
      nothingFoundMessage={t("journal.note.systemNotFound")}
      comboboxProps={{ width: "18rem", position: "top-start", portalProps: { target: "main" } }}
      classNames={{ dropdown: css.dropdown ?? "", option: css.option ?? "" }}
      clearButtonProps={{ "aria-label": t("journal.note.clearSystem") }}
      filter={({ options, search, limit }) => {
        const words = fold(search).split(/\s+/).filter(Boolean);
        const found = (options as SystemItem[]).filter(({ text }) =>
          words.every((word) => text.includes(word)),
        );
        return found.slice(0, limit);
      }}
      renderOption={({ option }) => `${option.label} · ${(option as SystemItem).name}`}
    />
  );
});

interface SystemItem extends ComboboxItem {
  readonly text: string;
  readonly name: string;
}
