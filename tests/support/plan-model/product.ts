import { discardAmendment } from "@/lib/features/work-plans/amendments/discard-amendment";
import { agreeAmendment } from "@/lib/features/work-plans/amendments/agree-amendment";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { addDays } from "@/lib/features/organization/rules/dates";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { undoReturn } from "@/lib/features/work-plans/dialogue/undo-return";
import { discardWorkPlan } from "@/lib/features/work-plans/discard-work-plan";
import { savePlanResultInput } from "@/lib/features/work-plans/input";
import { markPlanRead } from "@/lib/features/work-plans/mark-plan-read";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { removePlanResult } from "@/lib/features/work-plans/results/remove-plan-result";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { submitWorkPlan } from "@/lib/features/work-plans/submit-work-plan";
import { withdrawWorkPlan } from "@/lib/features/work-plans/withdraw-work-plan";
import { inTenant } from "@/lib/platform/db";
import { AppError, fromDatabase, type ErrorCode } from "@/lib/platform/errors";
import { ACTING_DAYS } from "./judge-event";
import type { Act, Model } from "./model";
import type { Scene } from "./scene";

type Outcome = { ok: true; planId: string | null } | { ok: false; code: ErrorCode };
type OnPlan = Exclude<Act, { kind: "event" | "advance" | "create" }>;

/** A version that no record has now. */
const stale = (version: number, isStale: boolean) => (isStale ? version + 1 : version);

async function onRow(scene: Scene, act: Extract<OnPlan, { kind: "add-row" | "write-row" | "remove-row" }>) {
  const ctx = scene.contextOf(act.actor);
  const plan = scene.planOf(act.plan);
  const save = (resultId: string, version: number, text: string) =>
    savePlanResult(
      ctx,
      savePlanResultInput.parse({
        planId: plan.id,
        resultId,
        version,
        text,
        successMeasure: "Terlaksana dan dilaporkan tiap triwulan",
        support: "other",
        supportsText: "Penugasan pimpinan",
        intent: "save",
      }),
    );
  if (act.kind === "add-row") {
    const { resultId } = await addPlanResult(ctx, { planId: plan.id, kind: "main" });
    return save(resultId, 1, act.text);
  }
  const row = plan.rows[act.row];
  if (!row) throw new Error(`the product has no row ${act.row + 1}`);
  const version = stale(row.version, act.isStale);
  if (act.kind === "write-row") return save(row.id, version, act.text);
  return removePlanResult(ctx, { planId: plan.id, resultId: row.id, version });
}

async function submit(scene: Scene, act: Extract<OnPlan, { kind: "submit" }>, today: string) {
  const plan = scene.planOf(act.plan);
  const record = await inTenant(scene.agencyId, (db) => loadPlanRecord(db, plan.id, today));
  const contentHash = act.hash === "shown" ? planContentHash(contentOf(record)).sha256 : "0".repeat(64);
  const version = stale(plan.version, act.isStale);
  return submitWorkPlan(scene.contextOf(act.actor), { planId: plan.id, version, contentHash });
}

async function onPlan(scene: Scene, act: OnPlan, today: string): Promise<{ planId?: string }> {
  if (act.kind === "add-row" || act.kind === "write-row" || act.kind === "remove-row")
    return onRow(scene, act);
  if (act.kind === "submit") return submit(scene, act, today);
  const ctx = scene.contextOf(act.actor);
  const { id: planId, version: now } = scene.planOf(act.plan);
  if (act.kind === "read") return markPlanRead(ctx, { planId }).then(() => ({}));
  const input = { planId, version: stale(now, act.isStale) };
  switch (act.kind) {
    case "return":
      return returnWorkPlan(ctx, {
        ...input,
        general: act.hasNote ? "Mohon targetnya diperjelas." : "",
        notes: {},
        expectations: {},
      });
    case "take-back":
      return withdrawWorkPlan(ctx, input);
    case "undo-return":
      return undoReturn(ctx, input);
    case "agree":
      return agreeWorkPlan(ctx, input);
    case "discard":
      return discardWorkPlan(ctx, input);
    case "start-amendment":
      return startAmendment(ctx, { ...input, reason: "budget", note: "Anggaran berubah di tengah tahun." });
    case "discard-amendment":
      return discardAmendment(ctx, input);
    case "agree-amendment":
      return agreeAmendment(ctx, input);
  }
}

async function perform(scene: Scene, act: Act, model: Model): Promise<{ planId?: string }> {
  if (act.kind === "advance") {
    await scene.standOn(addDays(model.today, act.days));
    return {};
  }
  if (act.kind === "create")
    return createWorkPlan(scene.contextOf(act.actor), {
      assignmentId: scene.holdOf(act.hold),
      year: act.year,
      approach: "qualitative",
      start: "blank",
    });
  if (act.kind !== "event") return onPlan(scene, act, model.today);
  await enterEvent(scene.contextOf(act.actor), {
    kind: act.event,
    employeeId: scene.people[act.person],
    version: stale(await scene.versionOf(act.person), act.isStale),
    effectiveOn: act.on,
    positionId: act.post && scene.posts[act.post],
    endsOn: act.event === "acting_plt" ? addDays(act.on, ACTING_DAYS) : null,
    decree: null,
  });
  return {};
}

/** Does an act with the product's own use cases. A fault that is no answer to a person is thrown on. */
export async function performAct(scene: Scene, act: Act, model: Model): Promise<Outcome> {
  try {
    const { planId } = await perform(scene, act, model);
    return { ok: true, planId: planId ?? null };
  } catch (error) {
    const known = error instanceof AppError ? error : fromDatabase(error);
    if (!known) throw error;
    return { ok: false, code: known.code };
  }
}
