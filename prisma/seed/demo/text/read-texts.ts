import { z } from "zod";
import { at, between } from "../chance";
import { readJson } from "../read-json";

const sentences = z.array(z.string().min(1)).min(1);
const byLevel = z.strictObject({ above: sentences, meets: sentences, below: sentences });

const indicatorSchema = z.strictObject({
  text: z.string(),
  measure: z.enum(["cumulative", "ratio", "index", "text"]),
  /** The annual target; words for a text indicator. */
  target: z.union([z.number(), z.string()]),
  unit: z.string(),
  direction: z.enum(["higher", "lower"]),
  aspect: z.enum(["quantity", "quality", "time", "cost"]).optional(),
  perspective: z
    .enum(["service_recipients", "business_process", "internal_strengthening", "budget"])
    .optional(),
  /** Highest value that can be reached. */
  max: z.number().optional(),
});

const resultSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(["main", "additional"]),
  text: z.string(),
  /** In order of preference: `family.result` of the appraiser, `@CODE.n` an indicator of the strategy, `~` an assignment. */
  supports: sentences,
  indicators: z.array(indicatorSchema).min(1),
  /** The person's own words, by how the result went. */
  notes: byLevel,
  /** The appraiser's words on the level. */
  comments: byLevel,
  evidence: z.array(z.strictObject({ kind: z.enum(["file", "link"]), title: z.string() })).min(1),
});

const familySchema = z.strictObject({ domain: z.string(), results: z.array(resultSchema).min(3) });

export type ResultText = z.output<typeof resultSchema>;
export type IndicatorText = z.output<typeof indicatorSchema>;
export type FamilyText = z.output<typeof familySchema>;

const FILES = [
  "kecamatan",
  "kepegawaian",
  "kesehatan",
  "pendidikan",
  "pengawasan-perencanaan",
  "perhubungan",
  "sekretariat",
] as const;

const families = new Map(
  FILES.flatMap((name) =>
    Object.entries(readJson(z.record(z.string(), familySchema), import.meta.url, `results-${name}.json`)),
  ),
);

/** Throws RangeError for a family without texts. */
export function familyOf(key: string): FamilyText {
  const found = families.get(key);
  if (!found) throw new RangeError(`no texts for the family ${key}`);
  return found;
}

const behaviourSchema = z.strictObject({
  expectations: sentences,
  above: sentences,
  meets: sentences,
  below: sentences,
});

/** Sentences that no single result owns. "@3 " in front keeps one for the third quarter. */
export const SENTENCES = readJson(
  z.strictObject({
    behaviour: z.record(
      z.enum(["service", "accountable", "competent", "harmonious", "loyal", "adaptive", "collaborative"]),
      behaviourSchema,
    ),
    second: z.record(z.string(), byLevel),
    selfNotes: z.record(z.string(), sentences),
    overall: z.record(z.string(), byLevel.extend({ conduct: sentences })),
    feedback: byLevel,
    returnNotes: sentences,
    activityWording: sentences,
    withdrawals: sentences,
    departures: z.record(z.enum(["result-up", "result-down", "behaviour-up", "behaviour-down"]), sentences),
    questions: z.array(z.strictObject({ question: z.string(), answer: z.string() })).min(1),
    attachments: z.record(z.enum(["resource", "accountability", "consequence"]), sentences),
    achievementGrounds: z.record(z.enum(["exceptional", "good", "needs_improvement", "poor"]), sentences),
    trainingDeclines: sentences,
    trainingCancellations: sentences,
  }),
  import.meta.url,
  "sentences.json",
);

const MARK = /^@([1-4]) /;

/** A sentence of the list that may be said in this quarter; those kept for it come twice as often. */
export function sentenceFor(
  list: readonly string[],
  quarter: number,
  ...question: (string | number)[]
): string {
  const own = list.filter((text) => MARK.exec(text)?.[1] === String(quarter));
  const free = list.filter((text) => !MARK.test(text));
  const choice = [...own, ...own, ...free];
  const start = between(0, choice.length - 1, ...question);
  return at(choice, start + quarter).replace(MARK, "");
}
