import { IconAlertTriangle } from "@tabler/icons-react";
import { displayNumber } from "#shared/text/numbers.ts";
import { useText } from "../../ui/text.ts";
import css from "./keys.module.css";

interface DamageProps {
  readonly blocks: readonly number[];
  /** How many other keys the device has. */
  readonly others: number;
}

/** A key that the machine will refuse: which blocks are wrong, and what to do instead. */
export function Damage({ blocks, others }: DamageProps) {
  const { t, language } = useText();
  if (blocks.length === 0) return null;
  const named = blocks.map((block) => displayNumber(block, language)).join(", ");
  return (
    <div className={css.damage}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <div>
        <p className={css.strong}>{t("keys.damaged.title", { count: blocks.length, blocks: named })}</p>
        <p>{t(others > 0 ? "keys.damaged.tryOthers" : "keys.damaged.noOthers")}</p>
      </div>
    </div>
  );
}
