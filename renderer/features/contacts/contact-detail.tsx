import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { Link } from "react-router";
import type { Contact } from "#shared/domain/contacts/contact.ts";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./contacts.module.css";
import { isPhone } from "./matching-contacts.ts";

interface ContactDetailProps {
  readonly contact: Contact;
  readonly contacts: readonly Contact[];
  readonly onClose: () => void;
}

/** One person: how to reach them, in the order in which to try, and who stands in. */
export function ContactDetail({ contact, contacts, onClose }: ContactDetailProps) {
  const { t } = useText();
  const standsInFor = contacts.filter((other) => other.deputyId === contact.id && other.id !== contact.id);
  const about = [contact.role, contact.department, contact.organisation].filter((part) => part !== "");
  return (
    <>
      <div className={css.head}>
        <div>
          <h2 className={css.name}>{contact.name}</h2>
          <p className={css.dim}>{about.join(" · ")}</p>
        </div>
        <Button
          tone="quiet"
          size="sm"
          keys="Escape"
          icon={<IconX size="1rem" aria-hidden />}
          onPress={onClose}
        >
          {t("general.close")}
        </Button>
      </div>
      <section className={css.part}>
        <SectionHeading title={t("contacts.channels")} note={t("contacts.channelsNote")} level={3} />
        {!contact.channels.some(isPhone) && (
          <p className={css.warning}>
            <IconAlertTriangle size="1rem" aria-hidden />
            {t("contacts.noNumberLong")}
          </p>
        )}
        <ol className={css.channels}>
          {contact.channels.map((channel, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the order is what it is
            <li key={index} className={css.channel}>
              <span className={css.place}>{index + 1}</span>
              <span className={css.kind}>{t(`contacts.channel.${channel.kind}`)}</span>
              <span className={css.value}>{channel.value}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className={css.part}>
        <SectionHeading title={t("contacts.deputy")} level={3} />
        <Deputy contact={contact} contacts={contacts} />
      </section>
      {standsInFor.length > 0 && (
        <section className={css.part}>
          <SectionHeading title={t("contacts.standsInFor")} count={standsInFor.length} level={3} />
          <ul className={css.people}>
            {standsInFor.map((other) => (
              <li key={other.id}>
                <Link to={paths.contacts(other.id)} replace>
                  {other.name}
                </Link>{" "}
                <span className={css.dim}>{other.department}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {contact.notes !== "" && (
        <section className={css.part}>
          <SectionHeading title={t("contacts.notes")} level={3} />
          <p className={css.notes}>{contact.notes}</p>
        </section>
      )}
    </>
  );
}

function Deputy({ contact, contacts }: Pick<ContactDetailProps, "contact" | "contacts">) {
  const { t } = useText();
  if (contact.deputyName === "") return <p className={css.dim}>{t("contacts.noDeputy")}</p>;
  const deputy = contacts.find((other) => other.id === contact.deputyId);
  if (deputy === undefined)
    return (
      <div>
        <p>{contact.deputyName}</p>
        <p className={css.dim}>{t("contacts.deputyUnknown")}</p>
      </div>
    );
  if (deputy.id === contact.id) return <p>{t("contacts.deputySelf")}</p>;
  const number = deputy.channels.find(isPhone)?.value;
  return (
    <div className={css.deputy}>
      <Link to={paths.contacts(deputy.id)} replace>
        {deputy.name}
      </Link>
      {number !== undefined && <span className={css.value}>{number}</span>}
    </div>
  );
}
