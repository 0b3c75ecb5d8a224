import { IconAddressBook, IconDevices, IconKey, IconListCheck, IconServer2 } from "@tabler/icons-react";
import { Link } from "react-router";
import { displayNumber } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import type { ValueOf } from "../../client/use-call.ts";
import { SectionHeading } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./start.module.css";

const kinds = [
  { kind: "systems", icon: IconServer2, to: paths.systems() },
  { kind: "runbooks", icon: IconListCheck, to: paths.runbooks },
  { kind: "endpoints", icon: IconDevices, to: paths.devices() },
  { kind: "keys", icon: IconKey, to: paths.keys() },
  { kind: "contacts", icon: IconAddressBook, to: paths.contacts() },
] as const;

/** How much of each kind is in the vault; what is missing leads to the import. */
export function StoreContents({ counts }: { readonly counts: ValueOf<"reference", "counts"> }) {
  const { t, language } = useText();
  return (
    <section className={css.section}>
      <SectionHeading title={t("shell.start.ready")} />
      <ul className={css.kinds}>
        {kinds.map(({ kind, icon: Icon, to }) => {
          const count = counts[kind];
          return (
            <li key={kind}>
              <Link
                to={count === 0 ? paths.import : to}
                className={css.kind}
                data-missing={count === 0 || undefined}
              >
                <span className={css.kindTitle}>
                  <Icon size="1rem" aria-hidden />
                  {t(`shell.start.${kind}`)}
                </span>
                <span className={css.number}>
                  {count === 0 ? t("shell.start.missing") : displayNumber(count, language)}
                </span>
                <span className={css.why}>{t(`shell.start.${kind}Why`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
