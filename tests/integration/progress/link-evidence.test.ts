import { describe, expect, it } from "vitest";
import { linkEvidence } from "@/lib/features/progress/link-evidence";
import { removeEvidence } from "@/lib/features/progress/remove-evidence";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, makeEvaluation, refusal, refusalCode, signedBy, type Quarter } from "../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../support/world";
import { withProof } from "./proof";

useDatabase();

/** A proof of the first result only. */
const withFirst = () => withProof({ serves: ([first]) => [first!] });

const input = ({ planId, periodId, results }: Quarter, evidenceId: string) => ({
  workPlanId: planId,
  periodId,
  evidenceIds: [evidenceId],
  resultIds: [results[1]!],
});
const links = (evidenceId: string) => owner.evidenceLink.count({ where: { evidenceId } });

describe("linking evidence to a further result", () => {
  it("lets one proof serve several results, and audits it", async () => {
    const { quarter, staff, evidenceId } = await withFirst();
    expect(await linkEvidence(staff, input(quarter, evidenceId))).toEqual({ linked: 1 });
    expect([await links(evidenceId), await audits(evidenceId, "evidence.link")]).toEqual([2, 1]);
  });

  it("tells the second tab that it is linked already", async () => {
    const { quarter, staff, evidenceId } = await withFirst();
    await linkEvidence(staff, input(quarter, evidenceId));
    expect(await refusalCode(linkEvidence(staff, input(quarter, evidenceId)))).toBe("CONFLICT");
    expect([await links(evidenceId), await audits(evidenceId, "evidence.link")]).toEqual([2, 1]);
  });

  it("does the same request once", async () => {
    const { quarter, evidenceId } = await withFirst();
    const ctx = await contextOf(quarter.world, "staff", newId());
    const first = await linkEvidence(ctx, input(quarter, evidenceId));
    expect(await linkEvidence(ctx, input(quarter, evidenceId))).toEqual(first);
    expect(await audits(evidenceId, "evidence.link")).toBe(1);
  });

  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s", async (person, code) => {
    const { quarter, evidenceId } = await withFirst();
    expect(
      await refusalCode(linkEvidence(await contextOf(quarter.world, person), input(quarter, evidenceId))),
    ).toBe(code);
    expect(await links(evidenceId)).toBe(1);
  });

  it("takes neither another person's proof nor another plan's result nor a proof that was removed", async () => {
    const { quarter, staff, evidenceId } = await withFirst();
    const other = await makePlan(quarter.world, { person: "otherStaff", state: "set" });
    const joko = await contextOf(quarter.world, "otherStaff");
    const theirs = {
      workPlanId: other.planId,
      periodId: quarter.periodId,
      evidenceIds: [evidenceId],
      resultIds: [other.results[0]!],
    };
    expect(await refusalCode(linkEvidence(joko, theirs))).toBe("NOT_FOUND");
    expect(
      await refusalCode(
        linkEvidence(staff, { ...input(quarter, evidenceId), resultIds: [other.results[0]!] }),
      ),
    ).toBe("NOT_FOUND");
    await removeEvidence(staff, { evidenceId });
    expect(await refusalCode(linkEvidence(staff, input(quarter, evidenceId)))).toBe("NOT_FOUND");
    expect(await links(evidenceId)).toBe(0);
  });

  it("refuses a signed evaluation", async () => {
    const { quarter, staff, evidenceId } = await withFirst();
    await makeEvaluation(quarter, signedBy(quarter.world));
    expect((await refusal(linkEvidence(staff, input(quarter, evidenceId)))).reasons).toEqual([
      "progress.evidence-signed",
    ]);
  });
});
