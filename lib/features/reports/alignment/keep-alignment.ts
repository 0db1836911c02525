import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { clockOf, globalDb, inTenant, type Tx } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { DEEPEST } from "../parts/population";
import { alignmentSums } from "./parts/alignment-sums";
import { branchSums } from "./parts/branch-sums";

// authorize: none, the clock acts and no person
// audit: none, figures of what others entered; no record changes

/** With fewer units (or indicators) below, the figures are worked out at each visit, exact at once; with more they would cost too much (ADR 0032). */
const MANY = 50;

type Root = { id: string; isTop: boolean };

/** The branches of the tree with many indicators, which another worker may be keeping at this moment; whatever a run no longer finds is taken away. */
async function keepBranches(db: Tx, agencyId: string, years: number[], moreThan: number): Promise<void> {
  await db.branchSum.deleteMany({ where: { agencyId } });
  for (const year of years)
    await db.$executeRaw`
      INSERT INTO branch_sum (agency_id, node_id, year, indicators, carried, made_at)
      WITH RECURSIVE ${branchSums(Prisma.sql`n.retired_on IS NULL`, year)}
      SELECT ${agencyId}::uuid, node_id, ${year}::int, indicators, carried, now() FROM branch WHERE indicators > ${moreThan}::int
      ON CONFLICT (agency_id, node_id, year) DO UPDATE SET indicators = EXCLUDED.indicators, carried = EXCLUDED.carried, made_at = EXCLUDED.made_at`;
}

/**
 * Works out the alignment figures of one agency for this year and the last, wherever more than `moreThan` units or
 * indicators lie below, and takes away those of places and years that need none any more. Answers how many places have figures.
 */
export async function keepAlignment(agencyId: string, moreThan = MANY): Promise<number> {
  return inTenant(agencyId, async (db) => {
    const { today } = await clockOf(db, agencyId);
    const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1];
    await keepBranches(db, agencyId, years, moreThan);
    const roots = await db.$queryRaw<Root[]>`
      WITH RECURSIVE up AS (
        SELECT u.agency_id, u.parent_id AS id, 1 AS depth FROM unit u WHERE u.parent_id IS NOT NULL
        UNION ALL SELECT p.agency_id, p.parent_id, up.depth + 1 FROM up JOIN unit p ON p.agency_id = up.agency_id AND p.id = up.id AND p.parent_id IS NOT NULL AND up.depth < ${DEEPEST}
      )
      SELECT up.id, u.parent_id IS NULL AS "isTop" FROM up JOIN unit u ON u.agency_id = up.agency_id AND u.id = up.id
      GROUP BY up.id, u.parent_id HAVING count(*) > ${moreThan}::int`;
    const places = roots.flatMap(({ id, isTop }) =>
      years.flatMap((year) =>
        (isTop ? [true, false] : [false]).map((isWhole) => ({ rootId: id, year, isWhole })),
      ),
    );
    await db.alignmentSum.deleteMany({
      where: {
        agencyId,
        OR: [{ unitId: { notIn: roots.map(({ id }) => id) } }, { year: { notIn: years } }],
      },
    });
    for (const place of places)
      await db.$executeRaw`
        INSERT INTO alignment_sum (agency_id, unit_id, year, is_whole, sums, made_at)
        VALUES (${agencyId}::uuid, ${place.rootId}::uuid, ${place.year}::int, ${place.isWhole}, ${alignmentSums(place)}, now())
        ON CONFLICT (agency_id, unit_id, year, is_whole) DO UPDATE SET sums = EXCLUDED.sums, made_at = EXCLUDED.made_at`;
    return places.length;
  });
}

export const keepAlignmentJob: Job = {
  name: "reports.keep-alignment",
  cron: "2,7,12,17,22,27,32,37,42,47,52,57 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await keepAlignment(id);
  },
};
