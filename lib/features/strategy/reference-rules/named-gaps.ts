import type { ReferenceIndicator, ReferenceObjective, ReferencePlace } from "./read-place";

/** What a document may lack, in the order in which it is told. */
export const GAP_CODES = [
  "place-vision",
  "place-mission",
  "place-objective",
  "mission-objective",
  "objective-text",
  "objective-mission",
  "objective-indicator",
  "indicator-target",
  "indicator-baseline",
  "indicator-actual",
  "indicator-unit",
  "indicator-direction",
  "indicator-year",
  "indicator-source",
] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** `id` is the row that lacks it, null for the place itself; `subject` its words. */
export type Gap = { code: GapCode; id: string | null; subject: string };

const same = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim().toLowerCase();

function ofIndicator(row: ReferenceIndicator): GapCode[] {
  const { target, targets, lastTarget, baseline, actual, actuals, measureUnit, direction, year, source } =
    row;
  const lacks: [GapCode, boolean][] = [
    ["indicator-target", target === null && targets.length === 0 && lastTarget === null],
    ["indicator-baseline", baseline === null],
    ["indicator-actual", actual === null && actuals.length === 0],
    ["indicator-unit", measureUnit === null],
    ["indicator-direction", direction === null],
    ["indicator-year", year === null],
    // Half an address leads nowhere: the document cannot be looked up.
    ["indicator-source", source.document === null || source.url === null || source.urlComplete === false],
  ];
  return lacks.flatMap(([code, isLacking]) => (isLacking ? [code] : []));
}

function ofObjective(row: ReferenceObjective): Gap[] {
  const subject = row.text ?? row.level ?? "";
  const gap = (code: GapCode): Gap => ({ code, id: row.id, subject });
  const own: Gap[] = [];
  if (row.text === null) own.push(gap("objective-text"));
  if (row.mission === null) own.push(gap("objective-mission"));
  if (row.indicators.length === 0) own.push(gap("objective-indicator"));
  const below = row.indicators.flatMap((one) =>
    ofIndicator(one).map((code): Gap => ({ code, id: one.id, subject: one.name })),
  );
  return [...own, ...below];
}

/** Everything that the sources of a place lack, each named once. A figure of any year counts as a figure. */
export function namedGaps(place: ReferencePlace): Gap[] {
  const { name, visions, missions, objectives } = place;
  const own: [GapCode, unknown[]][] = [
    ["place-vision", visions],
    ["place-mission", missions],
    ["place-objective", objectives],
  ];
  const supported = new Set(objectives.map(({ mission }) => same(mission)));
  const gaps = [
    ...own.flatMap(([code, rows]): Gap[] => (rows.length === 0 ? [{ code, id: null, subject: name }] : [])),
    ...missions
      .filter(({ text }) => !supported.has(same(text)))
      .map(({ id, text }): Gap => ({ code: "mission-objective", id, subject: text })),
    ...objectives.flatMap(ofObjective),
  ];
  return GAP_CODES.flatMap((code) => gaps.filter((gap) => gap.code === code));
}
