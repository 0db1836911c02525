import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { OfficerFilter } from "../filter-input";
import { keyOf, readKey, searchOf } from "../parts/catalogue-rows";
import { officerColumns } from "../parts/officer-columns";
import type { OfficerList, OfficerRow } from "../rules/views";

const PAGE = 30;

type Narrowing = { after?: string; limit: Prisma.Sql };

/** The officer's trainings as one statement, in the order of the list; `narrow` cuts a page out of it. */
function trainingRows({ today }: Context, filter: OfficerFilter, narrow: Narrowing): Prisma.Sql {
  const key = readKey(narrow.after);
  const isPast = filter.show === "past";
  const shown = {
    current: Prisma.sql`x."endsOn" >= ${today}`,
    waiting: Prisma.sql`x.waiting > 0`,
    record: Prisma.sql`x."toRecord" > 0`,
    past: Prisma.sql`x."endsOn" < ${today}`,
  }[filter.show ?? "current"];
  const order = isPast ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = isPast ? Prisma.sql`<` : Prisma.sql`>`;
  const after = key
    ? Prisma.sql`(x."startsOn", x.id) ${beyond} (${key.startsOn}, ${key.id}::uuid)`
    : Prisma.sql`true`;
  return Prisma.sql`
    SELECT * FROM (SELECT ${officerColumns(today)} FROM training t WHERE ${searchOf(filter.q)}) x
    WHERE ${shown} AND ${after} ORDER BY x."startsOn" ${order}, x.id ${order} ${narrow.limit}`;
}

/** All that the list would show page by page, as one statement for a file. @throws AppError NOT_FOUND */
export function chooseTrainings(ctx: Context, filter: OfficerFilter): Prisma.Sql {
  authorize(ctx.actor, "training.confirm", { today: ctx.today });
  return trainingRows(ctx, filter, { limit: Prisma.empty });
}

/** Trainings with what waits in them, one page by keyset. Two statements. @throws AppError NOT_FOUND */
export async function listForOfficer(ctx: Context, filter: OfficerFilter): Promise<OfficerList> {
  const { today } = ctx;
  authorize(ctx.actor, "training.confirm", { today });
  const narrow = { after: filter.after, limit: Prisma.sql`LIMIT ${PAGE + 1}` };
  return read(ctx, async (db) => {
    const rows = await db.$queryRaw<OfficerRow[]>`${trainingRows(ctx, filter, narrow)}`;
    const [totals] = await db.$queryRaw<OfficerList["totals"][]>`
      SELECT count(*) FILTER (WHERE n.state = 'willing')::int AS waiting,
        count(*) FILTER (WHERE n.state IN ('enrolled', 'attended') AND t.starts_on <= ${today}::date)::int AS "toRecord",
        (SELECT count(*)::int FROM training u WHERE u.ends_on >= ${today}::date) AS current
      FROM training_enrolment n JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id`;
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      rows: page,
      totals: totals ?? { waiting: 0, toRecord: 0, current: 0 },
      next: rows.length > PAGE && last ? keyOf(last) : null,
    };
  });
}
