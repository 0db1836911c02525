import type { Metadata } from "next";
import { wordsOfTask } from "@/components/reports/task-words";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { BlockTitle } from "@/components/ui/page/page-header";
import { EmptyState } from "@/components/ui/page/empty-state";
import { RatingBadge } from "@/components/ui/rating/rating-badge";
import { Chip, DeadlineChip, HolderChip } from "@/components/ui/status/chip";
import { NextTaskCard, TaskList } from "@/components/ui/status/next-task";
import { PartBar } from "@/components/ui/status/stage-bar";
import { YearRuler } from "@/components/ui/status/year-ruler";
import { ratingTone } from "@/components/reports/rating-tone";
import { getHome } from "@/lib/features/reports/queries/home";
import { formatDate, greeting } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName, periodTitle } from "@/lib/messages/period-name";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).reports.home.title };
}

export default async function HomePage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const h = m.reports.home;
  const home = await getHome(ctx);
  const setting = { m, locale: ctx.locale, today: ctx.today, zone: ctx.actor.timeZone };
  const mine = home.mine.map((task) => ({ task, words: wordsOfTask(task, setting) }));
  const [next, ...rest] = mine;
  const others = home.others.map((task) => wordsOfTask(task, setting));
  const rating = home.lastResult
    ? m.reports.ratings[home.lastResult.overallRating as keyof typeof m.reports.ratings]
    : null;
  return (
    <>
      <div className="mb-3.5 desk:flex desk:items-baseline desk:justify-between [&>p]:text-small [&>p]:text-ink-3">
        <h1>{greeting(ctx.actor.callName, ctx.now, ctx.locale, ctx.actor.timeZone)}</h1>
        <p>{formatDate(ctx.today, ctx.locale, "full")}</p>
      </div>
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_23.5rem] desk:items-start desk:gap-8">
        <div>
          {next ? (
            <NextTaskCard
              eyebrow={m.common.states.next}
              deadline={
                next.words.deadline && (
                  <DeadlineChip left={next.words.deadline.left} tone={next.words.deadline.tone} />
                )
              }
              title={next.words.title}
              about={next.words.deadline?.sentence ?? next.words.about}
              progress={
                next.task.kind === "write-self-note" && next.task.parts > 0 ? (
                  <>
                    <PartBar
                      sentence={next.words.about}
                      parts={Array.from({ length: next.task.parts }, (_, i) =>
                        next.task.kind === "write-self-note" && i < next.task.doneParts ? "full" : "empty",
                      )}
                    />
                    <p className="text-small">{next.words.about}</p>
                  </>
                ) : undefined
              }
              action={{
                label: next.words.started ? m.common.actions.continue : m.common.actions.open,
                href: next.words.href,
              }}
            />
          ) : (
            <EmptyState title={m.common.states.allDone} />
          )}
          {rest.length > 0 && (
            <section className="mb-6" aria-labelledby="mine">
              <BlockTitle
                id="mine"
                title={m.common.states.yourDesk}
                aside={m.common.states.more(rest.length)}
              />
              <TaskList
                rows={rest.map(({ words }) => ({
                  key: words.key,
                  title: words.title,
                  href: words.href,
                  chip:
                    words.deadline && words.deadline.tone !== "far" ? (
                      <DeadlineChip left={words.deadline.left} tone={words.deadline.tone} />
                    ) : (
                      <Chip tone={words.started ? "warn" : "inf"}>
                        {words.started ? m.common.states.partly : m.common.states.todo}
                      </Chip>
                    ),
                  about: words.about,
                }))}
              />
            </section>
          )}
          {others.length > 0 && (
            <section className="mb-6" aria-labelledby="others">
              <BlockTitle
                id="others"
                title={m.common.states.othersDesk}
                aside={m.common.states.nothingNeeded}
              />
              <TaskList
                rows={others.map((words) => ({
                  key: words.key,
                  title: words.title,
                  href: words.href,
                  chip: <HolderChip name={words.holder ?? ""} />,
                  about: words.about,
                }))}
              />
            </section>
          )}
        </div>
        <div>
          <Year home={home} ctx={ctx} m={m} />
          {home.lastResult && rating && (
            <Card
              className="mt-3.5 flex items-center justify-between gap-3"
              label={h.lastResult(periodName(home.lastResult, ctx.locale))}
            >
              <div>
                <p className="text-small text-ink-3">
                  {h.lastResult(periodName(home.lastResult, ctx.locale, false))}
                </p>
                <p className="mt-1">
                  <RatingBadge
                    tone={ratingTone(home.lastResult.overallRating)}
                    letter={rating.letter}
                    label={rating.label}
                  />
                </p>
              </div>
              <ButtonLink tone="secondary" small href={`/evaluations/${home.lastResult.evaluationId}`}>
                {h.why(rating.label)}
              </ButtonLink>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

type YearProps = {
  home: Awaited<ReturnType<typeof getHome>>;
  ctx: Awaited<ReturnType<typeof requireContext>>;
  m: ReturnType<typeof messagesFor>;
};

/** Where we are in the year: the share of days gone and the periods of the agency's cadence. */
function Year({ home, ctx, m }: YearProps) {
  const h = m.reports.home;
  const year = Number(ctx.today.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const share = (Date.parse(`${ctx.today}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
  const count =
    { monthly: 12, quarterly: 4, half_yearly: 2, yearly: 1 }[home.period?.cadence ?? "quarterly"] ?? 4;
  const now = Math.floor(((Number(ctx.today.slice(5, 7)) - 1) * count) / 12);
  // What is being written may be a period that is over; what runs is today's.
  const running = home.period && { cadence: home.period.cadence, number: now + 1, year };
  const name = running ? periodName(running, ctx.locale, false) : h.yearNoPeriod;
  const title = running ? h.yearTitle(periodTitle(running, ctx.locale, false)) : h.yearNoPeriod;
  const shortNames =
    count === 4
      ? ["TW I", "TW II", "TW III", "TW IV"]
      : count === 2
        ? ["S I", "S II"]
        : Array.from({ length: count }, (_, i) => String(i + 1));
  return (
    <YearRuler
      title={title}
      year={String(year)}
      sentence={h.yearSentence(name, formatDate(ctx.today, ctx.locale, "day"))}
      months={m.common.calendar.monthsShort}
      today={share}
      parts={shortNames.map((label, index) => ({ label, done: index < now, current: index === now }))}
    />
  );
}
