import { ActionIcon, Popover, UnstyledButton } from "@mantine/core";
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

/** Something else that can be done with the system, below its states. */
export interface FurtherAction {
  readonly id: string;
  readonly words: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

export interface StateMenuProps {
  readonly system: string;
  readonly state: SystemState;
  readonly onChoose: (state: SystemState) => void;
  readonly disabled?: boolean;
  /** dots: a quiet button at the end of a row. name: the system's state and id themselves, to be pressed. */
  readonly form?: "dots" | "name";
  readonly further?: readonly FurtherAction[];
}

/** Opens all states of a system, each with its letter; arrows move, the letters work while it is open. */
export function StateMenu({
  system,
  state,
  onChoose,
  disabled,
  form = "dots",
  further = [],
}: StateMenuProps) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const keys = useStateKeys();
  const close = (action: () => void) => (): void => {
    setOpened(false);
    action();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const pressed = stateOfKey(keys, event);
    if (step !== undefined) moveFocus(event.currentTarget, step);
    else if (pressed !== undefined && pressed !== state) close(() => onChoose(pressed))();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const target = {
    disabled: disabled ?? false,
    onClick: () => setOpened(!opened),
    "aria-label":
      form === "dots"
        ? t("incidents.change.menu", { system })
        : `${system}: ${t(`general.systemState.${state}`)}. ${t("incidents.change.menu", { system })}`,
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        {form === "dots" ? (
          <ActionIcon className={css.dots ?? ""} {...target}>
            <IconDots size="1.125rem" />
          </ActionIcon>
        ) : (
          <UnstyledButton className={css.name ?? ""} {...target}>
            <StateTile state={state} />
            {system}
            <IconChevronDown size="0.875rem" aria-hidden />
          </UnstyledButton>
        )}
      </Popover.Target>
      <Popover.Dropdown
        className={css.list ?? ""}
        aria-label={t("incidents.change.setTo", { system })}
        onKeyDown={onKeyDown}
      >
        <p className={css.title}>{t("incidents.change.setTo", { system })}</p>
        {systemStates
          .filter((each) => each !== state)
          .map((each) => (
            <button key={each} type="button" className={css.item} onClick={close(() => onChoose(each))}>
              <span aria-hidden className={css.tile}>
                <StateTile state={each} />
              </span>
              <span className={css.words}>{t(`incidents.setState.${each}`)}</span>
              <Keys keys={keys[each]} />
            </button>
          ))}
        {further.length > 0 && <hr className={css.divider} />}
        {further.map((action) => (
          <button key={action.id} type="button" className={css.item} onClick={close(action.onPress)}>
            {action.icon}
            <span className={css.words}>{action.words}</span>
          </button>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

const moveFocus = (list: HTMLElement, step: number): void => {
  const items = [...list.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  items[(at + step + items.length) % items.length]?.focus();
};
