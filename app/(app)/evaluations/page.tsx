import type { Metadata } from "next";
import { Rating } from "@/components/evaluations/rating";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip, DeadlineChip, HolderChip } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import { listMyEvaluations, type MyEvaluation } from "@/lib/features/evaluations/queries/my-evaluations";
import { isResultVisibleToEmployee } from "@/lib/features/evaluations/rules/evaluation-state";
import { dayIn, formatDate, formatDeadline } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { startEvaluationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.list.title };
}

type Row = MyEvaluation & { key: string };
type Page = { m: Messages; locale: Locale; today: string; zone: string };

export default async function EvaluationsPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.list;
  const rows = (await listMyEvaluations(ctx)).map((row) => ({
    ...row,
    key: `${row.workPlanId} ${row.periodId}`,
  }));
  const page: Page = { m, locale: ctx.locale, today: ctx.today, zone: ctx.actor.timeZone };
  const severalPlans = new Set(rows.map(({ workPlanId }) => workPlanId)).size > 1;
  return (
    <>
      <PageHeader title={t.title} about={t.lead} />
      <DataTable
        caption={t.caption}
        rows={rows}
        empty={
          <EmptyState title={t.empty} action={<ButtonLink href="/work-plans">{t.toPlan}</ButtonLink>}>
            {t.emptyHint}
          </EmptyState>
        }
        columns={[
          {
            key: "period",
            label: t.period,
            cell: (row) => <Period row={row} m={m} withPlan={severalPlans} />,
          },
          { key: "state", label: t.state, wide: true, cell: (row) => <State row={row} {...page} /> },
          { key: "holder", label: t.holder, cell: (row) => <Holder row={row} {...page} /> },
          { key: "due", label: t.due, cell: (row) => <Due row={row} {...page} /> },
          {
            key: "rating",
            label: t.rating,
            cell: (row) =>
              row.overallRating && (
                <Rating rating={row.overallRating} label={m.evaluations.ratings[row.overallRating]} />
              ),
          },
          { key: "act", label: t.act, unlabelled: true, wide: true, cell: (row) => <Step row={row} m={m} /> },
        ]}
      />
    </>
  );
}

function Period({ row, m, withPlan }: { row: Row; m: Messages; withPlan: boolean }) {
  return (
    <>
      {m.organization.periods[row.cadence](row.number)} {row.year}
      {withPlan && (
        <span className="block text-tiny font-normal text-ink-3">
          {m.evaluations.list.of(row.positionTitle)}
        </span>
      )}
    </>
  );
}

function State({ row, m, locale, zone }: Page & { row: Row }) {
  const t = m.evaluations;
  if (!row.state) return <Chip>{row.periodState === "closed" ? t.list.ended : t.list.notStarted}</Chip>;
  if (!row.isDue) return <Chip>{t.list.notNeeded}</Chip>;
  return (
    <>
      <Chip tone={row.state === "released" ? "you" : isResultVisibleToEmployee(row.state) ? "ok" : "neutral"}>
        {t.states[row.state]}
      </Chip>
      {row.since && (
        <span className="ml-2 text-tiny text-ink-3 desk:ml-0 desk:block">
          {t.list.since(formatDate(dayIn(row.since, zone), locale, "short"))}
        </span>
      )}
    </>
  );
}

/** Whose move it is; a received or final result is on nobody's desk. */
function Holder({ row, m }: Page & { row: Row }) {
  const t = m.evaluations.list;
  if (!row.isDue) return <span className="text-ink-3">{t.noDesk}</span>;
  const runs = row.periodState === "open" || row.periodState === "scoring";
  if (row.state === "open" || row.state === "released" || (!row.state && runs))
    return <HolderChip name={t.you} you />;
  if (row.state === "noted" && row.appraiserName) return <HolderChip name={row.appraiserName} />;
  return <span className="text-ink-3">{t.noDesk}</span>;
}

function Due({ row, locale, today, zone }: Page & { row: Row }) {
  if (!row.isDue) return null;
  const day =
    row.state === "noted"
      ? row.scoringDue
      : row.state === "open" || (!row.state && row.periodState !== "closed")
        ? row.selfNoteDue
        : null;
  if (!day) return null;
  const { left, tone } = formatDeadline(day, today, locale, zone);
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <DeadlineChip left={left} tone={tone} />
      <span className="text-tiny text-ink-3">{formatDate(day, locale, "day")}</span>
    </span>
  );
}

function Step({ row, m }: { row: Row; m: Messages }) {
  const t = m.evaluations.list;
  if (row.evaluationId && row.isDue && row.state === "open")
    return (
      <ButtonLink small href={`/evaluations/${row.evaluationId}/self-note`}>
        {t.continueNote}
      </ButtonLink>
    );
  if (row.evaluationId && row.state)
    return (
      <ButtonLink small tone="secondary" href={`/evaluations/${row.evaluationId}`}>
        {isResultVisibleToEmployee(row.state) ? t.openResult : t.openStatus}
      </ButtonLink>
    );
  if (row.periodState !== "open" && row.periodState !== "scoring") return null;
  return (
    <ActionForm action={startEvaluationAction} requestKey={newRequestKey()} labels={m.common.form}>
      <HiddenField name="workPlanId" value={row.workPlanId} />
      <HiddenField name="periodId" value={row.periodId} />
      <SubmitButton small>{t.start}</SubmitButton>
    </ActionForm>
  );
}
