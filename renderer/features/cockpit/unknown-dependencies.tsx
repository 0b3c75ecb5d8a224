import { IconHelpCircle } from "@tabler/icons-react";
import { Link } from "react-router";
import { displayList } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import { useText } from "../../ui/text.ts";
import css from "./cockpit.module.css";
import type { CockpitData } from "./cockpit-data.ts";

/** Dependencies on systems that nobody knows: they hold nothing up, but somebody should know [S5]. */
export function UnknownDependencies({ data }: { readonly data: CockpitData }) {
  const { t, language } = useText();
  const { unknown } = data.startNow;
  if (unknown.length === 0) return null;
  const pairs = unknown.map(({ system, dependency }) => t("cockpit.unknown.pair", { system, dependency }));
  return (
    <p className={css.notice}>
      <IconHelpCircle size="1rem" aria-hidden />
      <span>
        {t("cockpit.unknown.text", { count: unknown.length, pairs: displayList(pairs, language, 4) })}{" "}
        <Link to={paths.import}>{t("cockpit.unknown.repair")}</Link>
      </span>
    </p>
  );
}
