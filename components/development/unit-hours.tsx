import { DataTable } from "@/components/ui/data/data-table";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { Card } from "@/components/ui/page/card";
import type { UnitHours as Figures, UnitHoursRow } from "@/lib/features/development/rules/views";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { data: Figures; smallUnitBelow: number; m: Messages; locale: Locale };
type Counts = Omit<UnitHoursRow, "unitId" | "name" | "isOwn">;

const NOTHING: Counts = { people: 0, pns: 0, reached: 0, hours: 0, pppk: 0, above: 0 };

const add = (a: Counts, b: Counts): Counts => ({
  people: a.people + b.people,
  pns: a.pns + b.pns,
  reached: a.reached + b.reached,
  hours: a.hours + b.hours,
  pppk: a.pppk + b.pppk,
  above: a.above + b.above,
});

/** Lesson hours of the year: numbers, a sentence, and a line a unit. Groups that are too small are spoken of in words only. */
export function UnitHours({ data, smallUnitBelow, m, locale }: Props) {
  const w = m.development.units;
  const { year, minimum, ceiling, rows } = data;
  const total = rows.reduce(add, NOTHING);
  const isSmall = (group: number) => group < smallUnitBelow;
  const average = ({ hours, people }: Counts) => formatNumber(hours / people, locale, 1);
  const cell = (group: number, text: () => string) =>
    group === 0 ? w.none : isSmall(group) ? w.small : text();
  const numbers = [
    ...(isSmall(total.pns)
      ? []
      : [{ value: formatPercent((total.reached / total.pns) * 100, locale, 0), words: w.reached(minimum) }]),
    ...(isSmall(total.people) ? [] : [{ value: average(total), words: w.average }]),
    ...(isSmall(total.pppk) ? [] : [{ value: formatNumber(total.above, locale), words: w.above(ceiling) }]),
  ];
  const sentences = [
    ...(isSmall(total.pns) ? [] : [w.sentence(total.reached, total.pns, minimum, year)]),
    ...(isSmall(total.pppk) ? [] : [w.sentenceAbove(total.above, total.pppk, ceiling)]),
  ];
  return (
    <Card labelledBy="unit-hours">
      <h2 id="unit-hours">{w.title(year)}</h2>
      {numbers.length > 0 && (
        <div className="my-3">
          <NumbersRow label={w.numbers} numbers={numbers} />
        </div>
      )}
      <p className="reading mb-3">{sentences.length > 0 ? sentences.join(" ") : m.common.empty.tooFew}</p>
      <DataTable
        caption={w.title(year)}
        rows={rows.map((row) => ({ ...row, key: row.unitId }))}
        columns={[
          { key: "name", label: w.unit, cell: (row) => (row.isOwn ? w.own(row.name) : row.name) },
          { key: "people", label: w.people, number: true, cell: (row) => formatNumber(row.people, locale) },
          {
            key: "reached",
            label: w.reachedColumn(minimum),
            number: true,
            cell: (row) => cell(row.pns, () => w.of(row.reached, row.pns)),
          },
          {
            key: "average",
            label: w.averageColumn,
            number: true,
            cell: (row) => cell(row.people, () => average(row)),
          },
          {
            key: "above",
            label: w.aboveColumn(ceiling),
            number: true,
            cell: (row) => cell(row.pppk, () => w.of(row.above, row.pppk)),
          },
        ]}
      />
      <p className="mt-2 text-small text-ink-3">{w.hint}</p>
    </Card>
  );
}
