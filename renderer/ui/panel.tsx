import type { ReactNode } from "react";
import css from "./panel.module.css";

export interface SectionHeadingProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly count?: number | string;
  /** At the right: how it is sorted, since when, how sealed. */
  readonly note?: ReactNode;
  readonly level?: 2 | 3;
  readonly id?: string;
}

/** The small heading above a panel: `▷ Jetzt starten 3 … nach frühester Frist`. */
export function SectionHeading({ title, icon, count, note, level = 2, id }: SectionHeadingProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={css.section}>
      <Heading className={css.heading} id={id}>
        {icon}
        {title}
        {count !== undefined && <span className={css.count}>{count}</span>}
      </Heading>
      {note !== undefined && <div className={css.note}>{note}</div>}
    </div>
  );
}

export interface PanelProps {
  readonly children: ReactNode;
  /** act: framed in amber, the thing to do now. raised: set apart. alarm: framed in red. */
  readonly tone?: "plain" | "raised" | "act" | "alarm";
  /** Without inner space: tables and lists that reach the edge. */
  readonly flush?: boolean;
  /** Takes the remaining height in a `Screen fill`. */
  readonly fill?: boolean;
}

/** A surface that holds one thing. */
export function Panel({ children, tone = "plain", flush, fill }: PanelProps) {
  return (
    <div className={css.panel} data-tone={tone} data-flush={flush || undefined} data-fill={fill || undefined}>
      {children}
    </div>
  );
}

/** A heading with its panel. */
export function Section({
  children,
  tone,
  flush,
  fill,
  ...heading
}: SectionHeadingProps & Partial<Omit<PanelProps, "children">> & { readonly children: ReactNode }) {
  return (
    <section className={css.group} data-fill={fill || undefined}>
      <SectionHeading {...heading} />
      <Panel {...(tone && { tone })} {...(flush && { flush })} {...(fill && { fill })}>
        {children}
      </Panel>
    </section>
  );
}
