import {
  formatDecimal,
  parseTarget,
  targetFromColumns,
  targetToColumns,
  type TargetColumns,
} from "@/lib/features/work-plans/rules/measure";
import { targetOfPeriod } from "@/lib/features/progress/rules/period-measure";
import type { Target } from "@/lib/features/strategy/rules/achievement";
import { familyOf, type IndicatorText, type ResultText } from "@/prisma/seed/demo/text/read-texts";
import type { Dice } from "../dice";
import type { Person, Unit } from "../people/person";
import type { Calendar } from "./calendar";

/** A plan binds to two results: what a year of thirty rows a person has room for. */
const RESULTS = 2;

const MAIN_FIRST = (a: ResultText, b: ResultText) => (a.kind === b.kind ? 0 : a.kind === "main" ? -1 : 1);

/** The results of a plan: the family's first, and one more that goes with it. */
export function chooseResults(dice: Dice, family: string): ResultText[] {
  const [first, ...rest] = [...familyOf(family).results].sort(MAIN_FIRST);
  if (!first) throw new RangeError(`no results for ${family}`);
  return [first, ...(rest.length > 0 ? [dice.pick(rest)] : [])].slice(0, RESULTS);
}

const ownUnit = (unit: Unit): Unit => (unit.isOwn || unit.parent === null ? unit : ownUnit(unit.parent));

/** Fills in {unit}, {opd}, {detail} and the words of the period. @throws RangeError when one stays open */
export function fill(text: string, unit: Unit, { words }: Calendar): string {
  if (!text.includes("{")) return text;
  const all: Record<string, string> = {
    ...words,
    unit: unit.name,
    opd: ownUnit(unit).name,
    detail: "wilayah kerjanya",
  };
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = all[name];
    if (word === undefined) throw new RangeError(`nothing stands for {${name}}`);
    return word;
  });
}

export type Agreed = {
  typed: string;
  columns: TargetColumns;
  target: Target | null;
  periodTarget: Target | null;
};

const agreed = new Map<string, Map<IndicatorText, Agreed>>();

/**
 * What is agreed on an indicator: the text's target, of which a plan for a part of the year takes its part when it is a
 * count; and what the evaluated period asks of it. Read by the product's own rules, once for each text and span.
 */
export function agreedOn(
  text: IndicatorText,
  span: { startsOn: string; endsOn: string },
  calendar: Calendar,
): Agreed {
  const months = Number(span.endsOn.slice(5, 7)) - Number(span.startsOn.slice(5, 7)) + 1;
  const { year, cadence, number } = calendar.evaluated;
  const key = `${year}/${cadence}/${span.startsOn}/${span.endsOn}`;
  const known = agreed.get(key) ?? new Map<IndicatorText, Agreed>();
  if (!agreed.has(key)) {
    // Spans differ by day where people come and go: a forgotten one is read again.
    if (agreed.size >= 64) agreed.clear();
    agreed.set(key, known);
  }
  const found = known.get(text);
  if (found) return found;
  const share = text.measure === "cumulative" ? months / 12 : 1;
  const typed =
    typeof text.target === "string"
      ? text.target
      : formatDecimal(String(share === 1 ? text.target : Math.max(1, Math.round(text.target * share))));
  const reading = parseTarget(typed, { kind: text.measure, direction: text.direction });
  if (!reading.ok) throw new RangeError(`${typed} is no target: ${reading.reason.reason}`);
  const columns = targetToColumns(reading.target);
  const stored = { ...columns, measureKind: text.measure, direction: text.direction };
  const periodTarget = targetOfPeriod(stored, {
    planStartsOn: span.startsOn,
    planEndsOn: span.endsOn,
    year,
    cadence,
    number,
  });
  const fresh = { typed, columns, target: targetFromColumns(stored), periodTarget };
  known.set(text, fresh);
  return fresh;
}

export type Support = {
  supportKind: "leader_result" | "other_assignment" | "unlinked";
  supportsResultId: string | null;
  supportsText: string | null;
};

/** The result of the superior that this one serves: the one that the text names, else any of them. */
export function supportOf(dice: Dice, text: ResultText, superior: Person | null): Support {
  const none = { supportsResultId: null, supportsText: null };
  const assignment = text.supports.find((one) => one.startsWith("~"));
  if (assignment) return { ...none, supportKind: "other_assignment", supportsText: assignment.slice(1) };
  if (!superior || superior.results.length === 0) return { ...none, supportKind: "unlinked" };
  const named = superior.results.find(({ key }) => text.supports.includes(`${superior.seat.family}.${key}`));
  const leader = named ?? dice.pick(superior.results);
  return { supportKind: "leader_result", supportsResultId: leader.id, supportsText: leader.text };
}
