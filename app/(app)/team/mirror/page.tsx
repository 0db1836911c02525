import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { distributionFilter } from "@/lib/features/evaluations/distribution/distribution-input";
import { getRaterMirror, type MirrorView } from "@/lib/features/evaluations/mirror/queries/rater-mirror";
import {
  MIRROR_FROM_PEOPLE,
  type RaterMirror,
  type Share,
} from "@/lib/features/evaluations/mirror/rules/rater-mirror";
import { PAUSE_MINUTES } from "@/lib/features/evaluations/mirror/rules/work-minutes";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.distribution.mirror.title };
}

export default async function MirrorPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.distribution.mirror;
  const { period } = distributionFilter.parse(await searchParams);
  const view = await orNotFound(getRaterMirror(ctx, period));
  if (!view) return <EmptyState title={t.none} />;
  const n = (value: number) => formatNumber(value, ctx.locale);
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title}
        about={t.lead}
        crumbs={[{ label: m.evaluations.result.teamCrumb, href: "/team" }, { label: t.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <FilterBar
        label={m.evaluations.distribution.filter}
        action="/team/mirror"
        submit={m.evaluations.distribution.filter}
      >
        <SelectField
          name="period"
          label={m.evaluations.distribution.period}
          defaultValue={view.period.id}
          options={view.periods.map((one) => ({
            value: one.id,
            label: `${m.organization.periods[one.cadence](one.number)} ${one.year}`,
          }))}
        />
      </FilterBar>
      {view.mirror ? (
        <Figures mirror={view.mirror} policy={view.policy} m={m} locale={ctx.locale} />
      ) : (
        <EmptyState title={t.few(MIRROR_FROM_PEOPLE)}>{t.fewNow(n(view.scored))}</EmptyState>
      )}
      <p className="mt-4">
        <TextLink href="/team">{t.back}</TextLink>
      </p>
    </div>
  );
}

type Part = { mirror: RaterMirror; policy: MirrorView["policy"]; m: Messages; locale: Locale };

/** Words only, as a mirror speaks to one person: no drawing, no colour, no verdict. */
function Figures({ mirror, policy, m, locale }: Part) {
  const t = m.evaluations.distribution.mirror;
  const n = (value: number | string, decimals?: number) => formatNumber(Number(value), locale, decimals);
  const percent = ({ count, total }: Share) => formatPercent((count / total) * 100, locale);
  const { agency, minutes, recency } = mirror;
  return (
    <>
      <p className="my-4 text-ink-2">{t.people(n(mirror.people))}</p>
      <Card>
        <DescriptionList
          items={[
            {
              term: t.leniency.title,
              value: t.leniency.value(n(mirror.mean)),
              about: `${leniency(mirror, m, locale)} ${t.leniency.how}`,
            },
            {
              term: t.spread.title,
              value: t.spread.value(n(mirror.spread)),
              about: agency ? t.spread.agency(n(agency.spread)) : t.spread.alone,
            },
            {
              term: t.halo.title,
              value: t.halo.value(n(mirror.halo.count), n(mirror.halo.total), percent(mirror.halo)),
              about: t.halo.how,
            },
            {
              term: t.recency.title,
              value:
                recency.total === 0
                  ? t.recency.none
                  : t.recency.value(n(recency.count), n(recency.total), percent(recency)),
              about: t.recency.how,
            },
            {
              term: t.copied.title,
              value: t.copied.value(n(mirror.copied.count), n(mirror.copied.total)),
              about: t.copied.how(formatPercent(Number(policy.copiedSimilarity) * 100, locale)),
            },
            {
              term: t.minutes.title,
              value: minutes ? t.minutes.value(n(minutes.median), n(minutes.people)) : t.minutes.none,
              about: t.minutes.how(PAUSE_MINUTES),
            },
          ]}
        />
      </Card>
      {!agency && (
        <Note tone="quiet" className="mt-4">
          {t.agencyHidden(policy.agencySideFromAppraisers)}
        </Note>
      )}
    </>
  );
}

function leniency({ agency }: RaterMirror, m: Messages, locale: Locale): string {
  const t = m.evaluations.distribution.mirror.leniency;
  if (!agency) return "";
  const by = Number(agency.leniency);
  const [mean, appraisers] = [
    formatNumber(Number(agency.mean), locale),
    formatNumber(agency.appraisers, locale),
  ];
  if (by === 0) return t.equal(mean, appraisers);
  const words = formatNumber(Math.abs(by), locale);
  return by > 0 ? t.higher(words, mean, appraisers) : t.lower(words, mean, appraisers);
}
