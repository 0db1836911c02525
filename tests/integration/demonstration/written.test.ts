import { beforeAll, describe, expect, it } from "vitest";
import { finaliseEvaluations } from "@/lib/features/evaluations/finalise-evaluations";
import { recompute } from "@/lib/features/evaluations/rules/recompute";
import { readSnapshot } from "@/lib/features/evaluations/rules/snapshot";
import { contentOf, draftOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { blockingFindings, checkPlan } from "@/lib/features/work-plans/rules/check-plan";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { AGENCY, DEMO_TODAY } from "../../../prisma/seed/demo/agency";
import { builtPlans } from "../../../prisma/seed/demo/build/plans/plans";
import { demoContent } from "../../../prisma/seed/load/content";
import { inAgency } from "../../../prisma/seed/load/owner";
import { removeAgency } from "../../../prisma/seed/load/remove-agency";
import { signEvaluations } from "../../../prisma/seed/load/sign-evaluations";
import { writeAgency } from "../../../prisma/seed/load/write-agency";
import { owner, useDatabase } from "../../support/database";

useDatabase();

describe("the demonstration in the database", () => {
  let snapshots: Awaited<ReturnType<typeof signEvaluations>> = [];

  beforeAll(async () => {
    await writeAgency(owner, demoContent());
    snapshots = await signEvaluations(owner);
  }, 180_000);

  it("holds plans that the product reads as they were signed", { timeout: 120_000 }, async () => {
    const different = await inAgency(owner, AGENCY.id, async (db) => {
      const found: string[] = [];
      for (const { spec } of builtPlans.filter(({ spec }) => spec.state !== "draft")) {
        const day = spec.startsOn > DEMO_TODAY ? DEMO_TODAY : spec.startsOn;
        const plan = await loadPlanRecord(db, spec.id, day);
        const findings = checkPlan(draftOf(plan), {
          otherPlans: [],
          aspects: { minimum: 1, adviseBelow: 3 },
        });
        const isSigned = planContentHash(contentOf(plan)).sha256 === plan.submittedHash;
        if (!isSigned || blockingFindings(findings).length > 0) found.push(spec.key);
      }
      return found;
    });
    expect(different).toEqual([]);
  });

  it("holds signed results that recompute from their own text", () => {
    expect(snapshots.length).toBeGreaterThan(450);
    const wrong = snapshots.filter(({ content }) => {
      const read = readSnapshot(content);
      return !read.ok || recompute(read.snapshot).length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it("stands still: the calendar has nothing to move on its day", async () => {
    expect(await finaliseEvaluations(AGENCY.id)).toEqual({ lapsed: 0, finalised: 0 });
  });

  it("can be taken away whole, append-only rows included", { timeout: 120_000 }, async () => {
    await removeAgency(owner);
    expect(await owner.agency.count({ where: { id: AGENCY.id } })).toBe(0);
    const left = await inAgency(owner, AGENCY.id, (db) =>
      Promise.all([db.employee.count(), db.evaluationEvent.count(), db.login.count()]),
    );
    expect(left).toEqual([0, 0, 0]);
  });
});
