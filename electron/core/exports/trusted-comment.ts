/** What the signature says beside the checksums: minisign shows it, and it cannot be changed without the key. */
export interface SignedFacts {
  readonly incident: string;
  readonly entries: number;
  /** Hash of the newest entry in journal order. */
  readonly head: string;
}

export const trustedComment = ({ incident, entries, head }: SignedFacts): string =>
  `Blackstart incident ${incident}, entries ${entries}, head ${head}`;

/** Null when the comment is of another form: then it says nothing about the log. */
export const readTrustedComment = (comment: string): SignedFacts | null => {
  const found = /^Blackstart incident ([0-9a-f-]{36}), entries (\d{1,15}), head ([0-9a-f]{64})$/.exec(
    comment,
  );
  const [, incident, entries, head] = found ?? [];
  if (incident === undefined || entries === undefined || head === undefined) return null;
  return { incident, entries: Number(entries), head };
};
