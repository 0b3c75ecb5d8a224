import {
  IconDeviceDesktop,
  IconDownload,
  IconFileText,
  IconHome,
  IconServer,
  IconUsb,
} from "@tabler/icons-react";
import { useText } from "../../ui/text.ts";
import css from "./pick-dialog.module.css";
import type { Place } from "./use-browse.ts";

const icons = {
  home: IconHome,
  desktop: IconDeviceDesktop,
  documents: IconFileText,
  downloads: IconDownload,
  medium: IconUsb,
  root: IconServer,
} as const;

/** Where a person would look first; media are named by the end of their path. */
export function PlaceList({
  places,
  current,
  onGo,
}: {
  readonly places: readonly Place[];
  readonly current: string;
  readonly onGo: (path: string) => void;
}) {
  const { t } = useText();
  return (
    <nav aria-label={t("files.places")}>
      <ul className={css.places}>
        {places.map((place) => {
          const Icon = icons[place.kind];
          const name = place.path.split(/[/\\]/).filter(Boolean).at(-1);
          return (
            <li key={place.path}>
              <button
                type="button"
                className={css.place}
                title={place.path}
                aria-current={place.path === current ? "location" : undefined}
                onClick={() => onGo(place.path)}
              >
                <Icon size="1rem" aria-hidden />
                <span>{place.kind === "medium" && name ? name : t(`files.place.${place.kind}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
