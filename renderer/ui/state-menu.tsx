import { ActionIcon, Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconDots } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { type SystemState, systemStates } from "#shared/domain/systems/system.ts";
import { Keys } from "./keys.tsx";
import css from "./state-menu.module.css";
import { StateTile } from "./system-state.tsx";
import { useText } from "./text.ts";

/** The letter for each state, as the language shown has it: `W` in work, `V` verified. */
export const useStateKeys = (): Readonly<Record<SystemState, string>> => {
  const { t } = useText();
  return {
    down: t("incidents.stateKey.down"),
    "in-work": t("incidents.stateKey.in-work"),
    booted: t("incidents.stateKey.booted"),
    verified: t("incidents.stateKey.verified"),
    deferred: t("incidents.stateKey.deferred"),
    "given-up": t("incidents.stateKey.given-up"),
  };
};

/** The state that the pressed letter stands for; undefined with Ctrl, Alt or Cmd, and for other keys. */
export const stateOfKey = (
  keys: Readonly<Record<SystemState, string>>,
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
): SystemState | undefined =>
  event.ctrlKey || event.altKey || event.metaKey
    ? undefined
    : systemStates.find((state) => keys[state].toLowerCase() === event.key.toLowerCase());

export interface StateMenuProps {
  readonly system: string;
  readonly state: SystemState;
  readonly onChoose: (state: SystemState) => void;
  readonly disabled?: boolean;
  /** dots: a quiet button at the end of a row. name: the system's state and id themselves, to be pressed. */
  readonly form?: "dots" | "name";
  /** Further entries, as `Menu.Item`s. */
  readonly children?: ReactNode;
}

/** Opens all states of a system, each with its letter; the letters work while it is open. */
export function StateMenu({ system, state, onChoose, disabled, form = "dots", children }: StateMenuProps) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const keys = useStateKeys();
  const choose = (chosen: SystemState): void => {
    setOpened(false);
    onChoose(chosen);
  };
  const word = t(`general.systemState.${state}`);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" withinPortal>
      <Menu.Target>
        {form === "dots" ? (
          <ActionIcon
            className={css.dots ?? ""}
            aria-label={t("incidents.change.menu", { system })}
            disabled={disabled ?? false}
          >
            <IconDots size="1.125rem" />
          </ActionIcon>
        ) : (
          <UnstyledButton
            className={css.name ?? ""}
            aria-label={`${system}: ${word}. ${t("incidents.change.menu", { system })}`}
            disabled={disabled ?? false}
          >
            <StateTile state={state} />
            {system}
            <IconChevronDown size="0.875rem" aria-hidden />
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          const pressed = stateOfKey(keys, event);
          if (pressed === undefined || pressed === state) return;
          event.preventDefault();
          event.stopPropagation();
          choose(pressed);
        }}
      >
        <Menu.Label>{t("incidents.change.setTo", { system })}</Menu.Label>
        {systemStates
          .filter((each) => each !== state)
          .map((each) => (
            <Menu.Item
              key={each}
              leftSection={
                <span aria-hidden className={css.tile}>
                  <StateTile state={each} />
                </span>
              }
              rightSection={<Keys keys={keys[each]} />}
              onClick={() => choose(each)}
            >
              {t(`incidents.setState.${each}`)}
            </Menu.Item>
          ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
