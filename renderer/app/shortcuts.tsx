import { Dialog } from "../ui/dialog.tsx";
import { Keys } from "../ui/keys.tsx";
import { useText } from "../ui/text.ts";
import { routes } from "./routes.tsx";
import css from "./shortcuts.module.css";

interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly keys: string; readonly or?: string; readonly words: string }[];
}

/** All keys that work everywhere, on `?` and F1. */
export function Shortcuts({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const go = routes
    .filter((route) => route.place === "main")
    .slice(0, 9)
    .map((route, index) => ({
      keys: `Alt+${index + 1}`,
      words: t("shell.shortcuts.go", { screen: t(`shell.nav.${route.title}`) }),
    }));
  const groups: readonly KeyGroup[] = [
    {
      title: t("shell.shortcuts.everywhere"),
      keys: [
        { keys: "Mod+K", words: t("shell.shortcuts.search") },
        { keys: "Mod+L", words: t("shell.shortcuts.lock") },
        { keys: "F1", or: "?", words: t("shell.shortcuts.help") },
        ...go,
      ],
    },
    {
      title: t("shell.shortcuts.lists"),
      keys: [
        { keys: "ArrowUp+ArrowDown", words: t("shell.shortcuts.move") },
        { keys: "Enter", words: t("shell.shortcuts.open") },
        { keys: "Escape", words: t("shell.shortcuts.leave") },
      ],
    },
  ];
  return (
    <Dialog opened={opened} onClose={onClose} title={t("shell.shortcuts.title")}>
      <div className={css.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={css.title}>{group.title}</h3>
            <dl className={css.keys}>
              {group.keys.map(({ keys, or, words }) => (
                <div key={keys} className={css.line}>
                  <dt>
                    <Keys keys={keys} /> {or !== undefined && <Keys keys={or} />}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
