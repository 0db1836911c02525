import { Icon } from "@/components/ui/icon";
import type { WeighedRule, WhatIf } from "@/lib/features/evaluations/distribution/rules/what-if";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Part = { m: Messages; locale: Locale };

/** "Baik 199 orang, 73,7 % (199 dari 270). Batas 70 %, lebih 10 orang". */
export function lineWords(line: WeighedRule, { m, locale }: Part): string {
  const t = m.evaluations.distribution.whatIf;
  const n = (value: number) => formatNumber(value, locale);
  const names = line.ratings
    .map((rating) => m.evaluations.ratings[rating])
    .join(line.test === "more_than" ? t.or : t.and);
  const share = formatPercent((line.count / line.total) * 100, locale);
  const fraction = t.fraction(n(line.count), n(line.total));
  if (line.test === "more_than") return line.holds ? t.there(names, n(line.count)) : t.missing(names);
  if (line.test === "at_most" && line.percent === 0) return t.noneAllowed(names, n(line.count));
  const [sentence, off] =
    line.test === "at_most"
      ? [t.atMost(names, n(line.count), share, fraction, line.percent), t.over(n(line.off))]
      : [t.atLeast(names, n(line.count), share, fraction, line.percent, n(line.limit)), t.short(n(line.off))];
  return line.holds ? sentence : `${sentence}${off}`;
}

/** Every line of the guidance for a tried achievement, with its exact count. */
export function GuidanceLines({ tried, m, locale }: Part & { tried: WhatIf }) {
  const t = m.evaluations.distribution.whatIf;
  const words = m.evaluations.ratings;
  const departures = t.departures[tried.departures] ?? formatNumber(tried.departures, locale);
  return (
    <>
      {tried.actualPeak && (
        <p className="mb-2 text-small text-ink-2">{t.peak(words[tried.peak], words[tried.actualPeak])}</p>
      )}
      <ul>
        {tried.lines.map((line) => {
          const isWarning = !line.holds && !tried.isInformation;
          return (
            <li key={line.warning} className="flex gap-2 border-t border-line py-2">
              <span className={isWarning ? "text-warn" : "text-ink-2"}>
                <Icon name={line.holds ? "check" : "alert"} size={18} />
              </span>
              <span className={isWarning ? "font-semibold text-warn" : undefined}>
                {lineWords(line, { m, locale })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-2">
        {tried.isInformation
          ? t.information
          : tried.departures === 0
            ? m.evaluations.distribution.within
            : t.outside(departures)}
      </p>
    </>
  );
}
