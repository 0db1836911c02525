import { startTransition, useEffect, useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { callAction, freshKey } from "@/components/ui/form-call";
import type { CellContent, CellView, MatrixGridProps } from "@/components/work-plans/matrix/matrix-types";

const EMPTY: CellView = {
  text: "",
  share: "",
  kind: "main",
  splitKind: "none",
  version: 0,
  isFilled: false,
  isLocked: false,
  indicatorId: "",
  unit: "",
  chip: null,
  comments: "",
};
const REFRESH_AFTER = 600;

const contentOf = ({ text, share, kind, splitKind, isFilled }: CellView): CellContent =>
  isFilled ? { text, share, kind, splitKind } : { text: "", share: "", kind, splitKind };
const isSame = (a: CellContent, b: CellContent) =>
  a.text.trim() === b.text.trim() && a.share.trim() === b.share.trim() && a.kind === b.kind;

/**
 * The cells as the page gave them, with what was saved here since: a cell shows its new words at once, the sums follow with the
 * page. Undo gives a cell's earlier words back as a save of its own.
 */
export function useMatrix({ cells, save, words }: Pick<MatrixGridProps, "cells" | "save" | "words">) {
  const router = useRouter();
  const [saved, setSaved] = useState<Record<string, CellView>>({});
  const [problem, setProblem] = useState("");
  const [status, setStatus] = useState("");
  const undo = useRef<{ key: string; before: CellContent }[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const cellAt = (key: string): CellView => {
    const [given, own] = [cells[key] ?? EMPTY, saved[key]];
    return own && own.version > given.version ? own : given;
  };

  function follow() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => startTransition(() => router.refresh()), REFRESH_AFTER);
  }

  async function send(key: string, content: CellContent): Promise<boolean> {
    const [resultId = "", employeeId = ""] = key.split(":");
    const before = cellAt(key);
    const data = new FormData();
    const fields = {
      resultId,
      employeeId,
      version: String(before.version),
      indicatorId: before.indicatorId,
      requestKey: freshKey(),
      ...content,
    };
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    setStatus(words.saving);
    const answer = await callAction(save, data);
    setStatus("");
    if (answer.status !== "ok") {
      if (answer.status === "failed")
        setProblem(
          answer.problems.map(({ text }) => text).join(" ") ||
            words.codes[answer.code === "STALE" ? "STALE" : "NETWORK"],
        );
      return false;
    }
    setProblem("");
    const isFilled = content.text.trim() !== "";
    const next = { ...before, ...content, version: answer.data.version, isFilled };
    setSaved((all) => ({ ...all, [key]: isFilled ? next : { ...EMPTY, version: answer.data.version } }));
    follow();
    return true;
  }

  /** True when the cell holds the content now; without a change nothing is sent. */
  async function put(key: string, content: CellContent): Promise<boolean> {
    const before = contentOf(cellAt(key));
    if (isSame(before, content)) return true;
    if (!(await send(key, content))) return false;
    undo.current.push({ key, before });
    setStatus(words.saved);
    return true;
  }

  async function undoLast(): Promise<string | null> {
    const last = undo.current.pop();
    if (!last) return null;
    if (await send(last.key, last.before)) setStatus(words.undone);
    return last.key;
  }

  return {
    cellAt,
    contentAt: (key: string) => contentOf(cellAt(key)),
    put,
    undoLast,
    problem,
    status,
    setStatus,
  };
}
