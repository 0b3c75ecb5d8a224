import { IconArrowRight, IconCheck, IconEyeOff, IconHourglass, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { isValidBlock } from "#shared/domain/keys/block.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/now.ts";
import { ShareBar } from "../../ui/progress.tsx";
import { useText } from "../../ui/text.ts";
import { KeyId } from "./key-id.tsx";
import css from "./keys.module.css";
import type { ShownKey as Shown } from "./use-reveal.ts";

interface ShownKeyProps {
  readonly shown: Shown;
  /** What it was found by. */
  readonly text: string;
  readonly onHide: () => void;
  readonly onNext: () => void;
}

/** The digits, large enough to type from at arm's length, until their time is over. */
export function ShownKey({ shown, text, onHide, onNext }: ShownKeyProps) {
  const { t, language } = useText();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "start" });
  }, []);
  const seq = displayNumber(shown.seq, language);
  return (
    <div ref={panel} className={css.shown} tabIndex={-1}>
      <p className={css.spoken} role="status">
        {t("keys.shownNow", { seq, seconds: displayNumber(Math.round(shown.spanMs / 1000), language) })}
      </p>
      <p className={css.shownId}>
        <span className={css.dim}>{t("keys.keyId")}</span> <KeyId keyId={shown.entry.keyId} text={text} />
      </p>
      <ol className={css.blocks} aria-label={t("keys.blocks")}>
        {shown.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the eight blocks are their places
          <Block key={index} number={index + 1} digits={block} />
        ))}
      </ol>
      <div className={css.foot}>
        <TimeLeft hideAtMs={shown.hideAtMs} spanMs={shown.spanMs} />
        <div className={css.actions}>
          <Button keys="Escape" icon={<IconEyeOff size="1rem" aria-hidden />} onPress={onHide}>
            {t("keys.hide")}
          </Button>
          <Button
            tone="primary"
            keys="Enter"
            icon={<IconArrowRight size="1rem" aria-hidden />}
            onPress={onNext}
          >
            {t("keys.next")}
          </Button>
        </div>
      </div>
      <p className={css.dim}>
        {t("keys.shownAs")} <Link to={paths.journal}>{t("keys.entry", { seq })}</Link>
      </p>
    </div>
  );
}

function Block({ number, digits }: { readonly number: number; readonly digits: string }) {
  const { t } = useText();
  const valid = isValidBlock(digits);
  const verdict = t(valid ? "keys.block.valid" : "keys.block.wrong");
  return (
    <li className={css.block} data-wrong={!valid || undefined}>
      <span className={css.blockHead}>
        <span aria-hidden>{number}</span>
        <span className={css.check} data-valid={valid || undefined} title={verdict}>
          {valid ? <IconCheck size="1rem" aria-hidden /> : <IconX size="1rem" aria-hidden />}
          {!valid && <span aria-hidden>{verdict}</span>}
        </span>
      </span>
      <span className={css.digits} aria-hidden>
        {digits}
      </span>
      <span className={css.spoken}>
        {t("keys.block.spoken", { number, digits: digits.split("").join(" "), verdict })}
      </span>
    </li>
  );
}

/** How long the digits stay, as a number and as a bar. */
function TimeLeft({ hideAtMs, spanMs }: { readonly hideAtMs: number; readonly spanMs: number }) {
  const { t, language } = useText();
  const left = Math.max(0, Math.min(spanMs, hideAtMs - useNow()));
  const seconds = t("keys.seconds", { number: displayNumber(Math.ceil(left / 1000), language) });
  return (
    <div className={css.left}>
      <IconHourglass size="1rem" aria-hidden />
      <span>
        {t("keys.hidesIn")} <strong className={css.mono}>{seconds}</strong>
      </span>
      <div className={css.leftBar}>
        <ShareBar share={left / spanMs} label={t("keys.timeLeft", { seconds })} />
      </div>
    </div>
  );
}
