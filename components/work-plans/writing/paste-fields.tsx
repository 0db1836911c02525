"use client";

import { useContext, useEffect, useRef, type ClipboardEvent } from "react";
import { SubmitButton } from "@/components/ui/action-form";
import { FormScopeContext } from "@/components/ui/form-context";
import { TextArea } from "@/components/ui/text-fields";
import { takePasted } from "@/components/work-plans/writing/pasted-text";

/** What a pasted text would add, in words: made on the server, so that the browser needs neither the reader nor its words. */
export type PasteView = {
  text: string;
  summary: string;
  columns: string[];
  lines: { text: string; problem: string; blocks: boolean }[][];
  /** Why it cannot be saved; empty when it can. */
  blocks: string[];
  save: string;
};

/** The answer to the form: what it would add, or the rows that it added. */
export type PasteOutcome = PasteView | { planId: string; resultIds: string[] };

export type PasteWords = { label: string; hint: string; check: string; preview: string; row: string };

const isView = (data: unknown): data is PasteView =>
  typeof data === "object" && data !== null && "lines" in data;

type Props = { words: PasteWords; maxLength: number };

/**
 * A text field for rows of a spreadsheet, and under it what they would become: every cell as it was pasted, the doubtful ones
 * marked with their reason. With JavaScript a paste is read at once; without, the button reads it.
 */
export function PasteFields({ words, maxLength }: Props) {
  const scope = useContext(FormScopeContext);
  const check = useRef<HTMLDivElement>(null);
  const view = scope?.state.status === "ok" && isView(scope.state.data) ? scope.state.data : null;

  // Pasted into the sheet of the plan: it is shown here first, as if it had been pasted here.
  useEffect(() => {
    const button = check.current?.querySelector("button");
    const field = button?.form?.elements.namedItem("text");
    if (!button || !(field instanceof HTMLTextAreaElement)) return;
    const text = takePasted();
    if (!text) return;
    field.value = text;
    button.form?.requestSubmit(button);
  }, []);

  function readAtOnce(event: ClipboardEvent<HTMLDivElement>) {
    const form = event.currentTarget.closest("form");
    const button = check.current?.querySelector("button");
    setTimeout(() => form?.requestSubmit(button));
  }

  return (
    <>
      <div onPaste={readAtOnce}>
        <TextArea
          key={view === null ? "first" : "read"}
          name="text"
          label={words.label}
          hint={words.hint}
          rows={view ? 3 : 8}
          defaultValue={view?.text ?? ""}
          maxLength={maxLength}
        />
      </div>
      <div ref={check} className="mt-3">
        <SubmitButton tone={view ? "secondary" : "primary"} name="intent" value="preview">
          {words.check}
        </SubmitButton>
      </div>
      {view && <Preview view={view} words={words} />}
    </>
  );
}

function Preview({ view, words }: { view: PasteView; words: PasteWords }) {
  return (
    <section className="mt-5" aria-label={words.preview}>
      <p role="status" className="mb-2 font-semibold">
        {view.summary}
      </p>
      {view.blocks.length > 0 && (
        <ul className="note note-err mb-3">
          {view.blocks.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <ol className="grid gap-3">
        {view.lines.map((line, at) => (
          <li
            key={at}
            className="rounded-surface border border-line bg-card"
            aria-label={`${words.row} ${at + 1}`}
          >
            <dl className="desk:flex">
              {line.map((cell, column) => (
                <div
                  key={column}
                  className={`min-w-0 border-line px-3 py-2 text-small desk:flex-1 desk:border-r desk:last:border-r-0 ${cell.blocks ? "bg-err-1" : cell.problem ? "bg-kunyit-1" : ""}`}
                >
                  <dt className="text-tiny text-ink-3">{view.columns[column]}</dt>
                  <dd className="[overflow-wrap:anywhere] whitespace-pre-line">
                    {cell.text || "–"}
                    {cell.problem && (
                      <span className="mt-1 block font-semibold text-warn">{cell.problem}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {view.blocks.length === 0 && (
        <p className="mt-4">
          <SubmitButton name="intent" value="save">
            {view.save}
          </SubmitButton>
        </p>
      )}
    </section>
  );
}
