import type { Ref } from "react";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { DeviceHeading } from "./device-heading.tsx";
import { FoundKey } from "./found-key.tsx";
import css from "./keys.module.css";
import { ShownKey } from "./shown-key.tsx";
import { useDevice } from "./use-device.ts";
import type { Reveal } from "./use-reveal.ts";

interface KeyPanelProps {
  readonly entry: RecoveryKeyEntry;
  readonly text: string;
  /** Keys that a list beside it shows already. */
  readonly listed: readonly RecoveryKeyEntry[];
  readonly reveal: Reveal;
  readonly onOther: (entry: RecoveryKeyEntry) => void;
  readonly onHide: () => void;
  readonly onNext: () => void;
  readonly formRef: Ref<HTMLFormElement>;
}

/** The key that was found, before and while it is shown. */
export function KeyPanel({ entry, text, listed, reveal, onOther, onHide, onNext, formRef }: KeyPanelProps) {
  const device = useDevice(entry);
  const { shown } = reveal;
  return (
    <div className={css.key}>
      <DeviceHeading entry={entry} text={text} device={device} />
      <div className={css.panel} data-shown={shown !== null || undefined}>
        {shown !== null && shown.entry.id === entry.id ? (
          <ShownKey shown={shown} text={text} onHide={onHide} onNext={onNext} />
        ) : (
          <FoundKey
            entry={entry}
            text={text}
            device={device}
            listed={listed}
            reveal={reveal}
            onOther={onOther}
            formRef={formRef}
          />
        )}
      </div>
    </div>
  );
}
