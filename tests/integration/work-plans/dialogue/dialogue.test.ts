import { beforeEach, describe, expect, it } from "vitest";
import { commentOnPlan } from "@/lib/features/work-plans/dialogue/comment-on-plan";
import { markPlanSeen } from "@/lib/features/work-plans/dialogue/mark-plan-seen";
import { markRow } from "@/lib/features/work-plans/dialogue/mark-row";
import { resolveComments } from "@/lib/features/work-plans/dialogue/resolve-comments";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { getPlanForReview } from "@/lib/features/work-plans/queries/plan-review";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../../support/world";
import { recordOf, send } from "../amendments/scene";
import { auditOf, outcomeOf } from "../refusals";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const READERS: PersonKey[] = ["superior", "hr", "unitOfficer", "auditor"];
const STRANGERS: PersonKey[] = ["otherStaff", "otherAppraiser", "former", "foreigner"];

/** Neither of the two sides: readers are refused, strangers learn nothing. */
async function expectTwoSides(act: (person: PersonKey) => Promise<unknown>, others: PersonKey[] = []) {
  for (const person of [...READERS, ...others]) expect(await outcomeOf(act(person))).toBe("FORBIDDEN");
  for (const person of STRANGERS) expect(await outcomeOf(act(person))).toBe("NOT_FOUND");
}

describe("a comment on a plan", () => {
  it("stands at its row for both sides, once in the messages, and is audited", async () => {
    const { planId, results } = await makePlan(world, { state: "submitted" });
    const write = async (person: PersonKey, text: string, resultId: string | null = results[0]!) =>
      commentOnPlan(await contextOf(world, person), { planId, resultId, text });
    await write("appraiser", "Berapa ibu hamil tahun lalu?");
    await write("appraiser", "Dan tahun ini?");
    await write("staff", "Tahun lalu 212.");
    await write("staff", "Terima kasih sudah membaca.", null);
    const page = await getPlanPage(await contextOf(world, "staff"), planId);
    expect(page.dialogue.threads[results[0]!]?.map(({ text, isOwn, isNew }) => [text, isOwn, isNew])).toEqual(
      [
        ["Berapa ibu hamil tahun lalu?", false, true],
        ["Dan tahun ini?", false, true],
        ["Tahun lalu 212.", true, false],
      ],
    );
    expect(page.dialogue.threads[""]).toHaveLength(1);
    expect(page.dialogue.unread).toBe(2);
    await markPlanSeen(await contextOf(world, "staff"), { planId });
    expect((await getPlanPage(await contextOf(world, "staff"), planId)).dialogue).toMatchObject({
      unread: 0,
      isSeen: true,
    });
    const told = await owner.notification.findMany({
      where: { agencyId: world.agencyId },
      orderBy: { id: "asc" },
    });
    expect(told.map(({ employeeId, kind }) => [employeeId, kind])).toEqual([
      [world.people.staff, "work-plans.commented"],
      [world.people.appraiser, "work-plans.commented"],
    ]);
    expect(await auditOf(world, "work-plan.comment")).toHaveLength(4);
    const hr = await getPlanPage(await contextOf(world, "hr"), planId);
    expect([hr.dialogue.threads, hr.mayComment]).toEqual([{}, false]);
  });

  it("is written by the two sides only, at a row of this plan, while it is being agreed, once a key", async () => {
    const { planId, results } = await makePlan(world, { state: "submitted" });
    const input = { planId, resultId: results[0]!, text: "Berapa?" };
    await expectTwoSides(async (person) => commentOnPlan(await contextOf(world, person), input));
    const other = await makePlan(world, { person: "otherStaff" });
    const ctx = await contextOf(world, "appraiser", newId());
    const anew = () => ({ ...ctx, requestKey: newId() });
    expect(await outcomeOf(commentOnPlan(anew(), { ...input, resultId: other.results[0]! }))).toBe(
      "RULE_VIOLATION work-plans.comment-row-gone",
    );
    const set = await makePlan(world, { state: "set" });
    expect(await outcomeOf(commentOnPlan(anew(), { ...input, planId: set.planId, resultId: null }))).toBe(
      "RULE_VIOLATION work-plans.wrong-state",
    );
    await Promise.all([1, 2].map(() => commentOnPlan(ctx, input)));
    expect(await owner.planComment.count({ where: { workPlanId: planId } })).toBe(1);
  });

  it("is settled by either side, and a second time finds nothing open", async () => {
    const { planId, results } = await makePlan(world, { state: "submitted" });
    const at = { planId, resultId: results[0]! };
    await commentOnPlan(await contextOf(world, "appraiser"), { ...at, text: "Berapa?" });
    await expectTwoSides(async (person) => resolveComments(await contextOf(world, person), at));
    expect(await resolveComments(await contextOf(world, "staff"), at)).toEqual({ planId, resolved: 1 });
    expect(await outcomeOf(resolveComments(await contextOf(world, "appraiser"), at))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    const { dialogue } = await getPlanForReview(await contextOf(world, "appraiser"), planId);
    expect(dialogue.threads[results[0]!]).toMatchObject([{ isResolved: true }]);
    expect(await auditOf(world, "work-plan.resolve-comments")).toHaveLength(1);
  });
});

describe("the mark at a row", () => {
  it("is kept while the row reads as it did, falls when it changes, and is the appraiser's alone", async () => {
    const { planId, results } = await makePlan(world, { state: "submitted" });
    const view = async () => (await getPlanForReview(await contextOf(world, "appraiser"), planId)).dialogue;
    const before = await view();
    const input = {
      planId,
      resultId: results[0]!,
      rowHash: before.rowHashes[results[0]!]!,
      fits: "yes" as const,
    };
    await expectTwoSides(async (person) => markRow(await contextOf(world, person), input), ["staff"]);
    await markRow(await contextOf(world, "appraiser"), input);
    expect(await view()).toMatchObject({ marked: [results[0]], unmarked: [2] });
    await owner.plannedResult.updateMany({ where: { id: results[0] }, data: { text: "Kalimat lain" } });
    expect(await view()).toMatchObject({ marked: [], unmarked: [1, 2] });
    expect(await outcomeOf(markRow(await contextOf(world, "appraiser"), input))).toBe(
      "RULE_VIOLATION work-plans.row-changed",
    );
    const now = { ...input, rowHash: (await view()).rowHashes[results[0]!]! };
    const ctx = await contextOf(world, "appraiser", newId());
    await Promise.all([1, 2].map(() => markRow(ctx, now)));
    expect(await owner.planRowMark.count({ where: { workPlanId: planId } })).toBe(1);
    await markRow(await contextOf(world, "appraiser"), { ...now, fits: "no" });
    expect(await view()).toMatchObject({ marked: [] });
    const draft = await makePlan(world, { state: "draft" });
    const late = { ...now, planId: draft.planId, resultId: draft.results[0]! };
    expect(await outcomeOf(markRow(await contextOf(world, "appraiser"), late))).toBe(
      "RULE_VIOLATION work-plans.wrong-state",
    );
    expect(await auditOf(world, "work-plan.mark-row")).toHaveLength(3);
  });
});

describe("rounds", () => {
  it("tell each side what changed since it was sent, or since it was read", async () => {
    const { planId, results } = await makePlan(world, { state: "draft" });
    await send(world, planId);
    expect(
      (await getPlanForReview(await contextOf(world, "appraiser"), planId)).dialogue.difference,
    ).toBeNull();
    await expectTwoSides(async (person) => markPlanSeen(await contextOf(world, person), { planId }));
    await markPlanSeen(await contextOf(world, "appraiser"), { planId });
    const { version } = await recordOf(world, planId);
    await returnWorkPlan(await contextOf(world, "appraiser"), {
      planId,
      version,
      general: "Sebutkan wilayahnya.",
      notes: {},
      expectations: { service: "Sapa setiap ibu." },
    });
    const mending = await getPlanPage(await contextOf(world, "staff"), planId);
    expect(mending.dialogue.difference?.behaviours).toEqual([
      { field: "service", before: null, after: "Sapa setiap ibu." },
    ]);
    await owner.plannedResult.updateMany({
      where: { id: results[1] },
      data: { text: "Ibu hamil risiko tinggi tertangani" },
    });
    await send(world, planId);
    const { dialogue } = await getPlanForReview(await contextOf(world, "appraiser"), planId);
    expect(dialogue.differenceFrom).toMatchObject({ kind: "round", round: 1 });
    expect(dialogue.difference?.rows.map(({ key, kind }) => [key, kind])).toEqual([
      [results[0], "same"],
      [results[1], "changed"],
    ]);
    expect(await auditOf(world, "work-plan.mark-seen")).toHaveLength(1);
  });
});
