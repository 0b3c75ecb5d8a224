import { IconCheck, IconInfoCircle, IconX } from "@tabler/icons-react";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import css from "./notices.module.css";
import { useText } from "./text.ts";

export interface Notice {
  readonly text: string;
  /** good: something was done. info: something to know. Failures are no notices: show a Problem where it happened. */
  readonly tone?: "good" | "info";
}

type Notify = (notice: Notice) => void;
const NoticeContext = createContext<Notify | null>(null);
const shownForMs = 8000;

/** `const notify = useNotify(); notify({ text: t("…"), tone: "good" })`: a line at the lower edge, read aloud politely. */
export const useNotify = (): Notify => {
  const notify = useContext(NoticeContext);
  if (!notify) throw new Error("useNotify needs a NoticesProvider above it");
  return notify;
};

interface Shown extends Notice {
  readonly id: number;
}

/** Holds the notices of the page; each goes after 8 s, or when dismissed. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(1);
  const drop = useCallback((id: number) => setShown((all) => all.filter((each) => each.id !== id)), []);
  const notify = useCallback<Notify>(
    (notice) => {
      const id = next.current++;
      setShown((all) => [...all.slice(-2), { ...notice, id }]);
      window.setTimeout(() => drop(id), shownForMs);
    },
    [drop],
  );
  return (
    <NoticeContext value={notify}>
      {children}
      <div className={css.notices} role="status" aria-live="polite">
        {shown.map((notice) => (
          <div key={notice.id} className={css.notice} data-tone={notice.tone ?? "info"}>
            {notice.tone === "good" ? <IconCheck size="1rem" /> : <IconInfoCircle size="1rem" />}
            <span>{notice.text}</span>
            <button
              type="button"
              className={css.close}
              onClick={() => drop(notice.id)}
              aria-label={t("general.dismiss")}
            >
              <IconX size="1rem" />
            </button>
          </div>
        ))}
      </div>
    </NoticeContext>
  );
}
