import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { queryHref } from "@/components/ui/data/query-href";
import { TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import { unitsVisible } from "@/lib/access/authorize";
import type { PeopleFilter } from "@/lib/features/reports/input";
import { listPeople, type PersonRow } from "@/lib/features/reports/queries/people";
import { mayBeReminded } from "@/lib/features/reports/reminders/rules/reminders";
import { STAGES } from "@/lib/features/reports/rules/scope";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Context } from "@/lib/platform/context";
import { ReminderChoice, ReminderForm, ReminderOutcome } from "./reminder-form";

type Props = { ctx: Context; filter: PeopleFilter; reminded?: string | string[] };

/** The people behind a figure of the monitoring page: state, holder and dates in one period, never a rating. */
export async function PeriodPeople({ ctx, filter, reminded }: Props) {
  const m = messagesFor(ctx.locale);
  const [p, d] = [m.reports.people, m.reports.dashboard];
  const list = await orNotFound(listPeople(ctx, filter));
  const { unit, kind, stage, plan, after } = filter;
  const kept = { period: list.period.id, unit, kind, stage, plan };
  const scope = unitsVisible(ctx.actor, "report.remind", ctx.today);
  const waiting = scope === null || scope.length > 0 ? list.rows.filter(mayBeReminded) : [];
  return (
    <>
      <PageHeader
        title={p.title}
        crumbs={[
          {
            label: p.back,
            href: queryHref("/hr", { period: list.period.id, unit: filter.unit, kind: filter.kind }),
          },
          { label: [list.unitName, periodName(list.period, ctx.locale)].filter(Boolean).join(", ") },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={p.lead}
        actions={<DownloadLinks {...downloadsOf(m, "people", kept)} />}
      />
      <FilterBar
        label={d.filter}
        action="/hr/people"
        submit={d.filter}
        clear={
          filter.stage || filter.kind
            ? {
                label: m.common.actions.clearFilter,
                href: queryHref("/hr/people", { period: list.period.id, unit: filter.unit }),
              }
            : undefined
        }
      >
        <HiddenField name="period" value={list.period.id} />
        {filter.unit && <HiddenField name="unit" value={filter.unit} />}
        <SelectField
          name="stage"
          label={p.stage}
          defaultValue={filter.stage ?? ""}
          empty={p.all}
          options={[
            ...STAGES.map((stage) => ({ value: stage as string, label: d.stages[stage] })),
            { value: "late", label: p.lateOnly },
          ]}
        />
        <SelectField
          name="kind"
          label={d.kind}
          defaultValue={filter.kind ?? ""}
          empty={d.kinds.all}
          options={[
            { value: "pns", label: d.kinds.pns },
            { value: "pppk", label: d.kinds.pppk },
          ]}
        />
      </FilterBar>
      <ReminderOutcome told={reminded} m={m} />
      <ReminderForm people={waiting} query={{ ...kept, after }} m={m}>
        <DataTable
          caption={p.title}
          empty={<EmptyState title={p.empty} />}
          rows={list.rows.map((row) => ({ ...row, key: row.employeeId }))}
          columns={[
            {
              key: "name",
              label: p.name,
              cell: (row) => <TextLink href={`/hr/people/${row.employeeId}`}>{row.name}</TextLink>,
            },
            ...(waiting.length > 0
              ? [
                  {
                    key: "choose",
                    label: m.reports.reminders.choose,
                    unlabelled: true,
                    cell: (row: PersonRow & { key: string }) =>
                      mayBeReminded(row) && <ReminderChoice person={row} m={m} />,
                  },
                ]
              : []),
            { key: "post", label: p.post, cell: (row) => row.positionTitle },
            { key: "unit", label: p.unit, cell: (row) => row.unitName },
            { key: "plan", label: p.plan, cell: (row) => planWord(row, m) },
            { key: "evaluation", label: p.evaluation, cell: (row) => evaluationWord(row, m) },
            { key: "holder", label: p.holder, cell: (row) => holderWord(row, m) },
            {
              key: "since",
              label: p.since,
              cell: (row) => (row.since ? formatDate(row.since, ctx.locale, "short") : p.none),
            },
            {
              key: "late",
              label: p.late,
              unlabelled: true,
              cell: (row) => (row.late ? <Chip tone="err">{p.late}</Chip> : null),
            },
          ]}
        />
      </ReminderForm>
      <Pagination
        words={m.common.table}
        path="/hr/people"
        query={kept}
        after={filter.after}
        next={list.next}
      />
    </>
  );
}

function planWord(row: PersonRow, m: Messages): string {
  const words = m.reports.team.plan;
  return row.planState ? words[row.planState as keyof typeof words] : m.reports.people.planNone;
}

function evaluationWord(row: PersonRow, m: Messages): string {
  if (row.stage === "no_plan") return m.reports.people.none;
  const words = m.reports.team.evaluation;
  return words[(row.evaluationState ?? "none") as keyof typeof words];
}

function holderWord(row: PersonRow, m: Messages): string {
  if (row.holder === "none") return m.reports.people.none;
  return row.holder === "employee" ? m.reports.people.own : (row.appraiserName ?? m.reports.people.none);
}
