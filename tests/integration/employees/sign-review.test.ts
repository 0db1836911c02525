import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { SignReviewInput } from "@/lib/features/employees/grants/grant-input";
import { getReview, getSignedReview, listGrants } from "@/lib/features/employees/grants/queries";
import { signReview } from "@/lib/features/employees/grants/sign-review";
import { newRequestKey } from "@/lib/platform/context";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const audits = () =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "grant.sign-review" } });
async function input(ends: PersonKey[] = [], reason = "Tidak bertugas lagi"): Promise<SignReviewInput> {
  const { next, rows } = await getReview(await contextOf(world, "hr"));
  return {
    ...(next ?? { year: 2026, half: 1 }),
    rows: rows.map(({ grantId, version, employeeId }) => {
      const isEnded = ends.some((person) => world.people[person] === employeeId);
      return { grantId, version, decision: isEnded ? "end" : "keep", reason: isEnded ? reason : "" };
    }),
  };
}

describe("the half-yearly review of rights", () => {
  it("keeps what was signed, ends what was struck out, and moves on to the next half", async () => {
    const hr = await contextOf(world, "hr");
    expect((await listGrants(hr, {})).review).toMatchObject({
      next: { year: 2026, half: 1 },
      overdue: true,
    });
    const { reviewId } = await signReview(hr, await input(["trainingOfficer"]));
    expect((await contextOf(world, "trainingOfficer")).actor.grants).toEqual([]);
    expect((await contextOf(world, "unitOfficer")).actor.grants).toHaveLength(1);
    const signed = await getSignedReview(hr, reviewId);
    expect(signed).toMatchObject({ year: 2026, half: 1, signedBy: hr.actor.name });
    expect(signed.rows).toHaveLength(5);
    expect(signed.rows.find(({ employeeId }) => employeeId === world.people.trainingOfficer)).toMatchObject({
      role: "training_officer",
      unitName: null,
      decision: "end",
      reason: "Tidak bertugas lagi",
    });
    const stored = await owner.accessReview.findFirstOrThrow({ where: { agencyId: world.agencyId } });
    expect(createHash("sha256").update(stored.snapshot).digest("hex")).toBe(stored.sha256);
    expect(await audits()).toMatchObject([{ subjectId: reviewId, after: { kept: 4, of: 5 } }]);
    expect((await getReview(hr)).next).toEqual({ year: 2026, half: 2 });
  });

  it.each<PersonKey>(["staff", "unitOfficer", "leader", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      const given = await input();
      const ctx = await contextOf(world, person);
      await expect(signReview(ctx, given)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(getReview(ctx)).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("is read, not signed, by an auditor", async () => {
    const given = await input();
    const auditor = await contextOf(world, "auditor");
    await expect(signReview(auditor, given)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await getReview(auditor)).rows).toHaveLength(5);
  });

  it("asks a reason for what ends, and does nothing without it", async () => {
    await expect(
      signReview(await contextOf(world, "hr"), await input(["trainingOfficer"], "")),
    ).rejects.toMatchObject({ code: "RULE_VIOLATION", reasons: [{ reason: "employees.review-reason" }] });
    expect((await contextOf(world, "trainingOfficer")).actor.grants).toHaveLength(1);
  });

  it("cannot strike out the last HR officer, and then strikes out nobody", async () => {
    await expect(
      signReview(await contextOf(world, "hr"), await input(["trainingOfficer", "hr"])),
    ).rejects.toMatchObject({ reasons: [{ reason: "employees.grant-last-hr" }] });
    expect((await contextOf(world, "trainingOfficer")).actor.grants).toHaveLength(1);
  });

  it("is refused when the list is no longer the one on the screen", async () => {
    const given = await input();
    await owner.roleGrant.create({
      data: {
        ...{ agencyId: world.agencyId, employeeId: world.people.staff, role: "case_officer" },
        ...{ startsOn: new Date("2026-11-16"), reason: "uji" },
      },
    });
    await expect(signReview(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: [{ reason: "employees.review-list-changed" }],
    });
  });

  it("is signed once: by the second caller not, by the same request key not twice", async () => {
    const ctx = await contextOf(world, "hr", newRequestKey());
    const given = await input();
    const first = await signReview(ctx, given);
    await expect(signReview(ctx, given)).resolves.toEqual(first);
    expect(await audits()).toHaveLength(1);
    await expect(signReview(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: [{ reason: "employees.review-signed" }],
    });
  });

  it("never changes once it is signed", async () => {
    const { reviewId } = await signReview(await contextOf(world, "hr"), await input());
    const app = await contextOf(world, "hr");
    const { inTenant } = await import("@/lib/platform/db");
    await expect(
      inTenant(app.actor.agencyId, (db) =>
        db.accessReview.updateMany({ where: { id: reviewId }, data: { signedByName: "Orang lain" } }),
      ),
    ).rejects.toThrow();
  });
});
