import { periodsOfYear, type Cadence } from "../../../organization/rules/period";
import type { EvaluationState } from "../../rules/evaluation-state";
import { papersDue, type PaperKind } from "./papers-due";

/** Which papers an archive of a period holds: Evaluasi alone, or Dokumen Evaluasi together with it. */
export const BATCH_PAPERS = {
  evaluation_form: ["evaluation_form"],
  evaluation_document: ["evaluation_form", "evaluation_document"],
} as const satisfies Partial<Record<PaperKind, readonly PaperKind[]>>;
export type BatchPaper = keyof typeof BATCH_PAPERS;
export const BATCH_CHOICES = Object.keys(BATCH_PAPERS) as BatchPaper[];

export type ResultOfPeriod = {
  evaluationId: string;
  employeeId: string;
  revision: number;
  state: EvaluationState;
};
type Missing = { subjectId: string; employeeId: string; reason: "objected" | "not-received" };

/**
 * What an archive of a period's results holds. A result under objection may still change, so it stays outside until it is decided; the document
 * with both sides' dates waits for the receipt, its Evaluasi does not. Who has not everything is answered with the reason; results that were
 * never released are nobody's business yet and are passed over.
 */
export function papersOfBatch(
  paper: BatchPaper,
  results: readonly ResultOfPeriod[],
): { papers: (ResultOfPeriod & { kind: PaperKind })[]; leftOut: Missing[] } {
  const papers: (ResultOfPeriod & { kind: PaperKind })[] = [];
  const leftOut: Missing[] = [];
  for (const result of results) {
    const due = papersDue(result.state);
    if (due.length === 0) continue;
    const { evaluationId: subjectId, employeeId, state } = result;
    const wanted = BATCH_PAPERS[paper];
    const given = state === "objected" ? [] : wanted.filter((kind) => due.includes(kind));
    papers.push(...given.map((kind) => ({ ...result, kind })));
    if (given.length < wanted.length)
      leftOut.push({ subjectId, employeeId, reason: state === "objected" ? "objected" : "not-received" });
  }
  return { papers, leftOut };
}

type NamedPeriod = { year: number; cadence: Cadence; number: number; kind: "periodic" | "annual" };

/** A period in the name of a file: "Triwulan III 2026", "Bulan Maret 2026", "Tahunan 2026". */
export function fileNameOfPeriod({ year, cadence, number, kind }: NamedPeriod): string {
  if (kind === "annual" || cadence === "yearly") return `Tahunan ${year}`;
  const printed = periodsOfYear(year, cadence)[number - 1]?.printName ?? "";
  const words = printed.split(" ").map((word) => (/^[IVX]+$/.test(word) ? word : capitalised(word)));
  return `${words.join(" ")} ${year}`;
}

const capitalised = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();
