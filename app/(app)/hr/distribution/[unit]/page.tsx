import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { isId } from "@/app/(app)/evaluations/ids";
import { GuidanceLines } from "@/components/evaluations/spread/guidance-lines";
import { SpreadFigures } from "@/components/evaluations/spread/spread-figures";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { PageHeader } from "@/components/ui/page/page-header";
import { distributionFilter } from "@/lib/features/evaluations/distribution/distribution-input";
import { getUnitDistribution } from "@/lib/features/evaluations/distribution/queries/unit";
import type { UnitDistribution } from "@/lib/features/evaluations/distribution/rules/views";
import { UNIT_ACHIEVEMENTS } from "@/lib/features/organization/rules/levels";
import { formatDate, formatNumber, formatPercent } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { WrittenReason } from "./written-reason";
import { TryForm } from "./try-form";

type Props = {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Part = { data: UnitDistribution; m: Messages; ctx: Context };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.distribution.whatIf.title };
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { unit } = await params;
  if (!isId(unit)) notFound();
  const filter = distributionFilter.parse(await searchParams);
  const data = await orNotFound(getUnitDistribution(ctx, unit, filter));
  const m = messagesFor(ctx.locale);
  const d = m.evaluations.distribution;
  const { spread, period } = data;
  const part = { data, m, ctx };
  const n = (value: number) => formatNumber(value, ctx.locale);
  const about = {
    all: d.whatIf.safe(n(spread.rated), n(spread.people)),
    own: d.whatIf.ownSafe(n(spread.total)),
    released: d.whatIf.releasedSafe(n(spread.total)),
    none: d.whatIf.safe(n(spread.rated), n(spread.people)),
  }[spread.sight];
  const isShown = spread.sight !== "none" && spread.total > 0;
  return (
    <>
      <PageHeader
        title={d.whatIf.title}
        about={about}
        crumbs={[
          { label: d.title, href: `/hr/distribution?period=${period.id}` },
          { label: `${spread.name}, ${periodName(period, ctx.locale)}` },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <div className="grid gap-4 desk:grid-cols-[18.75rem_minmax(0,1fr)_21rem] desk:items-start">
        <div className="grid gap-4">
          <Card>
            <TryForm
              action={`/hr/distribution/${spread.unitId}`}
              period={period.id}
              legend={d.whatIf.legend(spread.name)}
              chosen={data.tried.achievement}
              submit={d.whatIf.trySubmit}
              options={UNIT_ACHIEVEMENTS.map((value) => ({
                value,
                label: m.evaluations.achievements[value],
                note: spread.achievement?.level === value ? d.whatIf.set : undefined,
              }))}
            />
            <p className="mt-3 text-small text-ink-2">
              {spread.achievement
                ? d.whatIf.setBy(
                    spread.achievement.unitName,
                    m.evaluations.achievements[spread.achievement.level],
                    spread.achievement.setBy,
                    formatDate(spread.achievement.setOn, ctx.locale),
                  )
                : d.whatIf.notSet}
            </p>
          </Card>
        </div>
        <div className="grid gap-4 desk:order-3">
          <Findings {...part} isShown={isShown} />
          <WrittenReason {...part} />
        </div>
        <div className="grid gap-4 desk:order-2">
          <Card labelledBy={isShown ? "spread" : undefined}>
            {isShown ? (
              <SpreadFigures data={data} m={m} locale={ctx.locale} />
            ) : (
              <p>{spread.rated === 0 ? d.whatIf.nobody : d.whatIf.hidden(data.smallest)}</p>
            )}
          </Card>
          <SmallUnits {...part} />
          {isShown && <Ranking {...part} />}
        </div>
      </div>
    </>
  );
}

function Findings({ data, m, ctx, isShown }: Part & { isShown: boolean }) {
  const t = m.evaluations.distribution.whatIf;
  const { spread, period, tried } = data;
  const place = `unit=${spread.unitId}&period=${period.id}`;
  return (
    <Card labelledBy="findings">
      <h2 id="findings" className="mb-2">
        {t.if(m.evaluations.achievements[tried.achievement])}
      </h2>
      <div aria-live="polite">
        {isShown ? <GuidanceLines tried={tried} m={m} locale={ctx.locale} /> : <p>{t.hint}</p>}
      </div>
      {data.roomId && (
        <ButtonLink tone="secondary" className="mt-3" href={`/hr/calibration/${data.roomId}`}>
          {t.toRoom}
        </ButtonLink>
      )}
      {data.mayOpenRoom && (
        <ButtonLink tone="secondary" className="mt-3" href={`/hr/calibration/new?${place}`}>
          {t.openRoom}
        </ButtonLink>
      )}
    </Card>
  );
}

function SmallUnits({ data, m, ctx }: Part) {
  const t = m.evaluations.distribution.whatIf;
  if (data.small.length === 0) return null;
  return (
    <Card labelledBy="small">
      <h2 id="small">{t.small}</h2>
      <p className="mb-2 text-small text-ink-2">{t.smallNote}</p>
      <DescriptionList
        items={data.small.map((unit) => ({
          term: unit.name,
          value: t.people(formatNumber(unit.people, ctx.locale)),
          about: unit.isShown ? t.smallSeen : t.smallHidden,
        }))}
      />
    </Card>
  );
}

function Ranking({ data, m, ctx }: Part) {
  const t = m.evaluations.distribution.ranking;
  return (
    <Card labelledBy="ranking">
      <h2 id="ranking">{t.title}</h2>
      <p className="mb-2 text-small text-ink-2">{t.about}</p>
      <DescriptionList
        items={data.ranking.map(({ part, count, total, atLeast, atMost }) => ({
          term: t.parts[part],
          value: t.value(
            formatNumber(count, ctx.locale),
            formatPercent(total === 0 ? 0 : (count / total) * 100, ctx.locale),
          ),
          about: atLeast === null ? t.atMost(atMost) : t.between(atLeast, atMost),
        }))}
      />
    </Card>
  );
}
