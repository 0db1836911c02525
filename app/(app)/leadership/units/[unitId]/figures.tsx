import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { Chip } from "@/components/ui/status/chip";
import type { AchievementSheet } from "@/lib/features/evaluations/achievement/queries/achievement-sheet";
import { formatDate, formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { FigureForm } from "./forms";

type Part = { sheet: AchievementSheet; m: Messages; locale: Locale };
type Row = AchievementSheet["rows"][number];

const TONES = { beyond: "ok", reached: "ok", short: "warn", still: "err", missing: "neutral" } as const;

/** Every promise of the unit with what is known of it; what is not known says so. */
export function Figures({ sheet, m, locale }: Part) {
  const t = m.evaluations.achievement;
  return (
    <section aria-labelledby="figures" className="mb-4">
      <h2 id="figures" className="mb-2">
        {t.figures}
      </h2>
      {sheet.rows.some(({ origin }) => origin === "tree") && (
        <Note tone="quiet" className="mb-2 text-small">
          {t.fromTree}
        </Note>
      )}
      {sheet.rows.length === 0 ? (
        <p className="text-ink-3">{t.none}</p>
      ) : (
        <ul className="grid gap-2.5">
          {sheet.rows.map((row) => (
            <li key={row.indicatorId}>
              <Figure row={row} sheet={sheet} m={m} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ row, sheet, m, locale }: Part & { row: Row }) {
  const t = m.evaluations.achievement;
  const { figure, achievement } = row;
  const amount = (text: string) =>
    `${formatNumber(Number(text), locale)}${row.measureUnit ? ` ${row.measureUnit}` : ""}`;
  const facts = [
    [t.target, amount(row.target)],
    ...(row.due === row.target ? [] : [[t.due, amount(row.due)]]),
    [t.actual, figure ? amount(figure.actual) : t.missing],
    ...(achievement.counted ? [[t.reached, formatPercent(Number(achievement.percent), locale)]] : []),
  ];
  return (
    <Card as="article">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <h3>{row.indicatorText}</h3>
          <p className="text-small text-ink-3">{row.nodeText}</p>
        </div>
        <Chip tone={TONES[row.state]}>{t.states[row.state]}</Chip>
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-small">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-ink-3">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {figure && (
        <p className="reading mt-1.5 text-small text-ink-2">
          {t.source}: {figure.source}. {figure.note}{" "}
          <span className="text-ink-3">
            {t.recordedBy(figure.recordedBy, formatDate(figure.recordedOn, locale))}.
          </span>
        </p>
      )}
      {sheet.may.record && <FigureForm sheet={sheet} row={row} m={m} />}
    </Card>
  );
}
