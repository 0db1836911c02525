import type { Level, OverallRating, UnitAchievementLevel } from "../../../organization/rules/levels";
import type {
  FormBehaviour,
  FormIndicator,
  FormPerson,
  FormResult,
  FormSignature,
} from "../../forms/rules/plan-form";

/** Words of the strike-out lists in the order of the form, spelled as the annex spells them. */
export const ACHIEVEMENT_WORDS: readonly (readonly [UnitAchievementLevel, string])[] = [
  ["exceptional", "ISTIMEWA"],
  ["good", "BAIK"],
  ["needs_improvement", "BUTUH PERBAIKAN"],
  ["poor", "KURANG"],
  ["very_poor", "SANGAT KURANG"],
];
export const LEVEL_WORDS: readonly (readonly [Level, string])[] = [
  ["above", "DIATAS EKSPEKTASI"],
  ["meets", "SESUAI EKSPEKTASI"],
  ["below", "DIBAWAH EKSPEKTASI"],
];
export const RATING_WORDS: readonly (readonly [OverallRating, string])[] = [
  ["very_good", "SANGAT BAIK"],
  ["good", "BAIK"],
  ["needs_improvement", "BUTUH PERBAIKAN"],
  ["poor", "KURANG/MISCONDUCT"],
  ["very_poor", "SANGAT KURANG"],
];

/** The word of a code as a form prints it; "-" where there is none. */
export function wordOf<Code>(words: readonly (readonly [Code, string])[], code: Code | null): string {
  return words.find(([one]) => one === code)?.[1] ?? "-";
}

export type EvaluatedIndicator = FormIndicator & { realisation: string };
export type EvaluatedResult = Omit<FormResult, "indicators"> & {
  indicators: readonly EvaluatedIndicator[];
  /** Of a qualitative plan: what was reached, line by line. */
  realisations: readonly string[];
  /** "Pimpinan: …", giver first. */
  feedback: readonly string[];
};
export type EvaluatedBehaviour = FormBehaviour & { feedback: readonly string[] };

/** Who an evaluation is about, as its papers name it. */
export type EvaluationHead = {
  agency: string;
  /** "PERIODE: TRIWULAN III" */
  periodTitle: string;
  /** "PERIODE PENILAIAN: 01 JULI SD 30 SEPTEMBER TAHUN 2026" */
  period: string;
  employee: FormPerson;
  appraiser: FormPerson;
  /** A state official belongs to no unit: the fifth row is INSTANSI. */
  appraiserUnitLabel: "UNIT KERJA" | "INSTANSI";
  /** Third line of the footer. */
  footer: string;
  title: string;
  /** The moment of the signature (ISO), as the file's date: the bytes of one content are always the same. */
  madeAt: string;
};

/** The Evaluasi Kinerja Pegawai (forms §3), every text ready. */
export type EvaluationFormContent = EvaluationHead & {
  form: "jpt" | "ja_jf";
  approach: "quantitative" | "qualitative";
  /** Null where no unit's achievement was known at the signature. */
  achievement: UnitAchievementLevel | null;
  /** Relative frequencies of the guidance pattern, from the lowest rating to the highest; null without an achievement. */
  pattern: readonly number[] | null;
  main: readonly EvaluatedResult[];
  additional: readonly EvaluatedResult[];
  behaviours: readonly EvaluatedBehaviour[];
  ratings: { result: Level; behaviour: Level; overall: OverallRating };
  /** "Muara Jaya, 5 Oktober 2026" */
  signedLine: string;
  /** PEJABAT PENILAI KINERJA, or the superior who decided an objection. */
  signatureRole: string;
  signature: FormSignature;
};
