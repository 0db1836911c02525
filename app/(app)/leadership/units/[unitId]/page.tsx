import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { AchievementBadge } from "@/components/evaluations/achievement-badge";
import { ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Quote } from "@/components/ui/page/quote";
import {
  getAchievementSheet,
  type AchievementSheet,
  type SheetPeriod,
} from "@/lib/features/evaluations/achievement/queries/achievement-sheet";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { isId } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { Figures } from "./figures";
import { AdviseForm, SetForm } from "./forms";

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<{ period?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.leadership.title };
}

const nameOf = (period: SheetPeriod, m: Messages, locale: Locale) =>
  period.kind === "annual" ? m.evaluations.achievement.annual(period.year) : periodName(period, locale);

/** A unit's figures, what they suggest, what others advise, and the achievement with whoever it waits for. */
export default async function AchievementSheetPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [{ unitId }, { period }] = await Promise.all([params, searchParams]);
  if (!isId(unitId)) notFound();
  const periodId = typeof period === "string" && isId(period) ? period : null;
  const sheet = await orNotFound(getAchievementSheet(ctx, unitId, periodId));
  if (!sheet) notFound();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.achievement;
  const part = { sheet, m, locale: ctx.locale };
  return (
    <>
      <PageHeader
        title={t.title(sheet.unit.unitName)}
        about={t.lead}
        crumbs={[
          { label: m.evaluations.leadership.title, href: "/leadership" },
          { label: sheet.unit.unitName },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={
          <ButtonLink
            tone="secondary"
            small
            href={`/leadership/units/${sheet.unit.unitId}/print?period=${sheet.period.id}`}
          >
            {t.toPrint}
          </ButtonLink>
        }
      />
      {sheet.periods.length > 1 && (
        <FilterBar label={t.period} action={`/leadership/units/${sheet.unit.unitId}`} submit={t.show}>
          <SelectField
            name="period"
            label={t.period}
            defaultValue={sheet.period.id}
            options={sheet.periods.map((one) => ({ value: one.id, label: nameOf(one, m, ctx.locale) }))}
          />
        </FilterBar>
      )}
      {!sheet.unit.hasOwnAgreement && <Note className="mb-3">{t.follows}</Note>}
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_23.5rem] desk:items-start desk:gap-6">
        <Figures {...part} />
        <div className="grid gap-3.5">
          <Decision {...part} />
          <ProposalCard {...part} />
          <AdviceCard {...part} />
        </div>
      </div>
    </>
  );
}

type Part = { sheet: AchievementSheet; m: Messages; locale: Locale };

function Decision({ sheet, m, locale }: Part) {
  const t = m.evaluations.achievement;
  const { achievement, unit } = sheet;
  const above = unit.headsAbove.map(({ name }) => name).join(", ");
  return (
    <Card labelledBy="decision">
      <h2 id="decision">{t.decision}</h2>
      <p className="text-small text-ink-3">{nameOf(sheet.period, m, locale)}</p>
      {achievement ? (
        <>
          <p className="my-1.5">
            <AchievementBadge level={achievement.level} m={m} />
          </p>
          <Quote
            by={m.evaluations.leadership.setBy(achievement.setBy, formatDate(achievement.setOn, locale))}
          >
            {achievement.grounds}
          </Quote>
        </>
      ) : (
        <p>{above === "" ? t.waitsNobody : t.waits(above)}</p>
      )}
      {sheet.isFixed && <p className="text-small text-ink-3">{m.evaluations.leadership.fixed}</p>}
      {sheet.may.set && <SetForm sheet={sheet} m={m} />}
    </Card>
  );
}

function ProposalCard({ sheet: { proposal }, m }: Part) {
  const t = m.evaluations.achievement;
  return (
    <Card labelledBy="proposal">
      <h2 id="proposal">{t.proposal}</h2>
      <p className="my-1.5">
        {proposal.level ? <AchievementBadge level={proposal.level} m={m} /> : t.noProposal}
      </p>
      <p className="text-small">{t.grounds[proposal.ground]}</p>
      {proposal.counts.all > 0 && <p className="text-small">{t.counts(proposal.counts)}</p>}
      <p className="mt-1 text-small text-ink-3">{t.proposalNote}</p>
    </Card>
  );
}

function AdviceCard({ sheet, m, locale }: Part) {
  const t = m.evaluations.achievement;
  return (
    <Card labelledBy="advice">
      <h2 id="advice">{t.advice}</h2>
      {sheet.advice.length === 0 && <p className="text-small text-ink-3">{t.noAdvice}</p>}
      {sheet.advice.map((one) => (
        <div key={`${one.by} ${one.on}`} className="mt-2">
          <AchievementBadge level={one.level} m={m} />
          <Quote by={t.adviceBy(one.by, formatDate(one.on, locale))}>{one.grounds}</Quote>
        </div>
      ))}
      {sheet.may.recommend && <AdviseForm sheet={sheet} m={m} />}
    </Card>
  );
}
