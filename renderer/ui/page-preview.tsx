import { type RefObject, useCallback, useRef } from "react";
import css from "./page-preview.module.css";

interface PagePreviewProps {
  /** One self-contained page. */
  readonly html: string;
  readonly title: string;
  /** From `usePrintFrame`: lets the window print what the frame shows. */
  readonly frame?: RefObject<HTMLIFrameElement | null>;
}

/**
 * A printed page as it will be. The frame may do nothing: no scripts, no forms, no links out, an origin of its own. Where it is to be
 * printed from here it shares the origin of the window, which may then open the print dialog for it; scripts stay forbidden.
 */
export function PagePreview({ html, title, frame }: PagePreviewProps) {
  return (
    <iframe
      className={css.preview}
      title={title}
      sandbox={frame === undefined ? "" : "allow-same-origin allow-modals"}
      srcDoc={html}
      {...(frame && { ref: frame })}
    />
  );
}

/** A frame for `PagePreview`, and the way to the print dialog for what it shows. */
export const usePrintFrame = (): {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly print: () => void;
} => {
  const frame = useRef<HTMLIFrameElement>(null);
  const print = useCallback(() => {
    const page = frame.current?.contentWindow;
    page?.focus();
    page?.print();
  }, []);
  return { frame, print };
};
