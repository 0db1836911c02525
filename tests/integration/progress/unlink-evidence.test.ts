import { describe, expect, it } from "vitest";
import { unlinkEvidence } from "@/lib/features/progress/unlink-evidence";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, makeEvaluation, refusal, refusalCode, signedBy } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { withProof } from "./proof";

useDatabase();

/** A proof that serves both results, and the wish to take it off the first. */
async function withWish() {
  const { quarter, ...proof } = await withProof();
  const { planId: workPlanId, periodId, results } = quarter;
  const wish = { evidenceId: proof.evidenceId, workPlanId, periodId, resultId: results[0]! };
  return { quarter, ...proof, wish };
}

const links = (evidenceId: string) => owner.evidenceLink.count({ where: { evidenceId } });

describe("taking evidence off a result", () => {
  it("leaves the proof and its other result, and audits it", async () => {
    const { quarter, staff, evidenceId, wish } = await withWish();
    await unlinkEvidence(staff, wish);
    const left = await owner.evidenceLink.findMany({ where: { evidenceId }, select: { resultId: true } });
    expect(left).toEqual([{ resultId: quarter.results[1] }]);
    expect((await owner.evidence.findFirstOrThrow({ where: { id: evidenceId } })).removedAt).toBeNull();
    expect(await audits(evidenceId, "evidence.unlink")).toBe(1);
  });

  it("tells the second tab that it is off already", async () => {
    const { staff, evidenceId, wish } = await withWish();
    await unlinkEvidence(staff, wish);
    expect(await refusalCode(unlinkEvidence(staff, wish))).toBe("CONFLICT");
    expect(await audits(evidenceId, "evidence.unlink")).toBe(1);
  });

  it("does the same request once", async () => {
    const { quarter, evidenceId, wish } = await withWish();
    const ctx = await contextOf(quarter.world, "staff", newId());
    expect(await unlinkEvidence(ctx, wish)).toEqual(await unlinkEvidence(ctx, wish));
    expect(await audits(evidenceId, "evidence.unlink")).toBe(1);
  });

  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s", async (person, code) => {
    const { quarter, evidenceId, wish } = await withWish();
    expect(await refusalCode(unlinkEvidence(await contextOf(quarter.world, person), wish))).toBe(code);
    expect(await links(evidenceId)).toBe(2);
  });

  it("is possible while the appraiser scores, not after the signature", async () => {
    const scored = await withWish();
    await makeEvaluation(scored.quarter, { state: "scored" });
    await unlinkEvidence(scored.staff, scored.wish);
    const signed = await withWish();
    await makeEvaluation(signed.quarter, signedBy(signed.quarter.world));
    expect((await refusal(unlinkEvidence(signed.staff, signed.wish))).reasons).toEqual([
      "progress.evidence-signed",
    ]);
    expect([await links(scored.evidenceId), await links(signed.evidenceId)]).toEqual([1, 2]);
  });
});
