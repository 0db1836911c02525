import type { BatchPeriod, DocumentBatchView } from "@/lib/features/documents/issued/queries/batches";
import type { Messages } from "@/lib/messages/messages-for";

/** "Triwulan III 2026", or the year's own evaluation. */
export const batchPeriodName = ({ kind, cadence, number, year }: BatchPeriod, m: Messages): string =>
  kind === "annual"
    ? m.documents.official.desk.results.annual(year)
    : `${m.organization.periods[cadence](number)} ${year}`;

/** What an archive is of: SKPs of a year, or papers of a period's results. */
export function batchTitle(
  { kind, unitName, year, period }: Pick<DocumentBatchView, "kind" | "unitName" | "year" | "period">,
  m: Messages,
): string {
  const w = m.documents.official.desk;
  const unit = unitName ?? w.wholeAgency;
  if (!period) return w.batchTitle(unit, year);
  const paper = kind === "evaluation_document" ? "evaluation_document" : "evaluation_form";
  return w.results.title(w.results.papers[paper], unit, batchPeriodName(period, m));
}
