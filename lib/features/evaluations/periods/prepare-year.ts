import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadHolidays } from "@/lib/features/organization/parts/holidays";
import { periodColumns } from "@/lib/features/organization/parts/planned-periods";
import { periodsOfAgency } from "@/lib/features/organization/policy-rules/period-plan";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { PrepareYearInput } from "./period-input";
import { stateByCalendar } from "@/lib/features/evaluations/rules/period-steps";

/**
 * Prepares the periods of a year by the rules in force on each one's first day, the annual evaluation with them. From then on the calendar opens them:
 * nobody waits because a button was not pressed. @throws AppError RULE_VIOLATION `evaluations.periods-exist`, `evaluations.no-policy`
 */
export async function prepareYear(
  ctx: Context,
  input: PrepareYearInput,
): Promise<{ year: number; periods: number }> {
  return transact(ctx, "period.prepare", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "period.prepare", { today });
    const { agencyId } = ctx.actor;
    const { year } = input;
    const existing = await db.period.count({ where: { agencyId, year } });
    if (existing > 0) assertRules([{ field: "year", reason: "evaluations.periods-exist", params: { year } }]);
    const versions = await db.agencyPolicy.findMany({ where: { agencyId } });
    const planned = periodsOfAgency(
      year,
      versions.map(({ id, validFrom, validUntil, settings }) => ({
        id,
        validFrom: fromDate(validFrom),
        validUntil: validUntil && fromDate(validUntil),
        ...agencyPolicy.parse(settings),
      })),
      await loadHolidays(db, `${year}-01-01`),
    );
    if (planned.length === 0)
      assertRules([{ field: "year", reason: "evaluations.no-policy", params: { year } }]);
    await db.period.createMany({
      data: planned.map((period) => ({
        agencyId,
        ...periodColumns(period),
        state: stateByCalendar({ ...period, state: "planned" }, today),
      })),
    });
    await recordAudit(db, ctx, "period.prepare", {
      subject: { type: "agency", id: agencyId },
      after: { year, periods: planned },
      at: now,
    });
    return { year, periods: planned.length };
  });
}
