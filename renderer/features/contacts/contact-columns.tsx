import { useMemo } from "react";
import type { Contact } from "#shared/domain/contacts/contact.ts";
import { Chip } from "../../ui/chip.tsx";
import type { Column } from "../../ui/data-table/columns.ts";
import { Digits } from "../../ui/digits.tsx";
import { useText } from "../../ui/text.ts";
import { isPhone } from "./matching-contacts.ts";

/** Below this width (rem) the deputy is only in the detail. */
const roomForDeputy = 46;

/** Whom to call, as what, under which number first, and who stands in. room: width of the list, rem. */
export const useContactColumns = (room: number): readonly Column<Contact>[] => {
  const { t } = useText();
  const withDeputy = room >= roomForDeputy;
  return useMemo(() => {
    const firstNumber = (contact: Contact): string => contact.channels.find(isPhone)?.value ?? "";
    const columns: Column<Contact>[] = [
      {
        id: "name",
        title: t("contacts.name"),
        cell: (contact) => <strong>{contact.name}</strong>,
        sortBy: (contact) => contact.name,
        width: "minmax(9rem, 1.4fr)",
        rowHeader: true,
      },
      {
        id: "department",
        title: t("contacts.department"),
        cell: (contact) => contact.department,
        sortBy: (contact) => contact.department,
        width: "minmax(7rem, 1.1fr)",
      },
      {
        id: "role",
        title: t("contacts.role"),
        cell: (contact) => contact.role,
        sortBy: (contact) => contact.role,
        width: "minmax(6rem, 1fr)",
      },
      {
        id: "number",
        title: t("contacts.firstNumber"),
        cell: (contact) => {
          const number = firstNumber(contact);
          return number === "" ? (
            <Chip tone="alarm">{t("contacts.noNumber")}</Chip>
          ) : (
            <Digits>{number}</Digits>
          );
        },
        sortBy: firstNumber,
        width: "minmax(9.5rem, 1.2fr)",
      },
      {
        id: "deputy",
        title: t("contacts.deputy"),
        cell: (contact) => contact.deputyName,
        sortBy: (contact) => contact.deputyName,
        width: "minmax(8rem, 1.2fr)",
      },
    ];
    return columns.filter((column) => withDeputy || column.id !== "deputy");
  }, [t, withDeputy]);
};
