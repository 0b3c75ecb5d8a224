import css from "./paper.module.css";

interface PagePreviewProps {
  /** One self-contained page. */
  readonly html: string;
  readonly title: string;
}

/** A printed page as it will be. The frame may do nothing: no scripts, no forms, no links out, an origin of its own. */
export function PagePreview({ html, title }: PagePreviewProps) {
  return <iframe className={css.preview} title={title} sandbox="" srcDoc={html} />;
}
