import { useConfirm } from "../../ui/confirm.tsx";
import { useNotify } from "../../ui/notices.tsx";
import { useText } from "../../ui/text.ts";
import type { Import } from "./use-import.ts";

/** Throws the report away after asking; answers whether it did. */
export const useDiscard = ({ discard }: Pick<Import, "discard">): (() => Promise<boolean>) => {
  const { t } = useText();
  const confirm = useConfirm();
  const notify = useNotify();
  return async () => {
    const sure = await confirm({
      title: t("fill.waiting.discardTitle"),
      body: t("fill.waiting.discardBody"),
      action: t("fill.waiting.discard"),
    });
    if (!sure) return false;
    discard();
    notify({ text: t("fill.waiting.discarded") });
    return true;
  };
};
