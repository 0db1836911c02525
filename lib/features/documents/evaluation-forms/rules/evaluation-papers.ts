import type { Level, OverallRating } from "../../../organization/rules/levels";
import type { FormPerson, FormSignature } from "../../forms/rules/plan-form";
import type { EvaluationHead } from "./evaluation-form";

/** The Dokumen Evaluasi Kinerja Pegawai (forms §4). */
export type EvaluationDocumentContent = EvaluationHead & {
  /** Superior of the appraiser; "-" throughout where there is none. */
  superior: FormPerson;
  /** "BAIK"; "-" where no achievement was known. */
  achievement: string;
  rating: string;
  /** Catatan/rekomendasi. */
  recommendation: string;
  /** Place and day of the receipt, or why the person did not sign. */
  receipt: { line: string } | { instead: string };
  signedLine: string;
  /** PEJABAT PENILAI KINERJA, or the superior who decided an objection. */
  signatureRole: string;
  signatures: { employee: FormSignature; appraiser: FormSignature };
};

/** One contested part of an objection and what became of it. Levels in the words of the form. */
export type LetterPart = {
  /** "Hasil 2: Tercapainya …", "Perilaku: Adaptif", "Rating hasil kerja". */
  part: string;
  before: string;
  requested: string;
  decided: string;
  grounds: string;
  reason: string;
};

/** The letter by which a decided objection reaches both sides (PP 30/2019 article 59). */
export type ObjectionLetterContent = Omit<EvaluationHead, "appraiserUnitLabel"> & {
  /** "KB-2026-0017" */
  number: string;
  outcome: "granted" | "denied";
  decider: FormPerson;
  /** Rows of label and text: received, filed, last day of filing, asked, examined, due, decided. */
  dates: readonly (readonly [string, string])[];
  parts: readonly LetterPart[];
  /** Both sides in short, each with who spoke. */
  statements: readonly { by: string; text: string }[];
  /** The decider's grounds as a whole. */
  reason: string;
  ratings: {
    before: { result: Level; behaviour: Level; overall: OverallRating };
    after: { result: Level; behaviour: Level; overall: OverallRating };
  };
  signedLine: string;
  signature: FormSignature;
};

/** A line of the receipt: what was appraised, what was reached, the level in words. */
export type ReceiptRow = { text: string; reached: readonly string[]; level: Level; note: string };

/** "Mengapa …?" on paper: the page of a result, in black and white. */
export type RatingReceiptContent = EvaluationHead & {
  /** "EV-2026-TW3-7F3K-29QD" */
  receiptNumber: string;
  sha256: string;
  ratings: { result: Level; behaviour: Level; overall: OverallRating };
  /** The nine cells: result rating, then behaviour rating. */
  matrix: Readonly<Record<Level, Readonly<Record<Level, OverallRating>>>>;
  sentence: string;
  results: readonly ReceiptRow[];
  resultGrounds: readonly string[];
  behaviours: readonly ReceiptRow[];
  behaviourGrounds: readonly string[];
  /** What would have led to a better rating. */
  improvements: readonly string[];
  /** What was used and what was not, rules and policy version. */
  used: readonly string[];
  /** Signed, handed over, received; how to have it examined again. */
  dates: readonly (readonly [string, string])[];
};
