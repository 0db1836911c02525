"use client";

import { useState, type ReactNode } from "react";
import { Svg } from "@/components/ui/svg";
import { fill, type GridWords } from "@/components/work-plans/grid/grid-types";
import {
  fieldAnchor,
  type FindingView,
  type RowView,
  type SupportGroup,
} from "@/components/work-plans/plan-types";

const ALERT = "M12 4l9 16H3zM12 10v4.5M12 17.3v.2";
const INFO = "M20.5 12a8.5 8.5 0 11-17 0 8.5 8.5 0 0117 0M12 11v5M12 7.8v.2";

/** What is said about one field, at the field; an error keeps from sending, advice does not. */
export function CellRemarks({ id, remarks }: { id: string; remarks: FindingView[] }) {
  if (remarks.length === 0) return null;
  return (
    <span id={id || undefined} className="block">
      {remarks.map(({ severity, text }) => (
        <span key={text} className={severity === "error" ? "cell-remark cell-remark-error" : "cell-remark"}>
          <Svg d={severity === "error" ? ALERT : INFO} size={16} />
          <span>{text}</span>
        </span>
      ))}
    </span>
  );
}

/** For narrow cells: a few words to see, the whole sentence to hear. */
export function BriefRemarks({ id, remarks }: { id: string; remarks: FindingView[] }) {
  if (remarks.length === 0) return null;
  return (
    <span id={id} className="block">
      {remarks.map(({ severity, text, brief }) => (
        <span key={text} className={severity === "error" ? "cell-remark cell-remark-error" : "cell-remark"}>
          <span aria-hidden="true" className="[overflow-wrap:normal]">
            {brief}
          </span>
          <span className="sr-only">{text}</span>
        </span>
      ))}
    </span>
  );
}

export type CellProps = {
  formId: string;
  rowId: string;
  words: GridWords;
  remarks: { findings: FindingView[]; number: number; isSame: boolean };
  /** The help that is shown for this row now. */
  helpId?: string;
};

const HELPED = /(^|\.)(text|successMeasure)$/;

/** The attributes of a field of the sheet: its form, its name, its remark. Information is kept out of the cells. */
export function useCell(
  { formId, rowId, remarks, helpId }: Pick<CellProps, "formId" | "rowId" | "remarks" | "helpId">,
  name: string,
) {
  const id = fieldAnchor(rowId, name);
  const said = remarks.findings.filter(({ path, severity }) => path === name && severity !== "info");
  const describedBy = [said.length > 0 && `${id}-said`, HELPED.test(name) && helpId]
    .filter(Boolean)
    .join(" ");
  const hasError = said.some(({ severity }) => severity === "error");
  return {
    said,
    tone: hasError ? "cell-bad" : said.length > 0 ? "cell-advice" : "",
    field: {
      id,
      name,
      form: formId,
      "aria-invalid": hasError || undefined,
      "aria-describedby": describedBy || undefined,
    },
    saidId: `${id}-said`,
  };
}

export function NumberCell({
  span,
  number,
  children,
}: {
  span: number;
  number: number;
  children: ReactNode;
}) {
  return (
    <td rowSpan={span} className="plan-number">
      {number}
      {children}
    </td>
  );
}

export function ResultCell({ row, span, ...cell }: CellProps & { row: RowView; span: number }) {
  const { field, said, tone, saidId } = useCell(cell, "text");
  const { words, remarks } = cell;
  const same = remarks.isSame
    ? [{ path: "text", severity: "info" as const, text: words.isSame, brief: words.isSame }]
    : [];
  return (
    <td rowSpan={span} className={`cell ${tone}`}>
      <label className="sr-only" htmlFor={field.id}>
        {fill(words.result, remarks.number)}
      </label>
      <textarea rows={2} data-cell="text" defaultValue={row.text} {...field} />
      <CellRemarks id={saidId} remarks={[...said, ...same]} />
    </td>
  );
}

export function WordsCell({ row, ...cell }: CellProps & { row: RowView }) {
  const { field, said, tone, saidId } = useCell(cell, "successMeasure");
  const { words, remarks } = cell;
  return (
    <td className={`cell ${tone}`}>
      <label className="sr-only" htmlFor={field.id}>
        {fill(words.result, remarks.number)}, {words.columns.measure}
      </label>
      <textarea rows={2} data-cell="measure" defaultValue={row.successMeasure} {...field} />
      <CellRemarks id={saidId} remarks={said} />
    </td>
  );
}

/** What the result supports: a closed list shows only a few words, so it lies unseen over the whole sentence. */
export function SupportCell({
  row,
  span,
  supports,
  ...cell
}: CellProps & { row: RowView; span: number; supports: SupportGroup[] }) {
  const { field, said, tone, saidId } = useCell(cell, "support");
  const { words, remarks } = cell;
  const [value, setValue] = useState(row.support);
  const options = supports.flatMap(({ label, options }) =>
    options.map((one) => ({ ...one, text: one.text ?? one.label, about: one.about ?? label })),
  );
  const isListed = value === "unlinked" || value === "other" || options.some((one) => one.value === value);
  const chosen = options.find((one) => one.value === value);
  const own = value === row.support ? row : null;
  const shown =
    value === "other"
      ? words.otherAssignment
      : value === "unlinked"
        ? words.unlinked
        : (chosen?.text ?? own?.supportText);
  const about = chosen?.about ?? (value === "other" ? "" : own?.supportAbout);
  const name = fill(words.result, remarks.number);
  return (
    <td rowSpan={span} className={`cell text-ink-3 ${tone}`}>
      <span className="cell-choice">
        <span aria-hidden="true">
          {value === "unlinked" && about ? about : shown || words.unlinked}
          {value !== "unlinked" && <span className="block text-tiny">{about}</span>}
        </span>
        <label className="sr-only" htmlFor={field.id}>
          {name}, {words.columns.support}
        </label>
        <select
          defaultValue={row.support}
          data-cell="support"
          {...field}
          onChange={(event) => setValue(event.target.value)}
        >
          {!isListed && <option value={value}>{row.supportAbout || row.supportText}</option>}
          {supports.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          ))}
          <option value="other">{words.other}</option>
          <option value="unlinked">{words.unlinked}</option>
        </select>
      </span>
      {value === "other" && (
        <>
          <label className="sr-only" htmlFor={`${field.id}-words`}>
            {name}, {words.supportsText}
          </label>
          <textarea
            id={`${field.id}-words`}
            name="supportsText"
            form={field.form}
            rows={2}
            data-cell="support-words"
            placeholder={words.supportsText}
            defaultValue={row.support === "other" ? row.supportText : ""}
          />
        </>
      )}
      <CellRemarks id={saidId} remarks={said} />
    </td>
  );
}
