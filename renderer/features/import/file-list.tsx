import type { ImportReport } from "#shared/contract/areas/reference.ts";
import { Panel } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { ColumnTable } from "./column-table.tsx";
import { type ReportFile, tableShapeOf, wholeMapping } from "./columns.ts";
import css from "./file-list.module.css";
import type { Wish } from "./flow.ts";
import { fileFacts } from "./words.ts";

interface FileListProps {
  readonly report: ImportReport;
  /** The newest wish: what the person set shows at once, before the check of it has ended. */
  readonly wish: Wish | null;
  /** undefined: the columns can no longer be changed. */
  readonly onRemap: ((file: string, mapping: Readonly<Record<string, string>>) => void) | undefined;
}

/** Every file of the import: what it was recognised as, and what its columns mean. */
export function FileList({ report, wish, onRemap }: FileListProps) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={css.files} aria-label={t("fill.report.tabs.files")} tabIndex={0}>
      {onRemap && report.files.some(({ fields }) => fields.length > 0) && (
        <p className={css.hint}>{t("fill.columns.hint")}</p>
      )}
      {report.files.map((file) => (
        <FileBlock
          key={file.name}
          file={file}
          kind={report.kind}
          wished={wish?.mapping[file.name]}
          onRemap={onRemap}
        />
      ))}
    </section>
  );
}

interface FileBlockProps extends Pick<FileListProps, "onRemap"> {
  readonly file: ReportFile;
  readonly kind: ImportReport["kind"];
  readonly wished: Readonly<Record<string, string>> | undefined;
}

function FileBlock({ file, kind, wished, onRemap }: FileBlockProps) {
  const { t } = useText();
  const shape = tableShapeOf(kind, file);
  const mapping = wholeMapping(file.fields, wished ?? file.mapping);
  return (
    <Panel>
      <div className={css.file}>
        <h2 className={css.name}>{file.name}</h2>
        <FileFacts file={file} />
        {shape === null ? (
          <p className={css.hint}>{t("fill.columns.noColumns")}</p>
        ) : (
          <ColumnTable
            file={file.name}
            shape={shape}
            fields={file.fields}
            columns={file.columns}
            mapping={mapping}
            disabled={onRemap === undefined}
            onChange={(field, column) => onRemap?.(file.name, { ...mapping, [field]: column })}
          />
        )}
      </div>
    </Panel>
  );
}

/** `table · separator: semicolon · UTF-8 (BOM) · 11 columns · 3.9 kB` */
function FileFacts({ file }: { readonly file: ReportFile }) {
  const { t, language } = useText();
  return (
    <p className={css.facts}>
      <span className={css.spoken}>{t("fill.report.recognised")}: </span>
      {fileFacts(t, language, file).join(" · ")}
    </p>
  );
}
