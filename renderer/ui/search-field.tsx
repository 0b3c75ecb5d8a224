import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { KeyboardEvent, Ref } from "react";

export interface SearchFieldProps {
  /** What can be searched for; read aloud and shown while empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Id of the list that it filters. */
  readonly controls?: string;
  /** Id of the option that Enter would take: makes the box a combobox over a listbox. */
  readonly activeOption?: string;
}

/** The search-as-you-type box above a list. Esc empties it. */
export function SearchField({
  label,
  value,
  onChange,
  onKeyDown,
  controls,
  activeOption,
  ...rest
}: SearchFieldProps) {
  const { autoFocus, inputRef } = rest;
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size="1rem" />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && value !== "") {
          event.preventDefault();
          event.stopPropagation();
          onChange("");
        }
        onKeyDown?.(event);
      }}
      autoComplete="off"
      spellCheck={false}
      {...(controls !== undefined && { "aria-controls": controls })}
      {...(activeOption !== undefined && {
        role: "combobox",
        "aria-expanded": true,
        "aria-activedescendant": activeOption,
      })}
      {...(inputRef && { ref: inputRef })}
      {...(autoFocus && { autoFocus: true, "data-autofocus": true })}
    />
  );
}
