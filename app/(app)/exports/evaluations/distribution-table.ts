import { lineWords } from "@/components/evaluations/spread/guidance-lines";
import { distributionFilter } from "@/lib/features/evaluations/distribution/distribution-input";
import { listDistributions } from "@/lib/features/evaluations/distribution/queries/list";
import type { SeenSpread } from "@/lib/features/evaluations/distribution/rules/views";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { messagesFor } from "@/lib/messages/messages-for";
import { notFound } from "@/lib/platform/errors";
import { headLines, type Export } from "../head-lines";
import { onePage } from "../agency/one-page";

/** The spread of a unit and those below it as its page shows it: of a group that is too small there is a sentence and no figure. */
export const exportDistribution: Export = async (ctx, search, format) => {
  const data = await listDistributions(ctx, distributionFilter.parse(search));
  const top = data?.path.at(-1);
  if (!data || !top) throw notFound();
  const m = messagesFor(ctx.locale);
  const [d, e] = [m.evaluations.distribution, m.exports];
  const { cadence, number, year } = data.period;
  const notes = (row: SeenSpread): string => {
    if (row.rated === 0) return d.nobody;
    if (row.sight === "none") return d.tooFew;
    const broken = row.tried?.lines.filter(({ holds }) => !holds) ?? [];
    return [
      ...(row.sight === "own" ? [d.onlyOwn] : []),
      ...(row.sight === "released" ? [d.onlyReleased] : []),
      ...(row.tried && broken.length === 0 ? [d.within] : []),
      ...broken.map((line) => lineWords(line, { m, locale: ctx.locale })),
    ].join("; ");
  };
  return exportTable<SeenSpread>(
    ctx,
    {
      name: "distribution",
      permission: "distribution.read",
      unitId: top.unitId,
      leadsUnit: data.path.some(({ unitId }) => ctx.actor.headOfUnitIds.includes(unitId)),
      title: d.title,
      head: headLines(ctx, [
        [e.period, `${m.organization.periods[cadence](number)} ${year}`],
        [d.unit, top.name],
        [e.minimum, d.minimum(data.smallest)],
      ]),
      columns: [
        { label: d.unit, cell: (row) => row.name },
        { label: e.people, cell: (row) => row.people },
        { label: d.rated, cell: (row) => row.rated },
        ...OVERALL_RATINGS.map((rating) => ({
          label: m.evaluations.ratings[rating],
          cell: (row: SeenSpread) => (row.total === 0 ? null : row.counts[rating]),
        })),
        {
          label: d.achievement,
          cell: ({ achievement }) => (achievement ? m.evaluations.achievements[achievement.level] : null),
        },
        { label: d.pattern, cell: notes },
        { label: d.explained, cell: (row) => (row.isExplained ? e.yes : e.no) },
      ],
      source: onePage(data.rows),
    },
    format,
  );
};
