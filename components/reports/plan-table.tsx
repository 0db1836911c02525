import { queryHref } from "@/components/ui/data/query-href";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { BlockTitle } from "@/components/ui/page/page-header";
import type { DashboardFilter } from "@/lib/features/reports/input";
import { PLAN_COLUMNS, type PlanColumn } from "@/lib/features/reports/rules/scope";
import type { DashboardFigures, UnitRow } from "@/lib/features/reports/rules/views";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { data: DashboardFigures; filter: DashboardFilter; m: Messages; locale: Locale };

/** How many plans stand in which state, unit by unit; each number opens its people. */
export function PlanTable({ data, filter, m, locale }: Props) {
  const d = m.reports.dashboard;
  const done = data.rows.reduce((sum, row) => sum + row.plans.set + row.plans.closed, 0);
  const share = formatPercent(data.people === 0 ? 0 : (done / data.people) * 100, locale, 0);
  const number = (row: UnitRow, plan: PlanColumn) => {
    const count = row.plans[plan];
    if (count === 0) return <span className="text-ink-3">0</span>;
    const href = queryHref("/hr/people", {
      period: data.period.id,
      unit: row.unitId,
      kind: filter.kind,
      plan,
    });
    return (
      <TextLink href={href} aria-label={d.planList(row.name, d.planColumns[plan], count)}>
        {formatNumber(count, locale)}
      </TextLink>
    );
  };
  return (
    <section className="mb-5" aria-labelledby="plans">
      <BlockTitle id="plans" title={d.plansTitle} aside={d.plansAbout(share)} />
      <DataTable
        caption={d.plansTitle}
        rows={data.rows.map((row) => ({ ...row, key: row.unitId }))}
        columns={[
          { key: "name", label: d.unit, cell: (row) => (row.isOwn ? d.head(row.name) : row.name) },
          ...PLAN_COLUMNS.map((plan) => ({
            key: plan,
            label: d.planColumns[plan],
            number: true,
            cell: (row: UnitRow) => number(row, plan),
          })),
        ]}
      />
    </section>
  );
}
