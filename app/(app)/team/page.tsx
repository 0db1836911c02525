import type { Metadata } from "next";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { countAnnualWaiting } from "@/lib/features/evaluations/annual/queries/annual-team";
import { getTeamQueue, type TeamPeriod, type TeamRow } from "@/lib/features/reports/queries/team";
import { formatDate, formatDeadline } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { PlanDecisions } from "./plan-decisions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).reports.team.title };
}

const isScored = (row: TeamRow) =>
  ["signed", "released", "received", "lapsed", "objected", "decided", "final"].includes(
    row.evaluationState ?? "",
  );
const isReady = (row: TeamRow) => row.evaluationState === "noted" || row.evaluationState === "scored";

type List = {
  key: string;
  title: string;
  aside?: string;
  /** The last day that the aside names: rows with a later one say so. */
  due?: string;
  rows: TeamRow[];
  empty?: string;
};

/** Words that stand after a comma. */
const inSentence = (words: string | undefined) => words && words.charAt(0).toLowerCase() + words.slice(1);

export default async function TeamPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.reports.team;
  const { period, rows, earlier } = await getTeamQueue(ctx);
  const annual = await countAnnualWaiting(ctx);
  const set = rows.filter((row) => row.planState === "set" || row.planState === "closed");
  const dueOf = (one: TeamPeriod) =>
    formatDeadline(one.scoringDue, ctx.today, ctx.locale, ctx.actor.timeZone).sentence;
  const lists: List[] = [
    {
      key: "plans",
      title: t.plansWaiting,
      rows: rows.filter((row) => row.planState === "submitted"),
      empty: t.plansNone,
    },
    ...earlier.map((one) => ({
      key: `earlier-${one.period.id}`,
      title: t.scoresLate(periodName(one.period, ctx.locale)),
      aside: dueOf(one.period),
      due: one.period.scoringDue,
      rows: one.rows,
    })),
    ...(period
      ? [
          {
            key: "ready",
            title: t.scoresWaiting(periodName(period, ctx.locale)),
            aside: dueOf(period),
            due: period.scoringDue,
            rows: set.filter(isReady),
            empty: t.scoresNone,
          },
          {
            key: "awaited",
            title: t.notesAwaited,
            rows: set.filter((row) => !isReady(row) && !isScored(row)),
          },
        ]
      : []),
    {
      key: "drafts",
      title: t.plansAwaited,
      rows: rows.filter((row) => row.planState === "draft" || row.planState === "returned"),
    },
    { key: "done", title: t.finished, rows: set.filter(isScored) },
  ];
  return (
    <>
      <PageHeader
        title={t.title}
        about={t.lead}
        actions={
          <>
            <TextLink className="inline-flex min-h-8 items-center" href="/team/links">
              {m.workPlans.links.team.open}
            </TextLink>
            <TextLink className="inline-flex min-h-8 items-center" href="/team/mirror">
              {m.evaluations.distribution.mirror.open}
            </TextLink>
          </>
        }
      />
      {annual && (
        <Note tone="info" className="mb-4">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span>{m.evaluations.annual.waiting(annual.people, annual.year)}</span>
            <ButtonLink small tone="secondary" href="/evaluations/annual">
              {m.evaluations.annual.open}
            </ButtonLink>
          </p>
        </Note>
      )}
      <PlanDecisions ctx={ctx} m={m} />
      {!period && <Note tone="quiet">{t.noPeriod}</Note>}
      {rows.some((row) => row.provisional) && <Note>{t.provisional}</Note>}
      {rows.length === 0 && earlier.length === 0 && <EmptyState title={t.nobody} />}
      {(rows.length > 0 || earlier.length > 0) &&
        lists
          .filter((list) => list.rows.length > 0 || list.empty)
          .map((list) => (
            <section key={list.key} className="mb-6" aria-labelledby={list.key}>
              <BlockTitle
                id={list.key}
                title={list.title}
                aside={
                  list.rows.length > 0
                    ? [String(list.rows.length), inSentence(list.aside)].filter(Boolean).join(", ")
                    : undefined
                }
              />
              {list.rows.length === 0 ? (
                <p className="text-ink-2">{list.empty}</p>
              ) : (
                <People caption={list.title} rows={list.rows} due={list.due} m={m} locale={ctx.locale} />
              )}
            </section>
          ))}
    </>
  );
}

function People({
  caption,
  rows,
  due,
  m,
  locale,
}: {
  caption: string;
  rows: TeamRow[];
  due?: string;
  m: Messages;
  locale: Locale;
}) {
  const t = m.reports.team;
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row) => ({ ...row, key: row.planId }))}
      columns={[
        { key: "name", label: t.person, cell: (row) => row.employeeName },
        { key: "post", label: t.post, cell: (row) => row.positionTitle },
        {
          key: "state",
          label: t.state,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <State row={row} m={m} />
              {due && row.scoringDue && row.scoringDue > due && (
                <span className="text-small text-ink-2">
                  {t.until(formatDate(row.scoringDue, locale, "short"))}
                </span>
              )}
            </span>
          ),
        },
        { key: "since", label: t.since, cell: (row) => since(row, locale) },
        { key: "act", label: t.act, unlabelled: true, cell: (row) => <Step row={row} m={m} /> },
      ]}
    />
  );
}

function since(row: TeamRow, locale: Locale): string {
  const moment = row.planState === "submitted" ? row.submittedAt : row.notedAt;
  return moment ? formatDate(moment, locale, "short") : "–";
}

function State({ row, m }: { row: TeamRow; m: Messages }) {
  const t = m.reports.team;
  if (row.planState !== "set" && row.planState !== "closed")
    return <Chip tone={row.planState === "submitted" ? "you" : "neutral"}>{t.plan[row.planState]}</Chip>;
  const state = (row.evaluationState ?? "none") as keyof typeof t.evaluation;
  return <Chip tone={isReady(row) ? "you" : isScored(row) ? "ok" : "neutral"}>{t.evaluation[state]}</Chip>;
}

function Step({ row, m }: { row: TeamRow; m: Messages }) {
  const t = m.reports.team;
  if (row.planState === "submitted")
    return (
      <ButtonLink tone="secondary" small href={`/work-plans/${row.planId}/review`}>
        {t.reviewPlan(row.callName)}
      </ButtonLink>
    );
  if (row.evaluationId && isReady(row))
    return (
      <ButtonLink tone="secondary" small href={`/evaluations/${row.evaluationId}/score`}>
        {t.score(row.callName)}
      </ButtonLink>
    );
  if (row.evaluationId && isScored(row))
    return <TextLink href={`/evaluations/${row.evaluationId}`}>{t.openResult(row.callName)}</TextLink>;
  return <TextLink href={`/work-plans/${row.planId}`}>{t.openPlan(row.callName)}</TextLink>;
}
