import { IconListNumbers, IconPassword, IconUsersGroup } from "@tabler/icons-react";
import type { SlotType } from "#shared/domain/vault/slots.ts";
import css from "../vault.module.css";

const icons = { passphrase: IconPassword, words: IconListNumbers, shares: IconUsersGroup } as const;

/** The type of a slot as a picture; its words stand beside it. */
export function SlotIcon({ type }: { readonly type: SlotType }) {
  const Icon = icons[type];
  return (
    <span className={css.slotIcon}>
      <Icon size="1.25rem" aria-hidden />
    </span>
  );
}
