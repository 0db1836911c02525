import { Disclosure } from "@/components/ui/page/disclosure";
import { BlockTitle } from "@/components/ui/page/page-header";
import { TextLink } from "@/components/ui/button";
import { GAP_CODES, type Gap, type GapCode } from "@/lib/features/strategy/reference-rules/named-gaps";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** What the sources of one place lack, each as a sentence, by kind. */
export function PlaceGaps({ gaps, m }: { gaps: Gap[]; m: Messages }) {
  const words = m.strategy.reference.gaps;
  const codes = GAP_CODES.filter((code) => gaps.some((gap) => gap.code === code));
  return (
    <section className="mb-8" aria-labelledby="gaps">
      <BlockTitle id="gaps" title={words.title} aside={String(gaps.length)} />
      {codes.length === 0 && <p className="text-ink-2">{words.complete}</p>}
      {codes.map((code) => {
        const own = gaps.filter((gap) => gap.code === code);
        return (
          <Disclosure
            key={code}
            summary={
              <>
                {words.words[code].short} <span className="font-normal text-ink-3">({own.length})</span>
              </>
            }
          >
            <ul className="reading my-2 list-disc pl-6 text-small text-ink-2">
              {own.map((gap, index) => (
                <li key={`${gap.id ?? "place"}-${index}`} className="py-1">
                  {words.words[code].one(gap.subject)}
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
}

/** The same over all places as counts; each leads to its rows. */
export function LibraryGaps({
  counts,
  m,
  locale,
}: {
  counts: Record<GapCode, number>;
  m: Messages;
  locale: Locale;
}) {
  const words = m.strategy.reference.gaps;
  return (
    <section className="mb-8" aria-labelledby="gaps">
      <BlockTitle id="gaps" title={words.title} />
      <p className="reading mb-2 text-small text-ink-2">{words.about}</p>
      <ul className="grid gap-x-8 desk:grid-cols-2">
        {GAP_CODES.filter((code) => counts[code] > 0).map((code) => (
          <li key={code} className="border-b border-line">
            <TextLink
              className="flex min-h-11 items-center gap-3 py-2 no-underline"
              href={`/strategy/reference?gap=${code}`}
            >
              <b className="min-w-10 text-right tabular-nums">{formatNumber(counts[code], locale)}</b>
              <span>{words.words[code].many}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
