import { stringify } from "csv-stringify/sync";
import { peopleFilter } from "@/lib/features/reports/input";
import { listPeople, type PersonRow } from "@/lib/features/reports/queries/people";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { AppError } from "@/lib/platform/errors";
import { contextForFiles } from "@/lib/platform/session";

/** A cell that a spreadsheet could take for a formula gets an apostrophe in front, whatever stands in it. */
const plain = (cell: string): string => (/^\s*[=+\-@＝＋－＠|\t\r]/.test(cell) ? `'${cell}` : cell);

/** What is on screen as CSV: semicolon, UTF-8 with BOM, the filters and the time in its head. States and dates, no rating. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await contextForFiles();
  if (!ctx) return new Response(null, { status: 401 });
  const filter = peopleFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const list = await listPeople(ctx, filter, true);
    const m = messagesFor(ctx.locale);
    const [p, c, d, t] = [m.reports.people, m.reports.csv, m.reports.dashboard, m.reports.team];
    const period = periodName(list.period, ctx.locale);
    const line = (row: PersonRow) => [
      row.name,
      row.positionTitle,
      row.unitName,
      row.planState ? t.plan[row.planState as keyof typeof t.plan] : p.planNone,
      row.stage === "no_plan"
        ? ""
        : t.evaluation[(row.evaluationState ?? "none") as keyof typeof t.evaluation],
      row.holder === "none" ? "" : row.holder === "employee" ? p.own : (row.appraiserName ?? ""),
      row.since ?? "",
      row.late ? c.yes : c.no,
    ];
    const text = stringify(
      [
        [c.madeAt, formatDateTime(ctx.now, ctx.locale, ctx.actor.timeZone)],
        [c.period, period],
        [c.unit, list.unitName ?? d.allUnits],
        [c.kind, filter.kind ? d.kinds[filter.kind] : d.kinds.all],
        [c.stage, filter.stage === "late" ? p.lateOnly : filter.stage ? d.stages[filter.stage] : p.all],
        [],
        [p.name, p.post, p.unit, p.plan, p.evaluation, p.holder, p.since, p.late],
        ...list.rows.map(line),
      ].map((cells) => cells.map(plain)),
      { delimiter: ";", bom: true, record_delimiter: "windows" },
    );
    const name = `terukur-${list.period.year}-${list.period.number}-${ctx.today}.csv`;
    return new Response(text, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof AppError)
      return new Response(null, { status: error.code === "FORBIDDEN" ? 403 : 404 });
    throw error;
  }
}
