import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { keyedPlan } from "./dialogue/parts/keyed-plan";
import { keepReturn } from "./dialogue/parts/rounds";
import { loadPlanFacts } from "./parts/plan-facts";
import { loadPlanRecord, type BehaviourRecord } from "./parts/plan-record";
import type { ReturnWorkPlanInput } from "./review-input";
import type { BehaviourValue } from "./rules/behaviours";
import { planContentHash } from "./rules/content-hash";
import { planStatesBefore } from "./rules/plan-state";

/**
 * Returns a sent plan with at least one note, so that its person knows what to change. Special expectations that the appraiser writes here
 * change what would be signed: therefore they travel with a return, never with an agreement.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION work-plans.return-note-missing, CONFLICT
 */
export async function returnWorkPlan(
  ctx: Context,
  input: ReturnWorkPlanInput,
): Promise<{ planId: string; notes: number }> {
  return transact(ctx, "work-plan.return", input, async ({ db, now, today }) => {
    const { planId } = input;
    const { agencyId, employeeId, name } = ctx.actor;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.return", facts);

    const notes = await writtenNotes(db, input);
    assertRules(notes.length === 0 ? [{ field: "general", reason: "work-plans.return-note-missing" }] : []);

    const plan = await loadPlanRecord(db, planId, today);
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: planId, version: input.version, state: { in: planStatesBefore("return") } },
      data: { state: "returned", returnedAt: now, readAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");

    const rounds = await db.reviewNote.aggregate({ where: { workPlanId: planId }, _max: { round: true } });
    const round = (rounds._max.round ?? 0) + 1;
    await db.reviewNote.createMany({
      data: notes.map((note) => ({
        agencyId,
        id: newId(),
        workPlanId: planId,
        round,
        authorId: employeeId,
        createdAt: now,
        ...note,
      })),
    });
    const expectations = await writeExpectations(db, agencyId, input);
    const content = keyedPlan({ ...plan, behaviours: withExpectations(plan.behaviours, expectations) });
    const contentHash = planContentHash(content.content).sha256;
    const expectationsBefore = plan.behaviours.filter(({ value }) => value in expectations);
    const words = { general: input.general, notes: input.notes, expectations, expectationsBefore };
    await keepReturn(db, { agencyId, planId, content, contentHash, authorId: employeeId, at: now }, words);
    await db.workPlanEvent.create({
      data: {
        agencyId,
        id: newId(),
        workPlanId: planId,
        kind: "returned",
        actorId: employeeId,
        actorName: name,
        note: input.general || null,
        at: now,
      },
    });
    await notify(db, {
      agencyId,
      employeeIds: [facts.employeeId],
      kind: "work-plans.returned",
      params: { appraiser: name, notes: notes.length },
      href: `/work-plans/${planId}`,
      at: now,
    });
    await recordAudit(db, ctx, "work-plan.return", {
      subject: { type: "work-plan", id: planId },
      concerns: facts.employeeId,
      before: { state: "submitted" },
      after: { state: "returned", round, notes, expectations },
      at: now,
    });
    return { planId, notes: notes.length };
  });
}

const withExpectations = (behaviours: readonly BehaviourRecord[], changed: Record<string, string>) =>
  behaviours.map((one) => ({ ...one, expectation: changed[one.value] ?? one.expectation }));

/** Only notes at rows of this very plan count; a foreign row's id is dropped with its words refused as missing. */
async function writtenNotes(
  db: Tx,
  input: ReturnWorkPlanInput,
): Promise<{ resultId: string | null; text: string }[]> {
  const rows = await db.plannedResult.findMany({ where: { workPlanId: input.planId }, select: { id: true } });
  const own = new Set(rows.map((row) => row.id));
  const atRows = Object.entries(input.notes)
    .filter(([resultId, text]) => own.has(resultId) && text !== "")
    .map(([resultId, text]) => ({ resultId, text }));
  return input.general === "" ? atRows : [...atRows, { resultId: null, text: input.general }];
}

async function writeExpectations(
  db: Tx,
  agencyId: string,
  input: ReturnWorkPlanInput,
): Promise<Record<string, string>> {
  const present = await db.plannedBehaviour.findMany({ where: { workPlanId: input.planId } });
  const before = new Map(present.map((row) => [row.value, row.expectation]));
  const changed = Object.entries(input.expectations).filter(
    ([value, text]) => text !== undefined && text !== (before.get(value as BehaviourValue) ?? ""),
  ) as [BehaviourValue, string][];
  for (const [value, expectation] of changed) {
    await db.plannedBehaviour.upsert({
      where: { agencyId_workPlanId_value: { agencyId, workPlanId: input.planId, value } },
      create: { agencyId, id: newId(), workPlanId: input.planId, value, expectation, writtenBy: "appraiser" },
      update: { expectation, writtenBy: expectation === "" ? null : "appraiser", version: { increment: 1 } },
    });
  }
  return Object.fromEntries(changed);
}
