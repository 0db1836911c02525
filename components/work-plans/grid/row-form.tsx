"use client";

import { lazy, Suspense, useRef, useState, type RefObject } from "react";
import { Autosave } from "@/components/ui/autosave";
import { bodyOf, callAction, dataOf, freshKey, noteVersion, type FormLink } from "@/components/ui/form-call";
import { FormScopeContext } from "@/components/ui/form-context";
import {
  CellRemarks,
  NumberCell,
  ResultCell,
  SupportCell,
  WordsCell,
} from "@/components/work-plans/grid/grid-cells";
import {
  ADD_BUTTON,
  menuButton,
  type GridRowProps,
  type SavedRow,
} from "@/components/work-plans/grid/grid-types";
import { guessMeasure } from "@/components/work-plans/grid/guess-measure";
import { IndicatorCells } from "@/components/work-plans/grid/indicator-cells";
import { RowMenu } from "@/components/work-plans/grid/row-menu";
import {
  fieldAnchor,
  hasSupport,
  isInWords,
  resultAnchor,
  type RowView,
} from "@/components/work-plans/plan-types";
import { helpSource } from "@/components/work-plans/writing/help-types";

const SentenceHelp = lazy(() => import("@/components/work-plans/writing/sentence-help"));

/** What is said about a row now; it may change while its words are being typed. */
export type Remarks = Pick<RowView, "findings" | "notes" | "isSame" | "number">;

type RowFormProps = GridRowProps & {
  body: RefObject<HTMLTableSectionElement | null>;
  draftKey: string;
  remarks: Remarks;
  /** The row was saved as this version. */
  onVersion: (version: number) => void;
  /** The row is to be read again from this version on; then the keyboard goes on at the element. */
  onAsked: (version: number, goOnAt: string) => void;
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
  helpAt,
  onDismissHelp,
  setting,
  body,
  draftKey,
  remarks,
  follow,
  goOnAt,
  onArrange,
  onVersion,
  onAsked,
}: RowFormProps) {
  const { words, shape, actions, planId, clock } = setting;
  const formId = `form-${row.id}`;
  const form = useRef<HTMLFormElement>(null);
  const link = useRef<FormLink>({ extra: {} });
  const [problem, setProblem] = useState("");

  async function save(previous: { status: "idle" }, data: FormData) {
    const answer = await actions.save(previous, data);
    if (answer.status === "ok" && answer.data.version !== undefined) {
      onVersion(answer.data.version);
      follow(false);
    }
    return answer;
  }

  /** Saves the row as it stands and adds an indicator or leaves one out. */
  async function press(fields: Record<string, string>) {
    if (!form.current) return;
    await link.current.settle?.();
    const data = dataOf(form.current, link.current);
    const sent = bodyOf(data);
    for (const [name, value] of Object.entries({ requestKey: freshKey(), ...fields })) data.set(name, value);
    const answer = await callAction<SavedRow>(actions.save, data);
    const isFailed = answer.status === "failed";
    setProblem(isFailed ? answer.problems.map(({ text }) => text).join(" ") || words.codes.NETWORK : "");
    if (answer.status !== "ok" || answer.data.version === undefined) return;
    // What was typed since the press is not stored: its copy stays, and the row that comes asks about it.
    if (form.current && bodyOf(dataOf(form.current, link.current)) === sent) link.current.accept?.();
    noteVersion(link.current, answer.data);
    const isAdded = fields.intent === "add-indicator";
    onAsked(
      answer.data.version,
      isAdded ? fieldAnchor(row.id, `indicators.${row.indicators.length}.text`) : menuButton(row.id),
    );
    follow(true);
  }

  async function move(direction: "up" | "down") {
    await onArrange(actions.move, { direction });
    goOnAt(menuButton(row.id));
  }

  async function remove() {
    await link.current.settle?.();
    const isGone = await onArrange(actions.remove, {
      version: link.current.extra.version ?? String(row.version),
    });
    if (isGone) link.current.accept?.();
    goOnAt(isGone ? ADD_BUTTON : menuButton(row.id));
  }

  /** Events of fields outside the form element do not reach it by themselves. */
  function passOn(kind: "input" | "change", target: EventTarget) {
    if (form.current && target instanceof Element && !form.current.contains(target))
      form.current.dispatchEvent(new Event(kind));
  }

  const isWords = isInWords(shape);
  const span = Math.max(1, isWords ? 1 : row.indicators.length);
  const helpId = helpAt === null ? undefined : `help-${row.id}`;
  const cell = { formId, rowId: row.id, words, remarks, helpId };
  const lead = (
    <>
      <NumberCell span={span} number={remarks.number}>
        <RowMenu
          row={row}
          remarks={remarks}
          edges={{ isFirst, isLast }}
          setting={setting}
          onPress={press}
          onMove={move}
          onRemove={remove}
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
          {helpId && (
            <Suspense fallback={null}>
              <SentenceHelp
                id={helpId}
                form={form}
                at={helpAt ?? 0}
                isInWords={isWords}
                source={helpSource(planId)}
                onDismiss={onDismissHelp}
              />
            </Suspense>
          )}
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
