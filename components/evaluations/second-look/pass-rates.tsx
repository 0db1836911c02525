import { Card } from "@/components/ui/page/card";
import type { SecondLookPeriod } from "@/lib/features/evaluations/second-look/queries/second-look";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { ReactNode } from "react";

type Props = {
  periods: SecondLookPeriod[];
  m: Messages;
  locale: "id" | "en";
  below?: (period: SecondLookPeriod) => ReactNode;
};

/** The share of supporting proofs of each period, from the number on that the agency's rules name. */
export function PassRates({ periods, m, locale, below }: Props) {
  const w = m.evaluations.secondLook;
  if (periods.length === 0) return <p>{w.nothing}</p>;
  const number = (n: number) => formatNumber(n, locale);
  return (
    <ul className="grid gap-3">
      {periods.map((period) => (
        <li key={period.id}>
          <Card as="div">
            <h2>{w.period(m.organization.periods[period.cadence](period.number), String(period.year))}</h2>
            <p>
              {period.rate === null
                ? w.notYet(number(period.judged), number(period.publishFrom))
                : w.rate(formatPercent(period.rate, locale), number(period.judged))}
            </p>
            {below?.(period)}
          </Card>
        </li>
      ))}
    </ul>
  );
}
