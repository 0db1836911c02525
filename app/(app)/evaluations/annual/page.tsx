import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import { listAnnualTeam, type AnnualTeamRow } from "@/lib/features/evaluations/annual/queries/annual-team";
import { formatDeadline } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { startAnnualAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.annual.title };
}

/** Whose year the reader decides: one row a person, never a suggestion. */
export default async function AnnualPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.annual;
  const rows = await listAnnualTeam(ctx);
  const years = [...new Set(rows.map(({ year }) => year))];
  return (
    <>
      <PageHeader
        title={t.title}
        about={t.lead}
        crumbs={[{ label: m.evaluations.result.teamCrumb, href: "/team" }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {rows.length === 0 && (
        <EmptyState
          title={t.empty}
          action={<ButtonLink href="/team">{m.evaluations.result.teamCrumb}</ButtonLink>}
        >
          {t.emptyHint}
        </EmptyState>
      )}
      {years.map((year) => {
        const ofYear = rows.filter((row) => row.year === year);
        const due = ofYear[0]?.scoringDue;
        const deadline = due && formatDeadline(due, ctx.today, ctx.locale, ctx.actor.timeZone).sentence;
        return (
          <section key={year} className="list-block" aria-labelledby={`annual-${year}`}>
            <BlockTitle id={`annual-${year}`} title={t.caption(year)} aside={deadline} />
            <DataTable
              caption={t.caption(year)}
              columns={[
                {
                  key: "name",
                  label: t.person,
                  cell: (row: AnnualTeamRow) => <Person row={row} />,
                  wide: true,
                },
                { key: "basis", label: t.basis, cell: (row) => <Basis row={row} m={m} /> },
                { key: "state", label: t.state, cell: (row) => <State row={row} m={m} /> },
                { key: "act", label: t.act, cell: (row) => <Act row={row} m={m} />, unlabelled: true },
              ]}
              rows={ofYear.map((row) => ({ ...row, key: `${row.workPlanId} ${row.periodId}` }))}
            />
          </section>
        );
      })}
    </>
  );
}

function Person({ row }: { row: AnnualTeamRow }) {
  return (
    <>
      {row.name}
      <span className="block text-small font-normal text-ink-3">{row.positionTitle}</span>
    </>
  );
}

function Basis({ row, m }: { row: AnnualTeamRow; m: Messages }) {
  const t = m.evaluations.annual;
  return (
    <span className="text-small">
      {t.released(row.released, row.expected)}
      {row.plans > 1 && <span className="block text-ink-3">{t.plans(row.plans)}</span>}
    </span>
  );
}

const isDesk = (state: string): state is "open" | "noted" | "scored" =>
  state === "open" || state === "noted" || state === "scored";

function State({ row, m }: { row: AnnualTeamRow; m: Messages }) {
  const t = m.evaluations.annual;
  if (!row.state) return <Chip tone="you">{t.notBegun}</Chip>;
  if (isDesk(row.state)) return <Chip tone="you">{t.states[row.state]}</Chip>;
  return <Chip tone="ok">{m.evaluations.states[row.state]}</Chip>;
}

function Act({ row, m }: { row: AnnualTeamRow; m: Messages }) {
  const t = m.evaluations.annual;
  if (!row.evaluationId)
    return (
      <ActionForm
        id={`annual-${row.workPlanId}`}
        action={startAnnualAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="workPlanId" value={row.workPlanId} />
        <HiddenField name="periodId" value={row.periodId} />
        <SubmitButton small>
          {t.begin} <span className="sr-only">{row.name}</span>
        </SubmitButton>
      </ActionForm>
    );
  const waits = row.state !== null && isDesk(row.state);
  return (
    <ButtonLink
      small
      tone={waits ? "primary" : "secondary"}
      href={waits ? `/evaluations/${row.evaluationId}/score` : `/evaluations/${row.evaluationId}`}
    >
      {waits ? t.goOn : t.read} <span className="sr-only">{row.name}</span>
    </ButtonLink>
  );
}
