import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { EnrolmentChip, EnrolmentDesk } from "@/components/development/enrolment-progress";
import { ReasonForm } from "@/components/development/reason-form";
import { RecommendTraining } from "@/components/development/recommend-training";
import { TrainingTable } from "@/components/development/training-table";
import { queryHref } from "@/components/ui/data/query-href";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import { recommendationFilter } from "@/lib/features/development/filter-input";
import { getRecommendation } from "@/lib/features/development/queries/recommendation";
import { mayBeginAgain } from "@/lib/features/development/rules/enrolment-state";
import type { RecommendationPage } from "@/lib/features/development/rules/views";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { recommendTrainingAction, withdrawRecommendationAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Part = { page: RecommendationPage; m: Messages; locale: Locale };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.recommend.add };
}

export default async function RecommendPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const asked = await searchParams;
  const { evaluation, training, q, after } = recommendationFilter.parse(asked);
  if (!evaluation) notFound();
  const page = await orNotFound(getRecommendation(ctx, evaluation, { trainingId: training, q, after }));
  const m = messagesFor(ctx.locale);
  const w = m.development.recommend;
  const part = { page, m, locale: ctx.locale };
  const href = (more: Record<string, string | undefined>) =>
    queryHref("/trainings/recommend", { evaluation, ...more });
  const { chosen } = page;
  return (
    <div className={chosen ? "page-reading" : undefined}>
      <PageHeader
        title={w.title(page.employee.name)}
        crumbs={[{ label: w.back, href: `/evaluations/${evaluation}` }, { label: w.add }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={w.about(periodName(page.period, ctx.locale))}
      />
      {(asked.done === "recommend" || asked.done === "cancel") && (
        <Note live className="mb-4">
          {asked.done === "recommend" ? w.done : w.withdrawn}
        </Note>
      )}
      {page.trainings.length > 0 && <Recommended {...part} />}
      {chosen ? (
        <RecommendTraining
          key={chosen.id}
          page={{ ...page, chosen }}
          action={recommendTrainingAction}
          requestKey={newRequestKey()}
          otherHref={href({})}
          m={m}
          locale={ctx.locale}
        />
      ) : (
        <section aria-labelledby="choose">
          <BlockTitle id="choose" title={w.choose} />
          <FilterBar
            label={m.development.catalogue.search}
            action="/trainings/recommend"
            submit={m.common.actions.search}
            clear={q ? { label: m.common.actions.clearFilter, href: href({}) } : undefined}
          >
            <HiddenField name="evaluation" value={evaluation} />
            <TextField
              name="q"
              type="search"
              label={m.development.catalogue.q}
              defaultValue={q}
              maxLength={100}
            />
          </FilterBar>
          <TrainingTable
            caption={w.choose}
            rows={page.choices}
            title={(row) => row.title}
            last={{
              label: w.pick,
              cell: (row) =>
                row.state === null || mayBeginAgain(row.state) ? (
                  <ButtonLink
                    tone="secondary"
                    small
                    href={href({ training: row.id })}
                    aria-label={w.pickOf(row.title)}
                  >
                    {w.pick}
                  </ButtonLink>
                ) : (
                  <EnrolmentChip state={row.state} m={m} />
                ),
            }}
            m={m}
            locale={ctx.locale}
          />
          <Pagination
            words={m.common.table}
            path="/trainings/recommend"
            query={{ evaluation, q }}
            after={after}
            next={page.next}
          />
        </section>
      )}
    </div>
  );
}

/** What was suggested before, with the answer; a suggestion that is not answered can be withdrawn. */
function Recommended({ page, m, locale }: Part) {
  const w = m.development.recommend;
  return (
    <section className="list-block" aria-labelledby="before">
      <BlockTitle id="before" title={w.before} />
      <Card as="div" rows pad={false}>
        {page.trainings.map((one) => (
          <div key={`${one.enrolmentId}-${one.version}`}>
            <div className="flex flex-wrap items-center gap-2">
              <TextLink href={`/trainings/${one.trainingId}`}>{one.title}</TextLink>
              <EnrolmentChip state={one.state} m={m} />
              <EnrolmentDesk holder={one.holder} reader="other" name={page.employee.callName} m={m} />
            </div>
            <p className="text-small text-ink-3">
              {m.development.mine.when(formatDate(one.startsOn, locale), one.hours)}
            </p>
            <p className="mt-1 text-small">{one.reason}</p>
            {one.declineReason && <p className="mt-1 text-small">{w.answer(one.declineReason)}</p>}
            {one.state === "recommended" && (
              <div className="mt-2">
                <ReasonForm
                  id={`withdraw-${one.enrolmentId}`}
                  action={withdrawRecommendationAction}
                  requestKey={newRequestKey()}
                  enrolment={{ id: one.enrolmentId, version: one.version }}
                  words={{
                    summary: w.withdraw,
                    label: w.withdrawReason,
                    hint: m.development.officer.cancelHint,
                  }}
                  m={m}
                />
              </div>
            )}
          </div>
        ))}
      </Card>
    </section>
  );
}
