import { matchedLength } from "./key-id-match.ts";
import css from "./keys.module.css";

/** A key ID in which the part that was typed is marked. */
export function KeyId({ keyId, text }: { readonly keyId: string; readonly text: string }) {
  const length = matchedLength(keyId, text);
  return (
    <span className={css.keyId}>
      {length > 0 && <mark className={css.matched}>{keyId.slice(0, length)}</mark>}
      {keyId.slice(length)}
    </span>
  );
}
