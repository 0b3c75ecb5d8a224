import {
  IconAlertTriangle,
  IconClock,
  IconHandStop,
  IconKey,
  IconListCheck,
  IconServer2,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Block, Inline } from "#shared/domain/runbooks/content.ts";
import { linkTail } from "#shared/domain/runbooks/plain-text.ts";
import { useText } from "../../ui/text.ts";
import css from "./content.module.css";

/*
 * A runbook's text as React elements, made from data: nothing of it is ever interpreted as markup, no link is followed and nothing is
 * loaded. Its parts have no identity of their own, so their place in the text is their key.
 */

/** Blocks one below the other. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className={css.blocks}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

/** Inlines in one line of text. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((inline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <InlineView key={index} inline={inline} />
      ))}
    </>
  );
}

const calloutIcons: Readonly<Record<Extract<Block, { type: "callout" }>["kind"], ReactNode>> = {
  warning: <IconAlertTriangle size="1.25rem" aria-hidden />,
  hold: <IconHandStop size="1.25rem" aria-hidden />,
  verify: <IconListCheck size="1.25rem" aria-hidden />,
  decision: <IconListCheck size="1.25rem" aria-hidden />,
};

function BlockView({ block }: { readonly block: Block }) {
  const { t } = useText();
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      );
    case "heading":
      return (
        <p className={css.heading} data-level={block.level}>
          <Inlines inlines={block.children} />
        </p>
      );
    case "list":
      return <ListView list={block} />;
    case "table":
      return <TableView table={block} />;
    case "quote":
      return (
        <blockquote className={css.quote}>
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case "code":
      return (
        <pre className={css.code} title={block.info}>
          <code>{block.text}</code>
        </pre>
      );
    case "callout":
      return (
        <div className={css.callout} data-kind={block.kind}>
          {calloutIcons[block.kind]}
          <div>
            <strong className={css.calloutName}>{t(`runbooks.callout.${block.kind}`)}</strong>
            <Blocks blocks={block.children} />
          </div>
        </div>
      );
    case "as-written":
      return <pre className={css.asWritten}>{block.text}</pre>;
    case "rule":
      return <hr className={css.rule} />;
    case "key":
      return (
        <p className={css.keyHere}>
          <IconKey size="1.25rem" aria-hidden />
          {t("runbooks.keyHere")}
        </p>
      );
  }
}

function ListView({ list }: { readonly list: Extract<Block, { type: "list" }> }) {
  const { t } = useText();
  const entries = list.entries.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <li key={index} data-checkbox={entry.checked === null ? undefined : true}>
      {entry.checked !== null && (
        <span
          className={css.box}
          role="img"
          aria-label={t(entry.checked ? "runbooks.ticked" : "runbooks.toTick")}
        >
          {entry.checked ? "☑" : "☐"}
        </span>
      )}
      <Blocks blocks={entry.children} />
    </li>
  ));
  return list.ordered ? <ol start={list.start}>{entries}</ol> : <ul>{entries}</ul>;
}

function TableView({ table }: { readonly table: Extract<Block, { type: "table" }> }) {
  const align = (column: number) => ({ textAlign: table.align[column] ?? ("left" as const) });
  return (
    <div className={css.tableFrame}>
      <table className={css.table}>
        <thead>
          <tr>
            {table.header.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <th key={column} style={align(column)}>
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={column} style={align(column)}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InlineView({ inline }: { readonly inline: Inline }) {
  const { t } = useText();
  switch (inline.type) {
    case "text":
      return inline.text;
    case "strong":
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case "strike":
      return (
        <s>
          <Inlines inlines={inline.children} />
        </s>
      );
    case "code":
      return <code className={css.inlineCode}>{inline.text}</code>;
    case "break":
      return <br />;
    case "link": {
      const tail = linkTail(inline);
      return (
        <span className={css.link}>
          <Inlines inlines={inline.children} />
          {tail.length > 0 && <span className={css.target}> ({tail.join(", ")})</span>}
        </span>
      );
    }
    case "image": {
      const tail = linkTail(inline);
      return (
        <span className={css.link}>
          {t("runbooks.image", { text: inline.text })}
          {tail.length > 0 && <span className={css.target}> ({tail.join(", ")})</span>}
        </span>
      );
    }
    case "as-written":
      return inline.text;
    case "timer":
      return (
        <span className={css.badge}>
          <IconClock size="0.875rem" aria-hidden />
          {t("general.span.minutes", { minutes: String(inline.minutes) })}
        </span>
      );
    case "system":
      return (
        <span className={css.badge}>
          <IconServer2 size="0.875rem" aria-hidden />
          {inline.id}
        </span>
      );
    case "run":
      return (
        <span className={css.badge}>
          <IconListCheck size="0.875rem" aria-hidden />
          {inline.runbook}
        </span>
      );
  }
}
