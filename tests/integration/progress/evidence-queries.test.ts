import { beforeAll, describe, expect, it } from "vitest";
import { addEvidence } from "@/lib/features/progress/add-evidence";
import { addEvidenceInput } from "@/lib/features/progress/input";
import {
  getEvidence,
  getEvidenceFile,
  listEvidence,
  listEvidenceTargets,
} from "@/lib/features/progress/queries";
import { removeEvidence } from "@/lib/features/progress/remove-evidence";
import { recordAccess } from "@/lib/platform/audit";
import { useDatabase } from "../../support/database";
import { fileOf, pdf } from "../../support/files";
import { makeQuarter, refusalCode, type Quarter } from "../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../support/world";

useDatabase();

let quarter: Quarter;
let evidenceId: string;
beforeAll(async () => {
  quarter = await makeQuarter();
  ({ evidenceId } = await add({ file: fileOf(pdf(), "a.pdf") }));
});

const add = async (content: Record<string, unknown>, title = "Daftar hadir") => {
  const { planId: workPlanId, periodId, results } = quarter;
  return addEvidence(
    await contextOf(quarter.world, "staff"),
    addEvidenceInput.parse({ workPlanId, periodId, resultIds: results, title, ...content }),
  );
};

describe("looking at evidence", () => {
  it.each<PersonKey>(["staff", "appraiser", "superior", "auditor"])("is possible for %s", async (person) => {
    const ctx = await contextOf(quarter.world, person);
    const view = await getEvidence(ctx, evidenceId);
    expect(view).toMatchObject({
      title: "Daftar hadir",
      isOwn: person === "staff",
      owner: { id: quarter.world.people.staff },
    });
    expect(view.serves.map((one) => one.resultId).toSorted()).toEqual(quarter.results.toSorted());
    expect(await getEvidenceFile(ctx, evidenceId)).toMatchObject({
      mime: "application/pdf",
      fileName: "a.pdf",
      ownerId: quarter.world.people.staff,
    });
  });

  it.each<PersonKey>(["former", "hr", "unitOfficer", "leader", "otherStaff", "otherAppraiser", "foreigner"])(
    "is not found for %s",
    async (person) => {
      const ctx = await contextOf(quarter.world, person);
      expect(await refusalCode(getEvidence(ctx, evidenceId))).toBe("NOT_FOUND");
      expect(await refusalCode(getEvidenceFile(ctx, evidenceId))).toBe("NOT_FOUND");
    },
  );

  it("tells the person, and nobody else, who opened it", async () => {
    const appraiser = await contextOf(quarter.world, "appraiser");
    await recordAccess(appraiser, { concerns: quarter.world.people.staff, type: "evidence", id: evidenceId });
    expect(
      (await getEvidence(await contextOf(quarter.world, "staff"), evidenceId)).openings.map(
        (one) => one.reader,
      ),
    ).toEqual(["dr. Ratna Dewi Anggraini"]);
    expect((await getEvidence(appraiser, evidenceId)).openings).toEqual([]);
  });

  it("shows nothing that serves no plan, and nothing that was removed, to others", async () => {
    const { evidenceId: gone } = await add({ url: "https://a.go.id" }, "Salah unggah");
    await removeEvidence(await contextOf(quarter.world, "staff"), { evidenceId: gone });
    for (const person of ["staff", "appraiser", "auditor"] as const)
      expect(await refusalCode(getEvidence(await contextOf(quarter.world, person), gone))).toBe("NOT_FOUND");
  });

  it("has no file behind a link", async () => {
    const { evidenceId: link } = await add({ url: "http://a.go.id" }, "Tautan");
    const staff = await contextOf(quarter.world, "staff");
    expect(await getEvidence(staff, link)).toMatchObject({ outlook: "unencrypted", url: "http://a.go.id/" });
    expect(await refusalCode(getEvidenceFile(staff, link))).toBe("NOT_FOUND");
  });
});

describe("the person's own list", () => {
  it("pages by key, newest first, without gap or repetition", async () => {
    const other = await makePlan(quarter.world, { person: "otherStaff", state: "set" });
    const joko = await contextOf(quarter.world, "otherStaff");
    const titles = Array.from({ length: 45 }, (_, index) => `Bukti ${index}`);
    for (const title of titles)
      await addEvidence(
        joko,
        addEvidenceInput.parse({
          workPlanId: other.planId,
          periodId: quarter.periodId,
          resultIds: other.results[0],
          title,
          url: "https://a.go.id",
        }),
      );
    const seen: string[] = [];
    let after: string | undefined;
    const sizes: number[] = [];
    do {
      const page = await listEvidence(joko, after);
      seen.push(...page.rows.map((row) => row.title));
      sizes.push(page.rows.length);
      after = page.next ?? undefined;
    } while (after);
    expect(sizes).toEqual([20, 20, 5]);
    expect(seen).toEqual(titles.toReversed());
  });

  it("offers the agreed plans in running periods as places for evidence", async () => {
    const targets = await listEvidenceTargets(await contextOf(quarter.world, "staff"));
    expect(targets.map((one) => [one.workPlanId, one.periodId, one.results.length])).toEqual([
      [quarter.planId, quarter.periodId, 2],
    ]);
    expect(targets[0]?.results[0]?.evidence).toBeGreaterThan(0);
    expect(await listEvidenceTargets(await contextOf(quarter.world, "appraiser"))).toEqual([]);
  });
});
