import { measureOf } from "../../writing/paste-rules/read-paste";
import { PERSPECTIVES, type Aspect, type Perspective } from "../../rules/plan-draft";
import { sameForm } from "../../writing/rules/same-words";
import type { ExampleRow } from "../../writing/rules/families";

export const ASPECTS = ["quantity", "quality", "time", "cost"] as const;

/** One line of the form: a result with one indicator; without a result of its own it goes on with the one above. */
export type TemplateLine = {
  kind: "main" | "additional";
  result: string;
  indicator: string;
  /** An aspect, or a perspective for the form of high officials; empty where it is left to the writer. */
  sort: Aspect | Perspective | "";
  target: string;
  unit: string;
};

const isAspect = (sort: TemplateLine["sort"]): sort is Aspect => ASPECTS.some((one) => one === sort);
const isPerspective = (sort: TemplateLine["sort"]): sort is Perspective =>
  PERSPECTIVES.some((one) => one === sort);

export const isEmptyLine = ({ result, indicator, target }: TemplateLine): boolean =>
  result === "" && indicator === "" && target === "";

/** The rows that a template keeps, made of the lines of its form. Lines with nothing in them fall away. */
export function rowsOfLines(lines: readonly TemplateLine[]): ExampleRow[] {
  const rows: ExampleRow[] = [];
  for (const line of lines) {
    if (isEmptyLine(line)) continue;
    const above = rows.at(-1);
    const goesOn =
      above !== undefined && (line.result === "" || sameForm(line.result) === sameForm(above.result));
    const row: ExampleRow = goesOn
      ? above
      : { result: line.result, kind: line.kind, source: "house", indicators: [] };
    if (!goesOn) rows.push(row);
    if (line.indicator !== "" || line.target !== "")
      row.indicators.push({
        text: line.indicator,
        aspect: isAspect(line.sort) ? line.sort : null,
        perspective: isPerspective(line.sort) ? line.sort : null,
        ...measureOf(line.target, line.unit),
        target: line.target,
        unit: line.unit,
      });
  }
  return rows;
}

/** The lines that a form shows for the rows of a template. */
export function linesOfRows(rows: readonly ExampleRow[]): TemplateLine[] {
  return rows.flatMap(({ result, kind, indicators }) => {
    const bare = { kind, indicator: "", sort: "" as const, target: "", unit: "" };
    if (indicators.length === 0) return [{ ...bare, result }];
    return indicators.map((one, index) => ({
      kind,
      result: index === 0 ? result : "",
      indicator: one.text,
      sort: one.aspect ?? one.perspective ?? ("" as const),
      target: one.target,
      unit: one.unit,
    }));
  });
}

/** A result of agreed plans, without anybody's name: how many people's plans hold it. */
export type AcceptedResult = { result: string; plans: number; indicators: ExampleRow["indicators"] };

/** Fewer than this many people's plans could tell whose words they are. */
export const FEWEST_PLANS = 3;
