import { queryHref } from "@/components/ui/data/query-href";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { StageBar, StageLegend } from "@/components/ui/status/stage-bar";
import type { DashboardFilter } from "@/lib/features/reports/input";
import type { DashboardFigures, UnitRow } from "@/lib/features/reports/rules/views";
import { STAGES, type Stage } from "@/lib/features/reports/rules/scope";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { data: DashboardFigures; filter: DashboardFilter; m: Messages; locale: Locale };

/** What the bar draws: without and waiting are both "not yet", hence one hatch. */
const DRAWN: { key: string; of: readonly Stage[] }[] = [
  { key: "waiting", of: ["no_plan", "waiting"] },
  { key: "noted", of: ["noted"] },
  { key: "scored", of: ["scored"] },
  { key: "received", of: ["received"] },
];

/** Units below the chosen one with their people by stage: number, bar, late, share scored; each leads on to its people. */
export function UnitTable({ data, filter, m, locale }: Props) {
  const d = m.reports.dashboard;
  const words = d.stages;
  const label = (key: string) => words[key as Stage];
  const address = (unit: string) => queryHref("/hr", { ...filter, period: data.period.id, unit });
  const sorted = (sort: NonNullable<DashboardFilter["sort"]>) => ({
    href: queryHref("/hr", { ...filter, period: data.period.id, sort }),
    now:
      (filter.sort ?? "late") === sort
        ? sort === "name"
          ? ("ascending" as const)
          : ("descending" as const)
        : undefined,
  });
  const sentence = (row: UnitRow) =>
    d.stageSentence(row.name, STAGES.map((stage) => `${row.stages[stage]} ${words[stage]}`).join(", "));
  return (
    <div className="min-w-0">
      <div className="mb-2 flex justify-end">
        <StageLegend label={d.stageColumn} stages={DRAWN.map(({ key }) => label(key))} />
      </div>
      <DataTable
        caption={d.unit}
        rows={data.rows.map((row) => ({ ...row, key: row.unitId }))}
        columns={[
          {
            key: "name",
            label: d.unit,
            sort: { ...sorted("name"), label: m.common.table.sortBy(d.unit) },
            cell: (row) =>
              row.isOwn ? (
                d.head(row.name)
              ) : row.hasChildren ? (
                <TextLink href={address(row.unitId)}>{row.name}</TextLink>
              ) : (
                row.name
              ),
          },
          {
            key: "people",
            label: d.peopleColumn,
            number: true,
            sort: { ...sorted("people"), label: m.common.table.sortBy(d.peopleColumn) },
            cell: (row) => formatNumber(row.people, locale),
          },
          {
            key: "stages",
            label: d.stageColumn,
            wide: true,
            className: "min-w-44",
            cell: (row) => (
              <StageBar
                sentence={sentence(row)}
                stages={DRAWN.map(({ key, of }) => ({
                  label: label(key),
                  count: of.reduce((sum, stage) => sum + row.stages[stage], 0),
                }))}
              />
            ),
          },
          {
            key: "late",
            label: d.lateColumn,
            number: true,
            sort: { ...sorted("late"), label: m.common.table.sortBy(d.lateColumn) },
            cell: (row) =>
              row.late > 0 ? <b className="text-err">{formatNumber(row.late, locale)}</b> : "0",
          },
          {
            key: "scored",
            label: d.scoredColumn,
            number: true,
            cell: (row) =>
              formatPercent(
                row.people === 0 ? 0 : ((row.stages.scored + row.stages.received) / row.people) * 100,
                locale,
                0,
              ),
          },
          {
            key: "list",
            label: d.listColumn,
            unlabelled: true,
            cell: (row) => (
              <TextLink
                className="whitespace-nowrap text-small"
                href={queryHref("/hr/people", {
                  period: data.period.id,
                  unit: row.unitId,
                  kind: filter.kind,
                })}
                aria-label={`${d.listShort}, ${row.name}`}
              >
                {d.listShort}
              </TextLink>
            ),
          },
        ]}
      />
    </div>
  );
}
