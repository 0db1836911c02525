import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { settleOwnCase } from "../own-case/parts/own-case";
import { PNS_RANKS, PPPK_GRADES, type CorrectRankInput } from "./people-input";

/** HR adds a rank to a person's history, or corrects one; the latest one in force is the person's rank. */
export async function correctRank(ctx: Context, input: CorrectRankInput): Promise<{ employeeId: string }> {
  return transact(ctx, "employee.correct", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const id = input.employeeId;
    authorize(ctx.actor, "employee.correct", { today, employeeId: id });
    const own = { concernsId: id, act: "employee.correct", reason: input.reason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    const person = found(await db.employee.findUnique({ where: { agencyId_id: { agencyId, id } } }));
    const known: readonly string[] = person.kind === "pppk" ? PPPK_GRADES : [...PNS_RANKS.keys()];
    assertRules(
      known.includes(input.code) && person.kind !== "state_official"
        ? []
        : [{ field: "code", reason: "employees.rank-other-kind" }],
    );
    const ranks = await db.rankHistory.findMany({ where: { agencyId, employeeId: id } });
    const before = input.rankId ? found(ranks.find((rank) => rank.id === input.rankId)) : null;
    const startsOn = toDate(input.startsOn);
    const sameDay = ranks.some(
      (rank) => rank.id !== before?.id && rank.startsOn.getTime() === startsOn.getTime(),
    );
    assertRules(sameDay ? [{ field: "startsOn", reason: "employees.rank-day-taken" }] : []);
    const rankName = person.kind === "pppk" ? null : (PNS_RANKS.get(input.code) ?? null);
    const data = { rankCode: input.code, rankName, startsOn, decree: input.decree };
    if (before)
      await db.rankHistory.update({
        where: { agencyId_id: { agencyId, id: before.id } },
        data: { ...data, version: { increment: 1 } },
      });
    else await db.rankHistory.create({ data: { agencyId, id: newId(), employeeId: id, ...data } });
    const latest = await db.rankHistory.findFirst({
      where: { agencyId, employeeId: id, startsOn: { lte: toDate(today) } },
      orderBy: { startsOn: "desc" },
    });
    const { count } = await db.employee.updateMany({
      where: { agencyId, id, version: input.version },
      data: {
        rankCode: latest?.rankCode ?? person.rankCode,
        rankName: latest ? latest.rankName : person.rankName,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("employees.person-changed");
    await recordAudit(db, ctx, "employee.correct", {
      subject: { type: "employee", id },
      concerns: id,
      before,
      after: data,
      reason: input.reason,
      at: now,
    });
    return { employeeId: id };
  });
}
