import { useMemo } from "react";
import { paths } from "../client/paths.ts";
import { useCall } from "../client/use-call.ts";
import { fold } from "../ui/data-table/columns.ts";
import { useText } from "../ui/text.ts";
import { routes } from "./routes.tsx";

export interface PaletteItem {
  readonly key: string;
  readonly kind: "go" | "system" | "contact" | "runbook";
  readonly title: string;
  readonly note: string;
  readonly to: string;
  /** What the search looks through, folded. */
  readonly text: string;
}

const hasRoute = (path: string): boolean => routes.some((route) => `/${route.path}` === path);

/** Everything that can be gone to. Asks the core only while `active`. */
export const usePaletteItems = (active: boolean): readonly PaletteItem[] => {
  const { t } = useText();
  const ask = active ? {} : null;
  const systems = useCall("systems", "list", ask).value?.systems;
  const contacts = useCall("contacts", "list", ask).value?.contacts;
  const runbooks = useCall("runbooks", "list", ask).value?.runbooks;
  return useMemo(() => {
    const item = (
      kind: PaletteItem["kind"],
      id: string,
      title: string,
      note: string,
      to: string,
    ): PaletteItem => ({
      key: `${kind}:${id}`,
      kind,
      title,
      note,
      to,
      text: fold(`${title} ${note}`),
    });
    return [
      ...routes
        .filter((route) => route.place !== "none")
        .map((route) => item("go", route.path, t(`shell.nav.${route.title}`), "", `/${route.path}`)),
      ...(hasRoute(paths.systems()) ? (systems ?? []) : []).map((each) =>
        item("system", each.id, each.id, `${each.name} · ${each.location}`, paths.systems(each.id)),
      ),
      ...(hasRoute(paths.contacts()) ? (contacts ?? []) : []).map((each) =>
        item("contact", each.id, each.name, `${each.role} · ${each.organisation}`, paths.contacts(each.id)),
      ),
      ...(hasRoute(paths.runbooks) ? (runbooks ?? []) : []).map((each) =>
        item("runbook", each.id, each.title, each.appliesTo.join(", "), paths.runbook(each.id)),
      ),
    ];
  }, [t, systems, contacts, runbooks]);
};

const most = 40;

/** Items that hold every word; those whose title begins with the search come first. At most 40. */
export const matchingItems = (items: readonly PaletteItem[], search: string): readonly PaletteItem[] => {
  const sought = fold(search).trim();
  const words = sought.split(/\s+/).filter(Boolean);
  const rank = (item: PaletteItem): number => (item.text.startsWith(sought) ? 0 : 1);
  return items
    .filter((item) =>
      words.length === 0 ? item.kind === "go" : words.every((word) => item.text.includes(word)),
    )
    .map((item, index) => ({ item, index }))
    .sort((a, b) => rank(a.item) - rank(b.item) || a.index - b.index)
    .slice(0, most)
    .map(({ item }) => item);
};
