import { z } from "zod";
import { PERSPECTIVES, type PlanFinding } from "../../rules/plan-draft";
import data from "./examples.json";
import { wordsOf } from "./same-words";

const indicator = z.object({
  text: z.string(),
  aspect: z.enum(["quantity", "quality", "time", "cost"]).nullable(),
  perspective: z.enum(PERSPECTIVES).nullable(),
  measureKind: z.enum(["cumulative", "ratio", "index", "text"]),
  direction: z.enum(["higher", "lower"]),
  /** As typed; empty where the source prints none: it is asked for, not invented. */
  target: z.string(),
  unit: z.string(),
});

const row = z.object({
  result: z.string(),
  kind: z.enum(["main", "additional"]),
  /** A row that an official or published document prints, or one written for this product. */
  source: z.enum(["published", "house"]),
  indicators: z.array(indicator),
});

const family = z.object({
  key: z.string(),
  name: z.string(),
  /** Beginnings of titles in lower case. */
  titles: z.array(z.string()),
  /** Names that the chart gives to the family of a post. */
  keys: z.array(z.string()),
  rows: z.array(row),
  /** Published indicators of which no result is known. */
  indicators: z.array(indicator),
});

/** Rows as an example or a template keeps them. */
export const exampleRows = z.array(row);
export type ExampleRow = z.output<typeof row>;
export type Family = z.output<typeof family>;
export type PositionClass =
  "jpt" | "administrator" | "pengawas" | "pelaksana" | "functional" | "state_official";

/** Who somebody is, as far as it helps to find examples. */
export type Post = { title: string; family: string | null; positionClass: PositionClass | null };

/** Examples for a post; `isNeighbour` when no family is its own and the nearest is shown, under its own name. */
export type FamilyOfPost = { family: Family; isNeighbour: boolean };

export const families: readonly Family[] = z.array(family).parse(data.families);

const byKey = new Map(families.map((one) => [one.key, one]));

/** Words of a title that tell the field of work where no family is its own. */
const FIELDS: readonly [RegExp, string][] = [
  [
    /kesehatan|medis|nutrisionis|terapi|radiografer|epidemiolog|anestesi|elektromedis|gizi|psikolog/i,
    "perawat",
  ],
  [/sekolah|pembelajaran|widyaiswara|pamong|instruktur/i, "guru"],
  [/keuangan|pajak|retribusi|anggaran|aset/i, "bendahara"],
  [/kepegawaian|aparatur|sdm/i, "analis-sdm"],
  [/arsip|persuratan|dokumen/i, "arsiparis"],
  [/hukum|kebijakan|statistisi|peneliti/i, "analis-kebijakan"],
  [/data|informasi|informatika|teknologi/i, "pranata-komputer"],
  [/pengawas|auditor|penilai/i, "auditor"],
];

const OF_CLASS: Record<PositionClass, string> = {
  jpt: "kepala-perangkat-daerah",
  administrator: "bagian-umum",
  pengawas: "subbagian-umum",
  pelaksana: "pengadministrasi",
  functional: "analis-kebijakan",
  state_official: "kepala-perangkat-daerah",
};

const plain = (title: string) => wordsOf(title).join(" ");

/** The longest beginning wins: "Kepala Bagian Keuangan" before "Kepala Bagian". */
function ofTitle(title: string): Family | undefined {
  const typed = `${plain(title)} `;
  const fitting = families.flatMap((one) =>
    one.titles
      .filter((start) => typed.startsWith(`${plain(start)} `))
      .map((start) => ({ one, size: start.length })),
  );
  return fitting.sort((a, b) => b.size - a.size)[0]?.one;
}

/**
 * The family whose examples a post is shown: its own by the beginning of its title, else by the name in the chart, else the
 * nearest by field of work or class, said to be the nearest.
 */
export function familyOf({ title, family: name, positionClass }: Post): FamilyOfPost {
  const own = ofTitle(title) ?? families.find(({ keys }) => name !== null && keys.includes(name));
  if (own) return { family: own, isNeighbour: false };
  const isHead = /^kepala /i.test(title);
  const field = isHead ? undefined : FIELDS.find(([pattern]) => pattern.test(title))?.[1];
  const near = byKey.get(field ?? OF_CLASS[positionClass ?? "pelaksana"]) ?? families[0];
  if (!near) throw new RangeError("no families of examples");
  return { family: near, isNeighbour: true };
}

type ExampleKind = "result" | "indicator" | "target";

/** Which part of an example shows how to do it better. */
const SHOWN: Partial<Record<PlanFinding["reason"], ExampleKind>> = {
  "work-plans.activity-verb": "result",
  "work-plans.activity-noun": "result",
  "work-plans.person-word": "result",
  "work-plans.vague-word": "target",
  "work-plans.indicator-repeats": "indicator",
  "work-plans.same-indicator": "indicator",
  "work-plans.no-number": "target",
  "work-plans.no-unit": "target",
  "work-plans.unit-missing": "target",
  "work-plans.no-time": "indicator",
  "work-plans.nearly-same-result": "result",
};

/** One sentence of the family for one kind of advice; empty when the family has none. `not` is what was typed, never shown back. */
export function exampleOf(family: Family, kind: ExampleKind, not = ""): string {
  const results = family.rows.map(({ result }) => result).filter((text) => plain(text) !== plain(not));
  if (kind === "result") return results.at(-1) ?? "";
  const indicators = [...family.rows.flatMap((one) => one.indicators), ...family.indicators];
  const complete = indicators.find(
    ({ target, unit, text }) => target !== "" && unit !== "" && plain(text) !== plain(not),
  );
  if (kind === "indicator" || !complete) return complete?.text ?? "";
  return `${complete.text}: ${complete.target} ${complete.unit}`;
}

/** The findings with an example of the post's family where one helps, and whose example it is when it is a neighbour's. */
export function withExamples(
  findings: readonly PlanFinding[],
  { family, isNeighbour }: FamilyOfPost,
): PlanFinding[] {
  return findings.map((finding) => {
    const kind = SHOWN[finding.reason];
    const example = kind ? exampleOf(family, kind) : "";
    if (example === "") return finding;
    return {
      ...finding,
      params: { ...finding.params, example, ...(isNeighbour ? { from: family.name } : {}) },
    };
  });
}
