"use client";

import {
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
} from "react";
import { useRouter } from "next/navigation";
import { buttonClass } from "@/components/ui/button-class";
import { callAction, freshKey, type SaveAction } from "@/components/ui/form-call";
import { Svg } from "@/components/ui/svg";
import { GridHead } from "@/components/work-plans/grid/grid-head";
import { GridRow } from "@/components/work-plans/grid/grid-row";
import { ADD_BUTTON, type GridProps } from "@/components/work-plans/grid/grid-types";
import { fieldAnchor, isInWords, resultAnchor } from "@/components/work-plans/plan-types";
import { isHelpOff, turnHelp } from "@/components/work-plans/writing/help-types";
import { keepPasted } from "@/components/work-plans/writing/pasted-text";

const PLUS = "M12 5v14M5 12h14";
const REFRESH_AFTER = 900;

/** The side column and the remarks follow the saved rows, once a pause in typing allows it. */
function useFollow() {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (now: boolean) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => startTransition(() => router.refresh()), now ? 0 : REFRESH_AFTER);
    },
    [router],
  );
}

/** The next control of the same column, row by row down the sheet. */
function below(control: HTMLElement): HTMLElement | null {
  const table = control.closest("table");
  const column = control.dataset.cell;
  if (!table || !column) return null;
  const cells = Array.from(table.querySelectorAll<HTMLElement>(`[data-cell="${column}"]`));
  return cells[cells.indexOf(control) + 1] ?? null;
}

/** Where the keyboard goes on after the page has followed an act; never away from where somebody writes. */
function useGoOn(rows: unknown) {
  const wanted = useRef<{ id: string; from: Element | null } | null>(null);
  useEffect(() => {
    const target = wanted.current && document.getElementById(wanted.current.id);
    if (!target || !wanted.current) return;
    const { from } = wanted.current;
    wanted.current = null;
    if (document.activeElement === from || document.activeElement === document.body) target.focus();
  }, [rows]);
  return useCallback((id: string) => {
    wanted.current = { id, from: document.activeElement };
  }, []);
}

/** Which row's help is shown. It moves with the keyboard at once, with the pointer only once its press is over: a press must not land on what moved. */
function useHelp() {
  const [isOff, setIsOff] = useState(isHelpOff);
  const [place, setPlace] = useState<{ row: string; at: number } | null>(null);
  const isPressed = useRef(false);
  function goTo({ target }: FocusEvent<HTMLTableElement>) {
    const row = target.closest("tbody.plan-row")?.id;
    if (!(target instanceof HTMLTextAreaElement) || !row) return;
    const next = { row, at: Number(/^indicators\.(\d+)\./.exec(target.name)?.[1] ?? 0) };
    if (!isPressed.current) return setPlace(next);
    addEventListener("pointerup", () => setTimeout(() => setPlace(next)), { once: true });
  }
  function turn(isOn: boolean) {
    turnHelp(isOn);
    setIsOff(!isOn);
  }
  const press = () => {
    isPressed.current = true;
    addEventListener("pointerup", () => void (isPressed.current = false), { once: true });
  };
  return { isOff, place: isOff ? null : place, goTo, turn, press };
}

/** More than one cell, as a spreadsheet gives it; a single text goes into its field as always. */
const isTable = (text: string) => /\t/.test(text) || text.trim().split(/\r?\n/).length > 3;

export default function PlanGrid({ rows, foot, ...setting }: GridProps) {
  const { words, shape, actions, planId } = setting;
  const follow = useFollow();
  const [problem, setProblem] = useState("");
  const goOnAt = useGoOn(rows);
  const busy = useRef(false);
  const router = useRouter();
  const help = useHelp();
  function onPaste(event: ClipboardEvent<HTMLTableElement>) {
    const text = event.clipboardData.getData("text/plain");
    if (!isTable(text)) return;
    event.preventDefault();
    keepPasted(text);
    router.push(`/work-plans/${planId}/paste`);
  }

  /** One press, one request: a second press while the first is on its way does nothing. */
  async function run<T>(action: SaveAction<T>, fields: Record<string, string>): Promise<T | null> {
    if (busy.current) return null;
    busy.current = true;
    const data = new FormData();
    for (const [name, value] of Object.entries({ planId, requestKey: freshKey(), ...fields }))
      data.set(name, value);
    const answer = await callAction(action, data);
    busy.current = false;
    follow(true);
    if (answer.status === "ok") {
      setProblem("");
      return answer.data;
    }
    if (answer.status === "failed")
      setProblem(
        answer.problems.map(({ text }) => text).join(" ") ||
          words.codes[answer.code === "STALE" ? "STALE" : "NETWORK"],
      );
    return null;
  }

  async function add(kind: "main" | "additional") {
    const row = await run(actions.add, { kind });
    if (row) goOnAt(fieldAnchor(row.resultId, "text"));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const control = event.target;
    const isField =
      control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && control.type === "text");
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !isField) return;
    event.preventDefault();
    const next = below(control);
    if (next) return next.focus();
    void add(rows.at(-1)?.kind ?? "main");
  }

  const columns = isInWords(shape) ? (shape === "ja_jf_words" ? 4 : 3) : shape === "ja_jf" ? 7 : 6;
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        {help.isOff && (
          <button
            type="button"
            className={buttonClass({ tone: "quiet", small: true })}
            onClick={() => help.turn(true)}
          >
            {words.showHelp}
          </button>
        )}
        <p className="ml-auto text-tiny text-ink-3">{words.tip}</p>
      </div>
      <div role="alert">{problem && <p className="note note-err mb-2">{problem}</p>}</div>
      <table
        className="plan-grid"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={help.goTo}
        onPointerDown={help.press}
      >
        <caption className="sr-only">{words.caption}</caption>
        <GridHead shape={shape} words={words} />
        {(["main", "additional"] as const).map((kind) => {
          const group = rows.filter((row) => row.kind === kind);
          return [
            <tbody key={kind} className="plan-group">
              <tr>
                <th colSpan={columns} scope="rowgroup">
                  {words.groups[kind]}
                </th>
              </tr>
              {group.length === 0 && (
                <tr>
                  <td colSpan={columns} className="text-ink-3">
                    {words.emptyGroups[kind]}
                  </td>
                </tr>
              )}
            </tbody>,
            ...group.map((row, index) => (
              <GridRow
                key={row.id}
                row={row}
                columns={columns}
                isFirst={index === 0}
                isLast={index === group.length - 1}
                helpAt={help.place?.row === resultAnchor(row.id) ? help.place.at : null}
                onDismissHelp={() => help.turn(false)}
                setting={setting}
                follow={follow}
                goOnAt={goOnAt}
                onArrange={(action, fields) => run(action, { resultId: row.id, ...fields })}
              />
            )),
          ];
        })}
      </table>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className={buttonClass({ tone: "secondary" })}
          id={ADD_BUTTON}
          onClick={() => add("main")}
        >
          <Svg d={PLUS} />
          {words.addMain}
        </button>
        <button type="button" className={buttonClass({ tone: "quiet" })} onClick={() => add("additional")}>
          {words.addAdditional}
        </button>
        <span className="ml-auto">{foot}</span>
      </div>
    </div>
  );
}
