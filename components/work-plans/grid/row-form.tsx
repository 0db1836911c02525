"use client";

import { useRef, useState, type RefObject } from "react";
import { Autosave } from "@/components/ui/autosave";
import { callAction, dataOf, freshKey, type FormLink } from "@/components/ui/form-call";
import { FormScopeContext } from "@/components/ui/form-context";
import {
  CellRemarks,
  NumberCell,
  ResultCell,
  SupportCell,
  WordsCell,
} from "@/components/work-plans/grid/grid-cells";
import type { GridRowProps, SavedRow } from "@/components/work-plans/grid/grid-types";
import { guessMeasure } from "@/components/work-plans/grid/guess-measure";
import { IndicatorCells } from "@/components/work-plans/grid/indicator-cells";
import { RowMenu } from "@/components/work-plans/grid/row-menu";
import { hasSupport, isInWords, resultAnchor, type RowView } from "@/components/work-plans/plan-types";

/** What is said about a row now; it may change while its words are being typed. */
export type Remarks = Pick<RowView, "findings" | "notes" | "isSame" | "number">;

type RowFormProps = GridRowProps & {
  body: RefObject<HTMLTableSectionElement | null>;
  draftKey: string;
  remarks: Remarks;
  onVersion: (version: number, isAsked: boolean) => void;
};

/**
 * One result with its indicators as rows of the sheet. A form cannot stand around table rows, so it stands in the last
 * row and its fields name it; what is typed in them is passed on to it, and the autosave listens there.
 */
export function RowForm({
  row,
  columns,
  isFirst,
  isLast,
  setting,
  body,
  draftKey,
  remarks,
  follow,
  onArrange,
  onVersion,
}: RowFormProps) {
  const { words, shape, actions, planId, clock } = setting;
  const formId = `form-${row.id}`;
  const form = useRef<HTMLFormElement>(null);
  const link = useRef<FormLink>({ extra: {} });
  const [problem, setProblem] = useState("");

  async function save(previous: { status: "idle" }, data: FormData) {
    const answer = await actions.save(previous, data);
    if (answer.status === "ok" && answer.data.version !== undefined) {
      onVersion(answer.data.version, false);
      follow(false);
    }
    return answer;
  }

  /** Saves the row as it stands and adds an indicator or leaves one out. */
  async function press(fields: Record<string, string>) {
    if (!form.current) return;
    await link.current.settle?.();
    const data = dataOf(form.current, link.current);
    for (const [name, value] of Object.entries({ requestKey: freshKey(), ...fields })) data.set(name, value);
    const answer = await callAction<SavedRow>(actions.save, data);
    setProblem(
      answer.status === "failed"
        ? answer.problems.map(({ text }) => text).join(" ") || words.codes.NETWORK
        : "",
    );
    if (answer.status !== "ok" || answer.data.version === undefined) return;
    link.current.accept?.();
    onVersion(answer.data.version, true);
    follow(true);
  }

  /** Events of fields outside the form element do not reach it by themselves. */
  function passOn(kind: "input" | "change", target: EventTarget) {
    if (form.current && target instanceof Element && !form.current.contains(target))
      form.current.dispatchEvent(new Event(kind));
  }

  const isWords = isInWords(shape);
  const span = Math.max(1, isWords ? 1 : row.indicators.length);
  const cell = { formId, rowId: row.id, words, remarks };
  const lead = (
    <>
      <NumberCell span={span} number={remarks.number}>
        <RowMenu
          row={row}
          remarks={remarks}
          edges={{ isFirst, isLast }}
          setting={setting}
          onPress={press}
          onArrange={onArrange}
          version={() => link.current.extra.version ?? String(row.version)}
        />
      </NumberCell>
      {hasSupport(shape) && <SupportCell {...cell} row={row} span={span} supports={setting.supports} />}
      <ResultCell {...cell} row={row} span={span} />
    </>
  );

  return (
    <tbody
      ref={body}
      id={resultAnchor(row.id)}
      className="plan-row"
      onInput={(event) => passOn("input", event.target)}
      onChange={(event) => passOn("change", event.target)}
      onBlur={(event) => guessMeasure(event.target)}
    >
      {isWords ? (
        <tr>
          {lead}
          <WordsCell {...cell} row={row} />
        </tr>
      ) : (
        row.indicators.map((indicator, index) => (
          <tr key={indicator.id}>
            {index === 0 && lead}
            <IndicatorCells {...cell} indicator={indicator} index={index} shape={shape} />
          </tr>
        ))
      )}
      {!isWords && row.indicators.length === 0 && (
        <tr>
          {lead}
          <td colSpan={columns - (hasSupport(shape) ? 3 : 2)}>
            <CellRemarks id="" remarks={remarks.findings.filter(({ path }) => path === "indicators")} />
          </td>
        </tr>
      )}
      <tr className="plan-row-state">
        <td colSpan={columns}>
          {remarks.notes.map((note) => (
            <p key={note} className="plan-note">
              <b>{words.noteBy}</b> {note}
            </p>
          ))}
          <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
          <form ref={form} id={formId}>
            <input type="hidden" name="planId" value={planId} />
            <input type="hidden" name="resultId" value={row.id} />
            <input type="hidden" name="version" value={row.version} />
            <FormScopeContext
              value={{
                prefix: formId,
                state: { status: "idle" },
                pending: false,
                sentBy: "",
                pendingText: "",
                link,
              }}
            >
              <Autosave draftKey={draftKey} action={save} labels={words.autosave} clock={clock} />
            </FormScopeContext>
          </form>
        </td>
      </tr>
    </tbody>
  );
}
