import { useEffect, useRef, useState } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";
import { useIncident } from "../client/incident.tsx";
import { useVault } from "../client/vault.tsx";
import { useHotkey } from "../ui/hotkey.ts";
import { focusScreenTitle } from "../ui/screen.tsx";
import { useText } from "../ui/text.ts";
import { ClockBar } from "./clock-bar.tsx";
import { Header } from "./header.tsx";
import { Navigation } from "./navigation.tsx";
import { Palette } from "./palette.tsx";
import { routes } from "./routes.tsx";
import css from "./shell.module.css";
import { Shortcuts } from "./shortcuts.tsx";
import { SignOn } from "./sign-on.tsx";
import { VaultBand } from "./vault-band.tsx";

/** The three bands (incident, clocks, navigation) around the screen that is shown. */
export function Shell() {
  const { t } = useText();
  const { incident } = useIncident();
  const [open, setOpen] = useState<"palette" | "shortcuts" | "sign-on" | null>(null);
  const close = (): void => setOpen(null);
  const main = useRef<HTMLElement>(null);
  const { lock } = useVault();
  // Whatever dialog is open: nobody who walks away looks for its way out first.
  useHotkey("Mod+L", () => void lock(), { everywhere: true });
  useHotkey("Mod+K", () => setOpen("palette"));
  useHotkey("?", () => setOpen("shortcuts"));
  useHotkey("F1", () => setOpen("shortcuts"));
  useFocusOnNewScreen(main.current);

  return (
    <div className={css.app}>
      <div className={css.grid} data-drill={incident?.drill || undefined}>
        <button type="button" className={css.skip} onClick={() => main.current?.focus()}>
          {t("shell.skip")}
        </button>
        {incident?.drill && (
          <section className={css.drill} aria-label={t("general.drill")}>
            <strong>{t("shell.drill.banner")}</strong> <span>{t("shell.drill.note")}</span>
          </section>
        )}
        <Header onSearch={() => setOpen("palette")} onSignOn={() => setOpen("sign-on")} />
        <ClockBar />
        <VaultBand />
        <Navigation />
        <main ref={main} className={css.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {Array.from({ length: Math.min(9, mainRoutes.length) }, (_, index) => (
        <RouteKey key={mainRoutes[index]?.path} position={index + 1} />
      ))}
      <Palette opened={open === "palette"} onClose={close} />
      <Shortcuts opened={open === "shortcuts"} onClose={close} />
      <SignOn opened={open === "sign-on"} onClose={close} />
    </div>
  );
}

const mainRoutes = routes.filter((route) => route.place === "main");

/** Alt and a digit lead to the entry at that place of the navigation. */
function RouteKey({ position }: { readonly position: number }) {
  const navigate = useNavigate();
  useHotkey(`Alt+${position}`, () => void navigate(`/${mainRoutes[position - 1]?.path ?? ""}`));
  return null;
}

/** On another screen the focus goes to its heading, unless the screen has taken it already; the scroll starts at the top. */
const useFocusOnNewScreen = (main: HTMLElement | null): void => {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main?.scrollTo(0, 0);
    if (!main?.contains(document.activeElement)) focusScreenTitle();
  }, [pathname, main]);
};
