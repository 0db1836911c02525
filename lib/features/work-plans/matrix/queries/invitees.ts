import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadMatrix, type MatrixHead } from "@/lib/features/work-plans/matrix/parts/matrix-record";
import { postOf, teamOf } from "@/lib/features/work-plans/matrix/parts/team";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

export type Invitee = {
  id: string;
  name: string;
  callName: string;
  title: string | null;
  unit: string | null;
};

const PAGE = 12;
const WORDS = 5;
const pattern = (word: string) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** People outside the team whose name, post or unit contains every word; nobody without a word. Two statements. */
export async function findInvitees(
  ctx: Context,
  { planId, q }: { planId: string; q: string },
): Promise<{ matrix: MatrixHead; q: string; people: Invitee[] }> {
  if (!isId(planId)) throw notFound();
  const words = q.trim().split(/\s+/).filter(Boolean).slice(0, WORDS);
  return read(ctx, async (db) => {
    const { matrix, facts } = await loadMatrix(db, { planId }, ctx.today);
    authorize(ctx.actor, "role-matrix.invite", facts);
    if (words.length === 0) return { matrix, q: "", people: [] };
    const each = words.map((word) => {
      const like = pattern(word);
      return Prisma.sql`(e.plain_name ILIKE ${like} OR e.name ILIKE ${like} OR post.title ILIKE ${like} OR post.unit ILIKE ${like})`;
    });
    const people = await db.$queryRaw<Invitee[]>`
      SELECT e.id, e.name, e.call_name AS "callName", post.title, post.unit FROM employee e ${postOf(ctx.today)}
      WHERE e.status = 'active' AND e.kind <> 'state_official' AND e.id <> ${matrix.leaderId}::uuid
        AND e.id NOT IN (${teamOf(matrix.leaderId, matrix.year, ctx.today)}) AND ${Prisma.join(each, " AND ")}
      ORDER BY e.plain_name, e.id LIMIT ${PAGE}`;
    return { matrix, q: words.join(" "), people };
  });
}
