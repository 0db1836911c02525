import { describe, expect, it } from "vitest";
import { saveSelfNote } from "@/lib/features/evaluations/self-note/save-self-note";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, makeEvaluation, makeQuarter, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";

useDatabase();

/** An open evaluation; nothing of it is written yet. */
async function written() {
  const quarter = await makeQuarter();
  const evaluationId = await makeEvaluation(quarter);
  const staff = await contextOf(quarter.world, "staff");
  return {
    quarter,
    staff,
    evaluationId,
    input: { evaluationId, version: 1, selfNote: "Rujukan lebih cepat karena kader melapor." },
  };
}

const row = (id: string) => owner.evaluation.findFirstOrThrow({ where: { id } });

describe("keeping the words about the whole period while they are written", () => {
  it("saves them with their version and audits it", async () => {
    const { staff, evaluationId, input } = await written();
    expect(await saveSelfNote(staff, input)).toMatchObject({ version: 2 });
    expect(await refusalCode(saveSelfNote(staff, input))).toBe("CONFLICT");
    expect(await row(evaluationId)).toMatchObject({ state: "open", selfNote: input.selfNote, notedAt: null });
    expect(await audits(evaluationId, "evaluation.save-note")).toBe(1);
  });

  it("lets one of two tabs that save together win", async () => {
    const { staff, evaluationId, input } = await written();
    const both = await Promise.allSettled([
      saveSelfNote(staff, input),
      saveSelfNote(staff, { ...input, selfNote: "lain" }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await audits(evaluationId, "evaluation.save-note")).toBe(1);
  });

  it("does the same request once", async () => {
    const { quarter, evaluationId, input } = await written();
    const ctx = await contextOf(quarter.world, "staff", newId());
    expect(await saveSelfNote(ctx, input)).toEqual(await saveSelfNote(ctx, input));
    expect(await audits(evaluationId, "evaluation.save-note")).toBe(1);
  });

  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s", async (person, code) => {
    const { quarter, evaluationId, input } = await written();
    expect(await refusalCode(saveSelfNote(await contextOf(quarter.world, person), input))).toBe(code);
    expect((await row(evaluationId)).selfNote).toBe("");
  });
});
