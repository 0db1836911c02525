"use client";

import { useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { CellEditor } from "@/components/work-plans/matrix/sheet/cell-editor";
import { MatrixCell } from "@/components/work-plans/matrix/sheet/matrix-cell";
import { MatrixHead } from "@/components/work-plans/matrix/sheet/matrix-head";
import {
  cellHref,
  cellKey,
  type CellContent,
  type MatrixGridProps,
  type PersonView,
} from "@/components/work-plans/matrix/matrix-types";
import { useMatrix } from "@/components/work-plans/matrix/sheet/use-matrix";

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * People × the leader's results, used as a sheet: arrows, Enter, Tab, typing, Ctrl+C, Ctrl+V and Ctrl+Z. Each place is a link to its
 * own page, which is all that is needed without JavaScript.
 */
export function MatrixGrid({ columns, people, cells, mayWrite, words, save }: MatrixGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const { cellAt, contentAt, put, undoLast, problem, status, setStatus } = useMatrix({ cells, save, words });
  const [editing, setEditing] = useState<{ key: string; start: CellContent } | null>(null);
  const copied = useRef<CellContent | null>(null);

  const focusCell = (key: string) =>
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus(),
    );

  function neighbour(key: string, [down, right]: [number, number]): string | null {
    const [resultId = "", employeeId = ""] = key.split(":");
    const column = columns[columns.findIndex(({ id }) => id === resultId) + right];
    const person = people[people.findIndex(({ id }) => id === employeeId) + down];
    return column && person ? cellKey(column.id, person.id) : null;
  }

  const mayEdit = (key: string) => mayWrite && !cellAt(key).isLocked && isReachable(key);
  /** Somebody of another unit is invited first; what there is can be changed. */
  const isReachable = (key: string) =>
    cellAt(key).isFilled || people.some(({ id, inTeam }) => inTeam && key.endsWith(`:${id}`));

  function onClick(event: MouseEvent<HTMLTableElement>) {
    const key = keyOf(event.target);
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!key || !isPlain || !mayEdit(key)) return;
    event.preventDefault();
    setEditing({ key, start: contentAt(key) });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const key = keyOf(event.target);
    if (!key || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return void onShortcut(event, key);
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const next = neighbour(key, move);
      if (next) focusCell(next);
      return;
    }
    if (!mayEdit(key)) return;
    const isLetter = event.key.length === 1 && event.key !== " ";
    if (event.key !== "Enter" && !isLetter) return;
    event.preventDefault();
    const start = contentAt(key);
    setEditing({ key, start: isLetter ? { ...start, text: event.key } : start });
  }

  async function onShortcut(event: KeyboardEvent, key: string) {
    const letter = event.key.toLowerCase();
    if (letter === "c" && contentAt(key).text !== "") {
      copied.current = contentAt(key);
      setStatus(words.copied);
      // The words alone go to other programs; where that is not allowed, copying within the sheet still works.
      void navigator.clipboard?.writeText(copied.current.text).catch(() => undefined);
    }
    if (letter === "v" && copied.current && mayEdit(key)) {
      event.preventDefault();
      const unit = columns.find(({ id }) => key.startsWith(id))?.unit ?? null;
      await put(key, { ...copied.current, share: unit === null ? "" : copied.current.share });
    }
    if (letter === "z" && mayWrite) {
      event.preventDefault();
      const undone = await undoLast();
      if (undone) focusCell(undone);
    }
  }

  async function onDone(key: string, content: CellContent, onward: "down" | null) {
    setEditing(null);
    if (onward) focusCell(neighbour(key, [1, 0]) ?? key);
    if (!(await put(key, content))) setEditing((now) => now ?? { key, start: content });
  }

  const row = (person: PersonView) => (
    <tr key={person.id} className={person.note ? "mx-none" : undefined}>
      <th scope="row">
        {person.name}
        <small>{person.about}</small>
        {person.note && <small className="mx-note">{person.note}</small>}
      </th>
      {columns.map((column) => {
        const key = cellKey(column.id, person.id);
        const href = cellHref(column.id, person.id);
        if (editing?.key === key)
          return (
            <td key={key} className="mx-editing">
              <CellEditor
                id={`cell-${key.replace(":", "-")}`}
                start={editing.start}
                unit={column.unit}
                href={href}
                words={words}
                onDone={(content, onward) => void onDone(key, content, onward)}
                onCancel={() => {
                  setEditing(null);
                  focusCell(key);
                }}
              />
            </td>
          );
        return (
          <MatrixCell
            key={key}
            cell={cellAt(key)}
            at={key}
            href={href}
            unit={column.unit}
            mayAdd={mayWrite && isReachable(key)}
            name={(cellAt(key).isFilled ? words.roleOf : words.add)
              .replace("{name}", person.callName)
              .replace("{n}", String(column.number))}
            kinds={words.kinds}
          />
        );
      })}
    </tr>
  );

  const others = people.filter(({ inTeam }) => !inTeam);
  return (
    <div>
      <div role="alert">{problem && <p className="note note-err mb-2">{problem}</p>}</div>
      <p role="status" className="sr-only">
        {status}
      </p>
      <div className="mx-box" tabIndex={0} role="region" aria-label={words.caption}>
        <table ref={table} className="mx-table" onClick={onClick} onKeyDown={onKeyDown}>
          <caption className="sr-only">{words.caption}</caption>
          <MatrixHead columns={columns} person={words.person} />
          <tbody>{people.filter(({ inTeam }) => inTeam).map(row)}</tbody>
          {others.length > 0 && (
            <tbody>
              <tr className="mx-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {words.otherUnits}
                </th>
              </tr>
              {others.map(row)}
            </tbody>
          )}
        </table>
      </div>
    </div>
  );
}

const keyOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? null) : null;
