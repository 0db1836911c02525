import { addDays, overlaps, type DateSpan, type IsoDate } from "./dates";
import type { Finding } from "./reasons";

export const POSITION_CLASSES = [
  "jpt",
  "administrator",
  "pengawas",
  "pelaksana",
  "functional",
  "state_official",
] as const;
export type PositionClass = (typeof POSITION_CLASSES)[number];

export type UnitFacts = {
  parentId: string | null;
  code: string;
  name: string;
  kind: string;
  hasOwnAgreement: boolean;
};

export type PositionFacts = {
  unitId: string;
  superiorPositionId: string | null;
  title: string;
  class: PositionClass;
  level: string | null;
  grade: number | null;
  family: string | null;
  isUnitHead: boolean;
  independentHead: boolean;
};

/** What a unit (or a post) was from a day to a day, both included. */
export type UnitSpan = DateSpan & UnitFacts & { unitId: string };
export type PositionSpan = DateSpan & PositionFacts & { positionId: string };

/** Every unit and post over time. The spans of one of them never overlap and leave no hole. */
export type Chart = { units: readonly UnitSpan[]; positions: readonly PositionSpan[] };

/** Who holds a post from when to when. */
export type Holder = DateSpan & { positionId: string; employeeId: string; name: string };

const inOrder = <S extends DateSpan>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));

const reaches = (span: DateSpan, day: IsoDate) => span.endsOn === null || span.endsOn >= day;

/** The span that covers a day. */
export const spanOn = <S extends DateSpan>(spans: readonly S[], day: IsoDate): S | null =>
  spans.find((span) => span.startsOn <= day && reaches(span, day)) ?? null;

export const firstDayOf = (spans: readonly DateSpan[]): IsoDate | null => inOrder(spans)[0]?.startsOn ?? null;

/** The last day of the last span; null while it has no end, undefined without any span. */
export const lastDayOf = (spans: readonly DateSpan[]): IsoDate | null | undefined =>
  inOrder(spans).at(-1)?.endsOn;

const sameFacts = <S extends DateSpan>(a: S, b: S): boolean =>
  (Object.keys(a) as (keyof S)[]).every((key) => key === "startsOn" || key === "endsOn" || a[key] === b[key]);

/** Neighbours that say the same become one span. */
function joined<S extends DateSpan>(spans: readonly S[]): S[] {
  const out: S[] = [];
  for (const span of inOrder(spans)) {
    const last = out.at(-1);
    const touches = last && last.endsOn !== null && addDays(last.endsOn, 1) === span.startsOn;
    if (last && touches && sameFacts(last, span)) out[out.length - 1] = { ...last, endsOn: span.endsOn };
    else out.push(span);
  }
  return out;
}

/**
 * The spans of one unit or post after some of its facts change on a day. A fact keeps its new value until the day on which an
 * earlier decision changes that same fact again: who moves a unit in December does not undo its move of January.
 */
export function changedFrom<S extends DateSpan>(spans: readonly S[], day: IsoDate, facts: Partial<S>): S[] {
  const keys = Object.keys(facts) as (keyof S)[];
  const before = spanOn(spans, day);
  if (!before) return inOrder(spans);
  const following = new Set(keys);
  const out: S[] = [];
  for (const span of inOrder(spans)) {
    if (!reaches(span, day)) {
      out.push(span);
      continue;
    }
    for (const key of keys) if (span[key] !== before[key]) following.delete(key);
    if (span.startsOn < day) out.push({ ...span, endsOn: addDays(day, -1) });
    const changed = Object.fromEntries([...following].map((key) => [key, facts[key]]));
    out.push({ ...span, ...changed, startsOn: span.startsOn < day ? day : span.startsOn });
  }
  return joined(out);
}

/** The spans of one unit or post that ends with a day; what was planned after it falls away. */
export function endedOn<S extends DateSpan>(spans: readonly S[], lastDay: IsoDate): S[] {
  return inOrder(spans)
    .filter((span) => span.startsOn <= lastDay)
    .map((span) => (reaches(span, lastDay) ? { ...span, endsOn: lastDay } : span));
}

/** Under which post a post stands over time, whatever else changes about it. */
export const placesOf = (spans: readonly PositionSpan[]) =>
  joined(spans.map(({ superiorPositionId, startsOn, endsOn }) => ({ superiorPositionId, startsOn, endsOn })));

/** The days that two spans share; null when there is none. */
function shared(a: DateSpan, b: DateSpan): DateSpan | null {
  if (!overlaps(a, b)) return null;
  const startsOn = a.startsOn > b.startsOn ? a.startsOn : b.startsOn;
  const ends = [a.endsOn, b.endsOn].filter((end) => end !== null).sort();
  return { startsOn, endsOn: ends[0] ?? null };
}

/** No chart is deeper; a walk that gets there goes round. */
const DEPTH = 64;

/** The first day on which somebody who hangs under `above` would hang under itself; null when there is no such day. */
export function circleDay(
  abovesOf: (id: string) => readonly (DateSpan & { above: string | null })[],
  id: string,
  above: string,
  during: DateSpan,
  depth = 0,
): IsoDate | null {
  if (above === id || depth > DEPTH) return during.startsOn;
  const days = abovesOf(above).flatMap((span) => {
    const part = shared(span, during);
    const next = span.above;
    return part && next !== null ? (circleDay(abovesOf, id, next, part, depth + 1) ?? []) : [];
  });
  return days.sort()[0] ?? null;
}

/** Days on which something hangs on nothing, or spans that overlap or leave a hole: what must never be found. */
export function chartFaults(chart: Chart): string[] {
  const faults: string[] = [];
  const look = <S extends DateSpan>(kind: string, all: readonly S[], idOf: (span: S) => string) => {
    const byId = new Map<string, S[]>();
    for (const span of all) byId.set(idOf(span), [...(byId.get(idOf(span)) ?? []), span]);
    for (const [id, spans] of byId) {
      inOrder(spans).forEach((span, index, sorted) => {
        const next = sorted[index + 1];
        if (span.endsOn !== null && span.endsOn < span.startsOn) faults.push(`${kind} ${id} runs backwards`);
        if (!next) return;
        if (overlaps(span, next)) faults.push(`${kind} ${id} overlaps on ${next.startsOn}`);
        else if (span.endsOn !== null && addDays(span.endsOn, 1) !== next.startsOn)
          faults.push(`${kind} ${id} has a hole after ${span.endsOn}`);
      });
    }
  };
  look("unit", chart.units, (span) => span.unitId);
  look("post", chart.positions, (span) => span.positionId);
  return faults;
}

type Rated = Pick<PositionFacts, "class" | "level">;
type Rater = Pick<PositionFacts, "class" | "independentHead">;

/** Who appraises whom in regional government (dossier §1.2): the classes of the post directly above. */
const RATERS: Record<Exclude<PositionClass, "functional" | "state_official">, readonly PositionClass[]> = {
  jpt: ["state_official", "jpt"],
  administrator: ["jpt"],
  pengawas: ["administrator"],
  pelaksana: ["pengawas"],
};

const EXPERT_RATERS: readonly (readonly [RegExp, readonly PositionClass[]])[] = [
  [/^Ahli (Utama|Madya)$/, ["jpt"]],
  [/^Ahli Muda$/, ["administrator", "jpt"]],
];
const OTHER_FUNCTIONAL: readonly PositionClass[] = ["pengawas", "administrator", "jpt"];

function ratersOf(rated: Rated): readonly PositionClass[] {
  if (rated.class === "state_official") return [];
  if (rated.class !== "functional") return RATERS[rated.class];
  return EXPERT_RATERS.find(([level]) => level.test(rated.level ?? ""))?.[1] ?? OTHER_FUNCTIONAL;
}

/**
 * Whether the post above is one that the table of dossier §1.2 names for this class and level. Agencies depart from it with reason
 * (a small office has no pengawas), hence a warning and never a refusal. The head of a puskesmas or a school appraises its people
 * whatever the class of that post.
 */
export function checkRater(
  rated: Rated,
  above: Rater | null,
): Finding<"organization.rater-unusual" | "organization.rater-none">[] {
  if (rated.class === "state_official") return [];
  if (above === null)
    return [{ severity: "warning", field: "superiorPositionId", reason: "organization.rater-none" }];
  if (above.independentHead && rated.class !== "jpt" && rated.class !== "administrator") return [];
  const usual = ratersOf(rated);
  if (usual.includes(above.class)) return [];
  const params = { rated: rated.level ?? rated.class, above: above.class, usual: usual.join(",") };
  return [{ severity: "warning", field: "superiorPositionId", reason: "organization.rater-unusual", params }];
}
