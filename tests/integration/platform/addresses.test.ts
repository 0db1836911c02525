import { beforeAll, expect, it } from "vitest";
import { orNotFound } from "@/app/or-not-found";
import { listTrainings } from "@/lib/features/development/queries/catalogue";
import { getTrainingForOfficer } from "@/lib/features/development/queries/officer-training";
import { getTraining } from "@/lib/features/development/queries/training-page";
import { getEvidence } from "@/lib/features/progress/queries";
import { listPeople } from "@/lib/features/reports/queries/people";
import { getStrategyBranch } from "@/lib/features/strategy/tree/queries";
import { getPlanForReview } from "@/lib/features/work-plans/queries/plan-review";
import { AppError } from "@/lib/platform/errors";
import { useDatabase } from "../../support/database";
import { contextOf, makeWorld, type World } from "../../support/world";

useDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** What Next's notFound() throws. */
const notFoundPage = { digest: expect.stringContaining("404") };

it.each([
  "-".repeat(36),
  "0".repeat(36),
  "x",
  "01a1ffe0-a72f-7479-bca7-4b371f5c5809 ",
  "' OR 1=1 --",
  "\ud800",
])("a page of %j does not exist, and is no fault of ours", async (id) => {
  const ctx = await contextOf(world, "hr");
  const pages: (() => Promise<unknown>)[] = [
    () => getStrategyBranch(ctx, id),
    () => getEvidence(ctx, id),
    () => getTraining(ctx, id),
    () => getTrainingForOfficer(ctx, id, {}),
    () => getPlanForReview(ctx, id),
  ];
  for (const page of pages) await expect(orNotFound(page())).rejects.toMatchObject(notFoundPage);
});

it.each([
  "~",
  `x~${"-".repeat(36)}`,
  `2026-02-30~${"-".repeat(36)}`,
  `1~2026-01-01T00:00:00Z~${"-".repeat(36)}`,
  "~~~",
])("the place %j in a list is its beginning", async (after) => {
  const ctx = await contextOf(world, "hr");
  await expect(listTrainings(ctx, { after })).resolves.toBeTruthy();
  await expect(listPeople(ctx, { after })).resolves.toBeTruthy();
  await expect(getTrainingForOfficer(ctx, world.agencyId, { after })).rejects.toBeInstanceOf(AppError);
});

it("a real fault stays one", async () => {
  await expect(orNotFound(Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(orNotFound(Promise.reject(new AppError("CONFLICT")))).rejects.toBeInstanceOf(AppError);
});
