import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { usePickPaths } from "../../client/pick-paths.ts";
import { useText } from "../../ui/text.ts";
import type { Import } from "./use-import.ts";

export interface Choose {
  /** kind null: recognised by content. */
  readonly files: (kind: ImportKind | null) => Promise<void>;
  /** A folder of runbooks. */
  readonly folder: () => Promise<void>;
}

/** Asks for files or a folder and has them checked; a person who cancels changes nothing. */
export const useChoose = ({ check }: Pick<Import, "check">): Choose => {
  const pick = usePickPaths();
  const { t } = useText();
  return {
    files: async (kind) => {
      const paths = await pick({ what: "files", title: t("fill.recognise.pickFiles") });
      if (paths.length > 0) await check({ kind, paths, mapping: {} });
    },
    folder: async () => {
      const paths = await pick({
        what: "folder",
        title: t("fill.recognise.pickFolder"),
        action: t("fill.recognise.readFolder"),
      });
      if (paths.length > 0) await check({ kind: "runbooks", paths, mapping: {} });
    },
  };
};
