import type { ResultView } from "@/components/work-plans/matrix/matrix-phone";
import { cellHref } from "@/components/work-plans/matrix/matrix-types";
import type { RoleMatrix } from "@/lib/features/work-plans/matrix/queries/role-matrix";
import { formatDecimal } from "@/lib/features/work-plans/rules/measure";
import type { Messages } from "@/lib/messages/messages-for";
import { barSentence, firstSum, holdingsOf, resultHref, sumWords } from "./matrix-words";

/** Without a choice the first result that does not come out even is looked at, else the first. */
function chosen(matrix: RoleMatrix, number: number | undefined) {
  const asked = matrix.columns.find((column) => column.number === number);
  const uneven = matrix.columns.find((column) =>
    ["short", "over"].includes(firstSum(column)?.sum.verdict ?? ""),
  );
  return asked ?? uneven ?? matrix.columns[0];
}

/** One result as the phone's page and the desk's side column show it. */
export function resultView(
  m: Messages,
  matrix: RoleMatrix,
  number: number | undefined,
): ResultView & { title: string } {
  const words = m.workPlans.matrix;
  const column = chosen(matrix, number);
  if (!column) throw new Error("a matrix without results has no result to show");
  const holders = holdingsOf(m, matrix, column.number);
  const sum = firstSum(column);
  const at = matrix.columns.indexOf(column);
  const link = (one: (typeof matrix.columns)[number] | undefined) =>
    one ? { href: resultHref(matrix, one.number), label: words.toResult(one.number) } : null;
  const goal =
    sum && sum.sum.verdict !== "not-summed"
      ? [formatDecimal(sum.sum.target), sum.measureUnit].filter(Boolean).join(" ")
      : null;
  const taken = new Set(
    matrix.cells.flatMap(({ resultId, employeeId, state }) =>
      resultId === column.id && state !== "withdrawn" ? [employeeId] : [],
    ),
  );
  return {
    number: column.number,
    place: words.resultOf(column.number, matrix.columns.length),
    title: goal ? words.holds(column.number, goal) : words.result(column.number),
    text: column.text,
    before: link(matrix.columns[at - 1]),
    after: link(matrix.columns[at + 1]),
    sums: column.sums.map((one, index) => {
      const { key, text, tone } = sumWords(m, one);
      return { key: `${index} ${key}`, text, tone };
    }),
    why: [...new Set(column.sums.map((one) => sumWords(m, one).why))].filter(Boolean).join(" "),
    bar: sum && goal ? { sentence: barSentence(m, holders, sum), isOver: sum.sum.verdict === "over" } : null,
    holders,
    free: matrix.people
      .filter(({ id, inTeam }) => inTeam && !taken.has(id))
      .map(({ id, name }) => ({ key: id, name, href: cellHref(column.id, id) })),
  };
}
