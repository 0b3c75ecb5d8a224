import { IconEyeOff } from "@tabler/icons-react";
import type { Ref } from "react";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { Digits } from "../../ui/digits.tsx";
import { Facts } from "../../ui/facts.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { Damage } from "./damage.tsx";
import { StoredDay } from "./key-facts.tsx";
import { KeyId } from "./key-id.tsx";
import { matchOf } from "./key-id-match.ts";
import css from "./keys.module.css";
import { OtherKeys } from "./other-keys.tsx";
import { RevealForm } from "./reveal-form.tsx";
import type { DeviceOfKey } from "./use-device.ts";
import type { Reveal } from "./use-reveal.ts";

interface FoundKeyProps {
  readonly entry: RecoveryKeyEntry;
  readonly text: string;
  readonly device: DeviceOfKey;
  /** Keys that a list beside it shows already. */
  readonly listed: readonly RecoveryKeyEntry[];
  readonly reveal: Reveal;
  readonly onOther: (entry: RecoveryKeyEntry) => void;
  readonly formRef: Ref<HTMLFormElement>;
}

/** One key before it is shown: is it the right one, is it sound, and why is it needed. */
export function FoundKey({ entry, text, device, listed, reveal, onOther, formRef }: FoundKeyProps) {
  const { t, language } = useText();
  const others = device.siblings?.others ?? [];
  const unlisted = others.filter((other) => !listed.some((entry) => entry.id === other.id));
  const compare = matchOf(entry.keyId, text) !== "key-id";
  return (
    <div className={css.foundKey}>
      {reveal.before?.record === entry.id && (
        <p className={css.before} role="status">
          <IconEyeOff size="1rem" aria-hidden />
          {t(`keys.hidden.${reveal.before.hiddenBy}`, { seq: displayNumber(reveal.before.seq, language) })}
        </p>
      )}
      <Damage blocks={entry.badBlocks} others={others.length} />
      <Facts
        facts={[
          { label: t("keys.keyId"), value: <KeyId keyId={entry.keyId} text={text} /> },
          { label: t("keys.volumeLabel"), value: t(`keys.volume.${entry.volumeType}`) },
          {
            label: t("keys.storedAt"),
            value: (
              <Digits>
                <StoredDay storedAt={entry.storedAt} />
              </Digits>
            ),
          },
          ...(entry.directory === "" ? [] : [{ label: t("keys.directory"), value: entry.directory }]),
        ]}
      />
      {compare && (
        <p className={css.compare}>
          {t("keys.compare")} <strong className={css.mono}>{entry.keyId.slice(0, 8)}</strong>
        </p>
      )}
      {reveal.failure && <Problem failure={reveal.failure} />}
      <RevealForm
        key={entry.id}
        busy={reveal.busy}
        onShow={(purpose, incident) => void reveal.show(entry, purpose, incident)}
        formRef={formRef}
      />
      {unlisted.length > 0 && (
        <section className={css.others}>
          <SectionHeading
            title={t("keys.others")}
            count={unlisted.length}
            note={t("keys.othersNote")}
            level={3}
          />
          <OtherKeys entries={unlisted} onOpen={onOther} />
        </section>
      )}
    </div>
  );
}
