import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, found } from "@/lib/platform/errors";
import { drawOrder, drawSample as pick, populationHash } from "./rules/sample";
import type { DrawSampleInput } from "./second-look-input";

type Proof = {
  linkId: string;
  evidenceId: string;
  resultId: string;
  evaluationId: string;
  unitId: string;
  unitName: string;
  employeeId: string;
  appraiserId: string;
};
type Officer = { employeeId: string; unitIds: string[] };

/** Proofs behind signed results of the period, in units that were not drawn yet. One statement. */
const loadProofs = (db: Tx, periodId: string) => db.$queryRaw<Proof[]>`
  SELECT l.id AS "linkId", l.evidence_id AS "evidenceId", l.result_id AS "resultId", v.id AS "evaluationId", u.id AS "unitId", u.name AS "unitName",
    v.employee_id AS "employeeId", v.appraiser_id AS "appraiserId"
  FROM evidence_link l
  JOIN evidence e ON e.agency_id = l.agency_id AND e.id = l.evidence_id AND e.removed_at IS NULL
  JOIN evaluation v ON v.agency_id = l.agency_id AND v.work_plan_id = l.work_plan_id AND v.period_id = l.period_id AND v.signed_at IS NOT NULL
  JOIN work_plan w ON w.agency_id = l.agency_id AND w.id = l.work_plan_id
  JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
  WHERE l.period_id = ${periodId}::uuid AND NOT EXISTS (
    SELECT FROM second_look_draw d WHERE d.agency_id = l.agency_id AND d.period_id = l.period_id AND d.unit_id = u.id)
  ORDER BY u.id, l.id`;

/** Unit officers of today with every unit that each looks after. One statement. */
const loadOfficers = (db: Tx, today: string) => db.$queryRaw<Officer[]>`
  WITH RECURSIVE held AS (
    SELECT g.employee_id, g.unit_id FROM role_grant g JOIN employee e ON e.agency_id = g.agency_id AND e.id = g.employee_id AND e.status = 'active'
    WHERE g.role = 'unit_officer' AND g.unit_id IS NOT NULL AND g.revoked_at IS NULL AND g.starts_on <= ${today}::date AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)
    UNION SELECT h.employee_id, c.id FROM unit c JOIN held h ON c.parent_id = h.unit_id
  ) SELECT employee_id AS "employeeId", array_agg(unit_id::text) AS "unitIds" FROM held GROUP BY employee_id ORDER BY employee_id`;

/**
 * Draws the sample of a period, once for each unit: by a seed that is kept, so that the draw can be repeated and checked. Every proof goes to an officer of
 * another unit who is no side of that evaluation; a unit for which there is none waits. Pressing again draws only what was not drawn.
 * @throws AppError RULE_VIOLATION `evaluations.second-look-too-early`, `evaluations.second-look-nothing`
 */
export async function drawSample(
  ctx: Context,
  input: DrawSampleInput,
): Promise<{ units: number; items: number; waiting: number }> {
  return transact(ctx, "second-look.draw", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "second-look.draw", { today });
    const { agencyId, employeeId: drawnById, name: drawnByName } = ctx.actor;
    // Two who press at once come one after the other; the second finds every unit drawn.
    await db.$queryRaw`SELECT id FROM period WHERE id = ${input.periodId}::uuid FOR UPDATE`;
    const period = found(
      await db.period.findFirst({
        where: { id: input.periodId },
        select: { id: true, state: true, policy: { select: { settings: true } } },
      }),
    );
    if (period.state === "planned" || period.state === "open")
      assertRules([{ reason: "evaluations.second-look-too-early" }]);
    const rule = agencyPolicy.parse(period.policy.settings).secondLook;
    const proofs = await loadProofs(db, period.id);
    const officers = await loadOfficers(db, today);
    const units = [...new Set(proofs.map(({ unitId }) => unitId))];
    const given = new Map<string, number>();
    let drawn = 0;
    for (const unitId of units) {
      const ofUnit = proofs.filter((proof) => proof.unitId === unitId);
      const others = officers.filter((officer) => !officer.unitIds.includes(unitId));
      if (others.length === 0) continue;
      const seed = newId();
      const ids = ofUnit.map(({ linkId }) => linkId);
      const drawId = newId();
      const items = pick(ids, seed, rule).flatMap((linkId, index) => {
        const proof = ofUnit.find((one) => one.linkId === linkId);
        const reviewerId = proof && reviewerOf(proof, others, seed);
        if (!proof || !reviewerId) return [];
        given.set(reviewerId, (given.get(reviewerId) ?? 0) + 1);
        const { evidenceId, resultId, evaluationId } = proof;
        return [
          {
            agencyId,
            id: newId(),
            drawId,
            number: index + 1,
            linkId,
            evidenceId,
            resultId,
            evaluationId,
            reviewerId,
          },
        ];
      });
      await db.secondLookDraw.create({
        data: {
          ...{ agencyId, id: drawId, periodId: period.id, unitId, unitName: ofUnit[0]?.unitName ?? "", seed },
          ...{ percent: rule.percent, minimum: rule.minimumPerUnit, population: ids.length },
          ...{
            populationHash: populationHash(ids),
            sample: items.length,
            drawnById,
            drawnByName,
            drawnAt: now,
          },
        },
      });
      await db.secondLookItem.createMany({ data: items });
      await recordAudit(db, ctx, "second-look.draw", {
        subject: { type: "second-look-draw", id: drawId },
        after: { periodId: period.id, unitId, seed, population: ids.length, sample: items.length },
        at: now,
      });
      drawn += 1;
    }
    if (drawn === 0) assertRules([{ reason: "evaluations.second-look-nothing" }]);
    for (const [employeeId, items] of given)
      await notify(db, {
        ...{ agencyId, employeeIds: [employeeId], href: "/hr/second-look", at: now },
        kind: "evaluations.second-look-given",
        params: { items },
      });
    const total = [...given.values()].reduce((sum, n) => sum + n, 0);
    return { units: drawn, items: total, waiting: units.length - drawn };
  });
}

/** Spread by the same seed, so that who gets what can be checked too. */
function reviewerOf(proof: Proof, officers: readonly Officer[], seed: string): string | null {
  const sides = [proof.employeeId, proof.appraiserId];
  const free = officers.map(({ employeeId }) => employeeId).filter((id) => !sides.includes(id));
  return drawOrder(free, `${seed}:${proof.linkId}`)[0] ?? null;
}
