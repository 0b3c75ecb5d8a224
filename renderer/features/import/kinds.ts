import type { Icon } from "@tabler/icons-react";
import { IconAddressBook, IconDevices, IconKey, IconListCheck, IconRoute } from "@tabler/icons-react";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { paths } from "../../client/paths.ts";

/** The five kinds in the order in which they are best filled, each with the screen that shows it. */
export const kinds: readonly { readonly kind: ImportKind; readonly icon: Icon; readonly to: string }[] = [
  { kind: "systems", icon: IconRoute, to: paths.systems() },
  { kind: "endpoints", icon: IconDevices, to: paths.devices() },
  { kind: "contacts", icon: IconAddressBook, to: paths.contacts() },
  { kind: "keys", icon: IconKey, to: paths.keys() },
  { kind: "runbooks", icon: IconListCheck, to: paths.runbooks },
];

export const listPathOf = (kind: ImportKind): string =>
  kinds.find((each) => each.kind === kind)?.to ?? paths.situation;

/** Kinds whose records have one id that people know; the others carry a made one that says nothing. */
export const hasSpokenId = (kind: ImportKind): boolean => kind === "systems" || kind === "runbooks";

export const reportPath = `${paths.import}/report`;
