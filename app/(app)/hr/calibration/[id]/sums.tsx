import { Rating } from "@/components/evaluations/rating";
import { lineWords } from "@/components/evaluations/spread/guidance-lines";
import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import type { RoomView } from "@/lib/features/evaluations/calibration/rules/views";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

const signed = (value: number, locale: Locale): string =>
  value === 0 ? "0" : `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value), locale)}`;

/** The spread now and as it would be, both over the same people; what leaves the pattern afterwards; and what is recorded. */
export function Sums({ room, m, locale }: { room: RoomView; m: Messages; locale: Locale }) {
  const { calibration: c, ratings } = m.evaluations;
  const n = (value: number) => formatNumber(value, locale);
  const { sums } = room;
  const outside = sums?.tried?.after.lines.filter(({ holds }) => !holds) ?? [];
  return (
    <Card labelledBy="sums">
      <h2 id="sums" className="mb-2">
        {c.sums.title}
      </h2>
      {sums ? (
        <>
          <DataTable
            caption={c.sums.caption}
            rows={OVERALL_RATINGS.map((rating) => ({ key: rating, rating }))}
            columns={[
              {
                key: "rating",
                label: c.sums.rating,
                cell: ({ rating }) => <Rating rating={rating} label={ratings[rating]} />,
              },
              {
                key: "before",
                label: c.sums.now(n(sums.total)),
                number: true,
                cell: ({ rating }) => n(sums.before[rating]),
              },
              {
                key: "after",
                label: c.sums.after,
                number: true,
                cell: ({ rating }) => n(sums.after[rating]),
              },
              {
                key: "change",
                label: c.sums.change,
                number: true,
                cell: ({ rating }) => signed(sums.after[rating] - sums.before[rating], locale),
              },
            ]}
          />
          {sums.tried && (
            <div className="mt-3 text-small">
              {outside.length === 0 ? (
                <p>{c.sums.within}</p>
              ) : (
                <>
                  {outside.map((line) => (
                    <p key={line.warning}>{lineWords(line, { m, locale })}</p>
                  ))}
                  <p className="text-ink-2">{c.sums.outside}</p>
                </>
              )}
            </div>
          )}
        </>
      ) : (
        <p className="text-ink-2">{c.sums.tooFew(room.smallest)}</p>
      )}
      <h2 className="mt-4 border-t border-line pt-3">{c.log.title}</h2>
      <p className="mt-1 text-small text-ink-2">{c.log.about}</p>
      <p className="mt-2 text-small text-ink-3">{c.log.mask}</p>
    </Card>
  );
}
