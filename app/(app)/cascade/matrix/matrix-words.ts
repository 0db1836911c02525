import {
  cellHref,
  cellKey,
  type CellView,
  type ColumnView,
  type GridWords,
  type PersonView,
} from "@/components/work-plans/matrix/matrix-types";
import type { SharePart } from "@/components/work-plans/matrix/share-bar";
import { isReckoned } from "@/lib/features/work-plans/matrix/rules/cell-state";
import type { ColumnSum, MatrixCell, RoleMatrix } from "@/lib/features/work-plans/matrix/queries/role-matrix";
import { formatDecimal } from "@/lib/features/work-plans/rules/measure";
import type { Messages } from "@/lib/messages/messages-for";

const withUnit = (number: string, unit: string | null) => (unit ? `${number} ${unit}` : number);

/** The check of a sum in words, with the tone it is shown in. */
export function sumWords(
  m: Messages,
  { sum, measureUnit, target }: ColumnSum,
): ColumnView["sums"][number] & { why: string } {
  const words = m.workPlans.matrix.sums;
  const unit = measureUnit ? ` ${measureUnit}` : "";
  if (sum.verdict === "not-summed") {
    const shown = /^-?\d+(\.\d+)?$/.test(target) ? formatDecimal(target) : target;
    return {
      key: "none",
      tone: "quiet",
      text: shown ? words.notSummed(withUnit(shown, measureUnit)) : words.why[sum.why],
      why: words.why[sum.why],
    };
  }
  const [total, goal, gap] = [sum.total, sum.target, sum.difference].map(formatDecimal) as [
    string,
    string,
    string,
  ];
  const why = sum.otherUnits > 0 ? words.otherUnits(sum.otherUnits) : "";
  const key = `${measureUnit} ${goal}`;
  if (sum.parts === 0 && sum.verdict !== "even")
    return { key, tone: "quiet", text: words.open(goal, unit), why };
  if (sum.verdict === "even") return { key, tone: "ok", text: words.even(total, goal), why };
  return { key, tone: "warn", text: words[sum.verdict](total, goal, unit, gap), why };
}

/** The first check of a column that has one. */
export const firstSum = (column: RoleMatrix["columns"][number]) =>
  column.sums.find(({ sum }) => sum.verdict !== "not-summed") ?? null;

export function columnsOf(m: Messages, matrix: RoleMatrix): ColumnView[] {
  return matrix.columns.map((column) => ({
    id: column.id,
    number: column.number,
    label: m.workPlans.matrix.result(column.number),
    text: column.text,
    unit: firstSum(column) ? (firstSum(column)?.measureUnit ?? "") : null,
    href: resultHref(matrix, column.number),
    sums: [
      ...column.sums.map((one, index) => {
        const { key, text, tone } = sumWords(m, one);
        return { key: `${index} ${key}`, text, tone };
      }),
      ...(matrix.gaps.results.includes(column.id)
        ? [{ key: "gap", text: m.workPlans.matrix.unsupportedHere, tone: "warn" as const }]
        : []),
    ],
  }));
}

export const resultHref = ({ planId }: RoleMatrix, number: number) =>
  `/cascade/matrix?plan=${planId}&result=${number}`;

export function peopleOf(m: Messages, matrix: RoleMatrix): PersonView[] {
  const words = m.workPlans.matrix;
  return matrix.people.map((person) => ({
    id: person.id,
    name: person.name,
    callName: person.callName,
    about: person.inTeam ? (person.title ?? "") : [person.title, person.unit].filter(Boolean).join(", "),
    note: matrix.gaps.people.includes(person.id) ? words.noRole : "",
    inTeam: person.inTeam,
  }));
}

const CHIPS = {
  draft: "neutral",
  applied: "you",
  invited: "neutral",
  allowed: "neutral",
  declined: "err",
} as const;

function chipOf(m: Messages, matrix: RoleMatrix, cell: MatrixCell): CellView["chip"] {
  const words = m.workPlans.matrix;
  if (cell.state === "assigned" || cell.state === "accepted" || cell.state === "withdrawn") return null;
  const person = matrix.people.find(({ id }) => id === cell.employeeId);
  const text =
    cell.state === "invited"
      ? words.states.invited(person?.superiorName ?? words.superior)
      : words.states[cell.state];
  return { text, tone: matrix.late.includes(cell.id) ? "warn" : CHIPS[cell.state] };
}

/** A role taken back leaves its place free; a declined one too, but says so. */
const isFilled = ({ state }: MatrixCell) => state !== "withdrawn";

export function cellsOf(m: Messages, matrix: RoleMatrix): Record<string, CellView> {
  return Object.fromEntries(
    matrix.cells.map((cell) => [
      cellKey(cell.resultId, cell.employeeId),
      {
        text: cell.text,
        share: cell.share === null ? "" : formatDecimal(cell.share),
        kind: cell.kind,
        splitKind: cell.splitKind,
        version: cell.version,
        isFilled: isFilled(cell),
        isLocked: cell.state === "applied" || cell.state === "declined" || !matrix.mayWrite,
        indicatorId: cell.indicatorId ?? "",
        unit: cell.measureUnit ?? "",
        chip: chipOf(m, matrix, cell),
        comments: cell.comments > 0 ? m.workPlans.matrix.comments(cell.comments) : "",
      },
    ]),
  );
}

export function gridWords(m: Messages): GridWords {
  const words = m.workPlans.matrix;
  // The sheet fills in who and which: one sentence for hundreds of places.
  const template = (sentence: (name: string, n: number) => string) =>
    sentence("{name}", 0).replace(/\b0\b/, "{n}");
  return {
    caption: words.caption,
    person: words.person,
    otherUnits: words.otherUnits,
    kinds: words.kinds,
    add: template(words.add),
    roleOf: template(words.roleOf),
    text: words.edit.text,
    share: words.edit.share,
    kind: words.edit.kind,
    open: words.mine.openRole,
    saving: words.edit.saving,
    saved: words.edit.saved,
    copied: words.copied,
    undone: words.undone,
    keys: words.keys,
    codes: m.common.form.codes,
  };
}

export type Holding = SharePart & {
  text: string;
  about: string;
  unit: string;
  href: string;
  employeeId: string;
};

/** Who holds what of one result, the biggest part first, with the share of the target (or of the sum, where that is more). */
export function holdingsOf(m: Messages, matrix: RoleMatrix, number: number): Holding[] {
  const column = matrix.columns.find((one) => one.number === number);
  const sum = column ? firstSum(column)?.sum : null;
  const whole = sum && sum.verdict !== "not-summed" ? Math.max(Number(sum.target), Number(sum.total)) : 0;
  const place = (id: string) => matrix.people.findIndex((person) => person.id === id);
  return matrix.cells
    .filter((cell) => cell.resultId === column?.id && isReckoned(cell.state))
    .map((cell) => {
      const person = matrix.people.find(({ id }) => id === cell.employeeId);
      return {
        key: cell.id,
        employeeId: cell.employeeId,
        label: person?.name ?? "",
        text: cell.share === null ? "" : formatDecimal(cell.share),
        percent: whole > 0 && cell.share !== null ? (Number(cell.share) / whole) * 100 : 0,
        about: `${cell.text}. ${m.workPlans.matrix.kinds[cell.kind]}`,
        unit: cell.share === null ? "" : (cell.measureUnit ?? ""),
        href: cellHref(cell.resultId, cell.employeeId),
      };
    })
    .sort((a, b) => b.percent - a.percent || place(a.employeeId) - place(b.employeeId));
}

/** "Siti 310, Nurlela 200, belum terbagi 40": the bar for whoever does not see it. */
export function barSentence(m: Messages, parts: readonly Holding[], sum: ColumnSum): string {
  const held = parts.filter(({ text }) => text !== "").map(({ label, text }) => `${label} ${text}`);
  const left =
    sum.sum.verdict === "short" ? [m.workPlans.matrix.left(formatDecimal(sum.sum.difference))] : [];
  return [...held, ...left].join(", ");
}
