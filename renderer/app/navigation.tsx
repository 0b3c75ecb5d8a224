import { NavLink } from "react-router";
import { displayNumber } from "#shared/text/numbers.ts";
import { useText } from "../ui/text.ts";
import css from "./navigation.module.css";
import { useRouteCounts } from "./route-counts.ts";
import { type AppRoute, routes } from "./routes.tsx";

/** Where am I: the screens with what waits in them. Alt+1 … Alt+9 lead there. */
export function Navigation() {
  const { t } = useText();
  const counts = useRouteCounts();
  const inPlace = (place: AppRoute["place"]) => routes.filter((route) => route.place === place);
  const countOf = ({ count }: AppRoute) => (count === undefined ? undefined : counts[count]);
  return (
    <nav className={css.navigation} aria-label={t("shell.nav.label")}>
      <ul className={css.list}>
        {inPlace("main").map((route, index) => (
          <Entry key={route.path} route={route} position={index + 1} count={countOf(route)} />
        ))}
      </ul>
      <ul className={css.list}>
        {inPlace("bottom").map((route) => (
          <Entry key={route.path} route={route} count={countOf(route)} />
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly route: AppRoute;
  readonly position?: number;
  readonly count: number | undefined;
}

function Entry({ route, position, count }: EntryProps) {
  const { t, language } = useText();
  const counted = route.count !== undefined && count !== undefined && count > 0;
  const title = t(`shell.nav.${route.title}`);
  return (
    <li>
      <NavLink
        to={`/${route.path}`}
        end={route.path === ""}
        className={css.entry ?? ""}
        title={title}
        {...(position !== undefined && position <= 9 && { "aria-keyshortcuts": `Alt+${position}` })}
      >
        <route.icon size="1rem" aria-hidden />
        <span className={css.title}>{title}</span>
        {counted && (
          <span className={css.count}>
            <span aria-hidden>{displayNumber(count, language)}</span>
            <span className={css.spoken}>{t(`shell.count.${route.count}`, { count })}</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}
