import { describe, expect, it } from "vitest";
import { getSelfNote } from "@/lib/features/evaluations/queries/self-note";
import { takeBackSelfNote } from "@/lib/features/evaluations/self-note/take-back-self-note";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, makeEvaluation, makeQuarter, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";

useDatabase();

async function sent(state: "noted" | "scored" | "open" = "noted") {
  const quarter = await makeQuarter();
  const notedAt = state === "open" ? null : new Date();
  const evaluationId = await makeEvaluation(quarter, { state, notedAt, selfNote: "Rujukan lebih cepat." });
  return { quarter, evaluationId, staff: await contextOf(quarter.world, "staff", newId()) };
}
const row = (id: string) => owner.evaluation.findFirstOrThrow({ where: { id } });

describe("taking a sent self-note back", () => {
  it("puts it on the own desk again with its words, and audits it", async () => {
    const { evaluationId, staff } = await sent();
    expect(await getSelfNote(staff, evaluationId)).toMatchObject({ mayTakeBack: true, mayWrite: false });
    await takeBackSelfNote(staff, { evaluationId });
    expect(await row(evaluationId)).toMatchObject({
      state: "open",
      notedAt: null,
      selfNote: "Rujukan lebih cepat.",
      version: 2,
    });
    expect(await audits(evaluationId, "evaluation.take-back-note")).toBe(1);
    expect(await getSelfNote(staff, evaluationId)).toMatchObject({ mayTakeBack: false, mayWrite: true });
  });

  it("happens once with one request key", async () => {
    const { evaluationId, staff } = await sent();
    await takeBackSelfNote(staff, { evaluationId });
    await takeBackSelfNote(staff, { evaluationId });
    expect((await row(evaluationId)).version).toBe(2);
  });

  it("is refused once the appraiser scores, and before anything was sent", async () => {
    for (const state of ["scored", "open"] as const) {
      const { evaluationId, staff } = await sent(state);
      expect(await refusal(takeBackSelfNote(staff, { evaluationId }))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["evaluations.scoring-begun"],
      });
      expect((await row(evaluationId)).state).toBe(state);
    }
  });

  it("is refused in a closed period", async () => {
    const { quarter, evaluationId, staff } = await sent();
    await owner.period.updateMany({ where: { id: quarter.periodId }, data: { state: "closed" } });
    expect(await refusalCode(takeBackSelfNote(staff, { evaluationId }))).toBe("RULE_VIOLATION");
  });

  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["otherStaff", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("is not for %s", async (person, code) => {
    const { quarter, evaluationId } = await sent();
    const ctx = await contextOf(quarter.world, person);
    expect(await refusalCode(takeBackSelfNote(ctx, { evaluationId }))).toBe(code);
    expect((await row(evaluationId)).state).toBe("noted");
  });
});
