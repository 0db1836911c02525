import { describe, expect, it } from "vitest";
import { removeEvidence } from "@/lib/features/progress/remove-evidence";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { fileOf, pdf } from "../../support/files";
import { audits, makeEvaluation, refusal, refusalCode, signedBy, storedFiles } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { withProof } from "./proof";

useDatabase();

const withFile = () => withProof({ of: { file: fileOf(pdf(), "a.pdf") } });

const removedAt = async (id: string) => (await owner.evidence.findFirstOrThrow({ where: { id } })).removedAt;

describe("removing evidence", () => {
  it("marks the row, takes it off every result, keeps the file for the retention period, and audits it", async () => {
    const { quarter, staff, evidenceId } = await withFile();
    await removeEvidence(staff, { evidenceId });
    expect(await removedAt(evidenceId)).toBeInstanceOf(Date);
    expect(await owner.evidenceLink.count({ where: { evidenceId } })).toBe(0);
    expect(storedFiles(quarter.world.agencyId)).toHaveLength(1);
    const [event] = await owner.auditEvent.findMany({
      where: { subjectId: evidenceId, action: "evidence.remove" },
    });
    expect(event).toMatchObject({
      concernsId: quarter.world.people.staff,
      before: { title: "Daftar hadir" },
    });
  });

  it("tells the second tab that it is gone", async () => {
    const { staff, evidenceId } = await withFile();
    await removeEvidence(staff, { evidenceId });
    expect((await refusal(removeEvidence(staff, { evidenceId }))).reasons).toEqual([
      "progress.evidence-gone",
    ]);
    expect(await audits(evidenceId, "evidence.remove")).toBe(1);
  });

  it("happens once when both tabs press together", async () => {
    const { staff, evidenceId } = await withFile();
    const both = await Promise.allSettled([
      removeEvidence(staff, { evidenceId }),
      removeEvidence(staff, { evidenceId }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await audits(evidenceId, "evidence.remove")).toBe(1);
  });

  it("does the same request once", async () => {
    const { quarter, evidenceId } = await withFile();
    const ctx = await contextOf(quarter.world, "staff", newId());
    expect(await removeEvidence(ctx, { evidenceId })).toEqual(await removeEvidence(ctx, { evidenceId }));
    expect(await audits(evidenceId, "evidence.remove")).toBe(1);
  });

  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s", async (person, code) => {
    const { quarter, evidenceId } = await withFile();
    expect(await refusalCode(removeEvidence(await contextOf(quarter.world, person), { evidenceId }))).toBe(
      code,
    );
    expect(await removedAt(evidenceId)).toBeNull();
  });

  it("refuses what served a signed evaluation", async () => {
    const { quarter, staff, evidenceId } = await withFile();
    await makeEvaluation(quarter, signedBy(quarter.world));
    expect((await refusal(removeEvidence(staff, { evidenceId }))).reasons).toEqual([
      "progress.evidence-signed",
    ]);
    expect(await removedAt(evidenceId)).toBeNull();
  });
});
