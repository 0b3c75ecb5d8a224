import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { displayClock, displaySpan, displayTime, minutesToMs, type Timestamp } from "#shared/kernel/time.ts";
import { ChoiceField } from "./choice-field.tsx";
import { minutesAgo, momentAt } from "./moment.ts";
import css from "./moment-field.module.css";
import { browserClock } from "./now.ts";
import { useText } from "./text.ts";

/**
 * A moment that may still be in the making. null in `at`: now, whenever that will be; undefined: the typed time is none yet.
 * time, date: as typed, kept so that nothing is lost while other things are looked at.
 */
export interface MomentDraft {
  readonly choice: string;
  readonly at: Timestamp | null | undefined;
  readonly time: string;
  readonly date: string;
}

export const momentNow: MomentDraft = { choice: "now", at: null, time: "", date: "" };

export interface MomentFieldProps {
  readonly label: string;
  readonly value: MomentDraft;
  readonly onChange: (value: MomentDraft) => void;
  /** choices: all quick choices are in view. compact: a drop-down without a visible label. */
  readonly form: "choices" | "compact";
  /** Minutes ago that can be chosen at once. */
  readonly quick: readonly number[];
  readonly icon?: ReactNode;
}

/** When something happened: now, some minutes ago, or a time of day with or without a date. */
export function MomentField({ label, value, onChange, form, quick, icon }: MomentFieldProps) {
  const { t } = useText();
  const [left, setLeft] = useState(false);
  const choices = [
    { value: "now", label: t("incidents.moment.now") },
    ...quick.map((minutes) => ({
      value: String(minutes),
      label: t("incidents.moment.ago", { span: roundSpan(minutes) }),
    })),
    { value: "exact", label: t("incidents.moment.exact") },
  ];
  const choose = (choice: string): void => {
    if (choice === "now") onChange({ ...value, choice, at: null });
    else if (choice === "exact") onChange(exact({ ...value, choice }));
    else onChange({ ...value, choice, at: minutesAgo(browserClock, Number(choice)) });
  };
  const type = (part: Partial<Pick<MomentDraft, "time" | "date">>): void =>
    onChange(exact({ ...value, ...part }));
  const shown = choices.map((choice) =>
    // In a drop-down the moment itself is what has to be seen once it is chosen.
    form === "compact" && choice.value === value.choice && value.at && choice.value !== "exact"
      ? { ...choice, label: `${displayClock(value.at)} · ${choice.label}` }
      : choice,
  );
  const wrong = value.choice === "exact" && value.at === undefined && left && value.time !== "";

  return (
    <div className={css.field} data-form={form}>
      {form === "choices" ? (
        <ChoiceField label={label} value={value.choice} onChange={choose} choices={shown} />
      ) : (
        <NativeSelect
          w={value.choice === "now" || value.choice === "exact" ? "5.75rem" : "11rem"}
          aria-label={label}
          size="xs"
          leftSection={icon}
          data={shown}
          value={value.choice}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <div className={css.exact}>
        {value.choice === "exact" && (
          <>
            <TextInput
              size={form === "compact" ? "xs" : "sm"}
              className={css.time ?? ""}
              aria-label={t("incidents.moment.time")}
              placeholder={t("incidents.moment.timeForm")}
              value={value.time}
              error={wrong}
              onChange={(event) => type({ time: event.currentTarget.value })}
              onBlur={() => setLeft(true)}
              autoComplete="off"
              inputMode="numeric"
            />
            <TextInput
              size={form === "compact" ? "xs" : "sm"}
              className={css.date ?? ""}
              aria-label={t("incidents.moment.date")}
              placeholder={t("incidents.moment.dateForm")}
              value={value.date}
              error={wrong && value.date !== ""}
              onChange={(event) => type({ date: event.currentTarget.value })}
              onBlur={() => setLeft(true)}
              autoComplete="off"
            />
          </>
        )}
        {(form === "choices" || value.choice === "exact") && (
          <p className={css.result} role="status" data-wrong={wrong || undefined}>
            {value.at === undefined
              ? t(wrong ? "incidents.moment.wrong" : "incidents.moment.enter")
              : value.at !== null && `= ${displayTime(value.at)}`}
          </p>
        )}
      </div>
    </div>
  );
}

/** `2 h` where `2 h 00 min` would say no more. */
const roundSpan = (minutes: number): string =>
  minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} h` : displaySpan(minutesToMs(minutes));

const exact = (draft: MomentDraft): MomentDraft => ({
  ...draft,
  at: momentAt(browserClock, draft.time, draft.date) ?? undefined,
});
