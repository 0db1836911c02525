import { TONES } from "@/components/evaluations/rating";
import { lineWords } from "@/components/evaluations/spread/guidance-lines";
import { Card } from "@/components/ui/page/card";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import type { RoomView } from "@/lib/features/evaluations/calibration/rules/views";
import { RATING_LETTERS } from "@/lib/features/evaluations/rules/overall-rating";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Part = { m: Messages; locale: Locale };
type Shown = NonNullable<RoomView["sums"]>;

const signed = (value: number, locale: Locale): string =>
  value === 0 ? "0" : `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value), locale)}`;

/** The spread now and as it would be, both over the same people; what leaves the pattern afterwards; and what is recorded. */
export function Sums({ room, m, locale }: Part & { room: RoomView }) {
  const c = m.evaluations.calibration;
  const { sums } = room;
  const outside = sums?.tried?.after.lines.filter(({ holds }) => !holds) ?? [];
  return (
    <Card labelledBy="sums">
      <h2 id="sums" className="mb-2">
        {c.sums.title}
      </h2>
      {sums ? (
        <>
          <Spreads sums={sums} m={m} locale={locale} />
          {sums.tried && (
            <div className="mt-3 border-t border-line pt-3 text-small">
              {outside.length === 0 ? (
                <p>{c.sums.within}</p>
              ) : (
                <>
                  {outside.map((line) => (
                    <p key={line.warning} className="mb-1">
                      {lineWords(line, { m, locale })}
                    </p>
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

/** A table narrow enough for the side of the page: the letter stands for the word, a bar beside each count. */
function Spreads({ sums, m, locale }: Part & { sums: Shown }) {
  const { calibration: c, ratings } = m.evaluations;
  const n = (value: number) => formatNumber(value, locale);
  return (
    <table className="w-full table-fixed text-small">
      <caption className="sr-only">{c.sums.caption}</caption>
      <thead className="text-left text-ink-2">
        <tr>
          <th scope="col" className="w-11">
            <VisuallyHidden>{c.sums.rating}</VisuallyHidden>
          </th>
          <th scope="col" className="pb-1 align-bottom">
            {c.sums.now(n(sums.total))}
          </th>
          <th scope="col" className="pb-1 pl-2 align-bottom">
            {c.sums.after}
          </th>
          <th scope="col" className="w-16 pb-1 pl-2 text-right align-bottom">
            {c.sums.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {OVERALL_RATINGS.map((rating) => (
          <tr key={rating}>
            <th scope="row" className="py-1 text-left">
              <span className={`rating rating-letter tone-${TONES[rating]}`}>
                <i aria-hidden="true">{RATING_LETTERS[rating]}</i>
                <VisuallyHidden>{ratings[rating]}</VisuallyHidden>
              </span>
            </th>
            <td className="py-1">
              <Count value={sums.before[rating]} total={sums.total} text={n(sums.before[rating])} />
            </td>
            <td className="py-1 pl-2">
              <Count value={sums.after[rating]} total={sums.total} text={n(sums.after[rating])} />
            </td>
            <td className="py-1 pl-2 text-right text-ink-2">
              {signed(sums.after[rating] - sums.before[rating], locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ value, total, text }: { value: number; total: number; text: string }) {
  return (
    <span className="flex items-center gap-2">
      <span className="bar-line min-w-0 flex-1" aria-hidden="true">
        <i
          className="border-r-2 border-ink bg-laut-3"
          style={{ width: `${total === 0 ? 0 : (value / total) * 100}%` }}
        />
      </span>
      <b className="min-w-7 text-right">{text}</b>
    </span>
  );
}
