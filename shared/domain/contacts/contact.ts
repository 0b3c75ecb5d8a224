export const channelKinds = ["mobile", "work-phone", "home-phone", "phone", "email", "other"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** One way to reach a person, tried in the order in which the contact lists them. */
export interface Channel {
  readonly kind: ChannelKind;
  /** As imported, trimmed; never reformatted, because people dial what they recognise. */
  readonly value: string;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly department: string;
  readonly role: string;
  readonly channels: readonly Channel[];
  /** Name of the deputy as the export gives it; "" when there is none. */
  readonly deputyName: string;
  /** The contact that the deputy's name resolves to, null when no contact or several bear it. */
  readonly deputyId: string | null;
  readonly notes: string;
}
