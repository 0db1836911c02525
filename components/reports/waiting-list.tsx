import { Card } from "@/components/ui/page/card";
import type { WaitingRow } from "@/lib/features/reports/rules/views";
import { formatDate, formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** Appraisers with the longest queues: who holds the ball, and since when. No rating, no blame. */
export function WaitingList({ rows, m, locale }: { rows: WaitingRow[]; m: Messages; locale: Locale }) {
  const d = m.reports.dashboard;
  return (
    <Card className="mt-5 desk:mt-8" labelledBy="waiting">
      <h2 id="waiting">{d.waitingTitle}</h2>
      <p className="text-small text-ink-3">{rows.length === 0 ? d.waitingNone : d.waitingHint}</p>
      <ul className="mt-2">
        {rows.map((row) => (
          <li key={row.appraiserId} className="flex items-baseline gap-3 border-t border-line py-2">
            <b className="min-w-8 text-right text-h2">{formatNumber(row.count, locale)}</b>
            <span className="min-w-0">
              {row.name}
              <span className="block text-tiny text-ink-3">
                {row.oldest
                  ? d.waitingRow(row.unitName, formatDate(row.oldest, locale, "short"))
                  : row.unitName}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
