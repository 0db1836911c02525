"use client";

import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import type { CellContent, GridWords } from "@/components/work-plans/matrix/matrix-types";

type Props = {
  id: string;
  start: CellContent;
  /** Null where the column is not shared out in numbers. */
  unit: string | null;
  href: string;
  words: GridWords;
  /** `onward`: where the keyboard goes on; null when the focus has gone elsewhere by itself. */
  onDone: (content: CellContent, onward: "down" | null) => void;
  onCancel: () => void;
};

/** A cell being written: its words, its part, its kind. Enter saves and goes down, leaving saves, Esc leaves it as it was. */
export function CellEditor({ id, start, unit, href, words, onDone, onCancel }: Props) {
  const [content, setContent] = useState(start);
  const box = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);

  useEffect(() => {
    const field = box.current?.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  function finish(onward: "down" | null) {
    if (isDone.current) return;
    isDone.current = true;
    onDone(content, onward);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      isDone.current = true;
      onCancel();
    }
    const inSelect = event.target instanceof HTMLSelectElement || event.target instanceof HTMLAnchorElement;
    if (event.key !== "Enter" || event.shiftKey || inSelect) return;
    event.preventDefault();
    finish("down");
  }

  function onBlur(event: FocusEvent) {
    const goesTo = event.relatedTarget;
    if (goesTo instanceof Node && box.current?.contains(goesTo)) return;
    // The window itself lost the focus: the words stay open.
    if (goesTo === null && !document.hasFocus()) return;
    finish(null);
  }

  const set = (part: Partial<CellContent>) => setContent((now) => ({ ...now, ...part }));
  return (
    <div ref={box} className="mx-editor" onKeyDown={onKeyDown} onBlur={onBlur}>
      <label className="sr-only" htmlFor={`${id}-text`}>
        {words.text}
      </label>
      <textarea
        id={`${id}-text`}
        className="input"
        rows={2}
        maxLength={500}
        value={content.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className="mx-editor-row">
        {unit !== null && (
          <>
            <label className="sr-only" htmlFor={`${id}-share`}>
              {words.share} {unit}
            </label>
            <input
              id={`${id}-share`}
              className="input text-right"
              inputMode="decimal"
              maxLength={40}
              value={content.share}
              onChange={(event) => set({ share: event.target.value })}
            />
            <span className="text-tiny">{unit}</span>
          </>
        )}
        <label className="sr-only" htmlFor={`${id}-kind`}>
          {words.kind}
        </label>
        <select
          id={`${id}-kind`}
          className="input"
          value={content.kind}
          onChange={(event) => set({ kind: event.target.value === "additional" ? "additional" : "main" })}
        >
          <option value="main">{words.kinds.main}</option>
          <option value="additional">{words.kinds.additional}</option>
        </select>
      </div>
      <a className="mx-open" href={href}>
        {words.open}
      </a>
    </div>
  );
}
