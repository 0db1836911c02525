import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { PageHeader } from "@/components/ui/page/page-header";
import { PrintButton } from "@/components/work-plans/print-button";
import { getAchievementSheet } from "@/lib/features/evaluations/achievement/queries/achievement-sheet";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<{ period?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.achievement.print.title };
}

/** The "Format Penetapan Predikat Kinerja" of SE MenPANRB 3/2023: the organisation's rating with its pattern, to print and to sign. */
export default async function PrintDecisionPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [{ unitId }, { period }] = await Promise.all([params, searchParams]);
  if (!isId(unitId)) notFound();
  const periodId = typeof period === "string" && isId(period) ? period : null;
  const sheet = await orNotFound(getAchievementSheet(ctx, unitId, periodId));
  if (!sheet) notFound();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.achievement;
  const w = t.print;
  const { achievement, unit } = sheet;
  const pattern = achievement && sheet.guidance.pattern[achievement.level];
  const names = m.evaluations.achievements;
  const rows: [string, string][] = [
    [w.unit, unit.unitName],
    [w.head, unit.heads.map(({ name }) => name).join(", ")],
    [
      w.period,
      (sheet.period.kind === "annual"
        ? t.annual(sheet.period.year)
        : periodName(sheet.period, ctx.locale)
      ).toUpperCase(),
    ],
    [w.level, achievement ? names[achievement.level].toUpperCase() : w.notSet],
    [w.grounds, achievement?.grounds ?? ""],
    [
      w.advice,
      sheet.advice.map((one) => `${one.by}: ${names[one.level]}. ${one.grounds}`).join("\n") || t.noAdvice,
    ],
  ];
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={w.title}
          about={w.about}
          crumbs={[
            { label: m.evaluations.leadership.title, href: "/leadership" },
            { label: unit.unitName, href: `/leadership/units/${unitId}?period=${sheet.period.id}` },
            { label: w.title },
          ]}
          crumbLabel={m.common.shell.breadcrumb}
          actions={<PrintButton label={w.now} />}
        />
      </div>
      <article className="card card-pad" lang="id">
        <h2 className="text-center">{w.heading}</h2>
        <p className="mb-4 text-center">{sheet.agencyName}</p>
        <dl>
          {rows.map(([term, value]) => (
            <div key={term} className="border-t border-line py-1.5 desk:grid desk:grid-cols-[17rem_1fr]">
              <dt className="font-semibold">{term}</dt>
              <dd className="whitespace-pre-wrap">{value}</dd>
            </div>
          ))}
        </dl>
        {pattern && (
          <div className="border-t border-line py-2">
            <h3>{w.pattern}</h3>
            <p className="text-small text-ink-3">{w.patternHint}</p>
            <ul className="mt-1">
              {OVERALL_RATINGS.map((rating) => (
                <li key={rating}>
                  {m.evaluations.ratings[rating]}: {pattern[rating]}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="mt-6 ml-auto w-72">
          {achievement && <p>{w.setOn(formatDate(achievement.setOn, ctx.locale))}</p>}
          <p className="font-semibold">{w.signs}</p>
          <p className="mt-16">{achievement?.setBy ?? unit.headsAbove.map(({ name }) => name).join(", ")}</p>
        </div>
      </article>
    </>
  );
}
