import {
  getSecondLook,
  type DrawRow,
  type SecondLookPeriod,
} from "@/lib/features/evaluations/second-look/queries/second-look";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { formatDateTime, formatNumber, formatPercent } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodTitle } from "@/lib/messages/period-name";
import { notFound } from "@/lib/platform/errors";
import { headLines, type Export } from "../head-lines";
import { onePage } from "../agency/one-page";

type Row = DrawRow & { period: SecondLookPeriod };

/**
 * Every sample that was drawn, with what somebody needs to draw it again. The agency's rate stands beside it once enough proofs were
 * judged; a unit's own rate nowhere.
 */
export const exportSecondLook: Export = async (ctx, _search, format) => {
  const { periods, maySeeDraws } = await getSecondLook(ctx);
  if (!maySeeDraws) throw notFound();
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.evaluations.secondLook, m.exports];
  const n = (value: number) => formatNumber(value, ctx.locale);
  return exportTable<Row>(
    ctx,
    {
      name: "second-look",
      permission: "second-look.read",
      title: w.title,
      head: headLines(ctx, []),
      columns: [
        { label: e.period, cell: ({ period }) => periodTitle(period, ctx.locale) },
        { label: w.columns.unit, cell: (row) => row.unitName },
        { label: w.columns.population, cell: (row) => row.population },
        { label: w.columns.rule, cell: (row) => w.rule(n(row.percent), n(row.minimum)) },
        { label: w.columns.sample, cell: (row) => row.sample },
        { label: w.columns.judged, cell: (row) => row.judged },
        { label: e.seed, cell: (row) => row.seed },
        { label: e.fingerprint, cell: (row) => row.populationHash },
        { label: e.drawnBy, cell: (row) => row.drawnByName },
        { label: e.drawnAt, cell: (row) => formatDateTime(row.drawnAt, ctx.locale, ctx.actor.timeZone) },
        {
          label: e.agencyRate,
          cell: ({ period }) => (period.rate === null ? null : formatPercent(period.rate, ctx.locale)),
        },
      ],
      source: onePage(periods.flatMap((period) => period.draws.map((draw) => ({ ...draw, period })))),
    },
    format,
  );
};
