import { beforeEach, expect, it } from "vitest";
import { inTenant } from "@/lib/platform/db";
import { queueJob, type Job } from "@/lib/platform/jobs";
import { owner, useDatabase } from "../../support/database";
import { makeDue, waitingJobs, workOff } from "../../support/queue";
import { makeWorld, type World } from "../../support/world";

useDatabase();

let world: World;
let done: unknown[];
beforeEach(async () => {
  world = await makeWorld();
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  done = [];
});

const work: Job = { name: "test.work", work: async (payload) => void done.push(payload) };

it("runs a job that was queued in an act of the application's role", async () => {
  await inTenant(world.agencyId, (db) => queueJob(db, "test.work", { unitId: world.units.clinic }));
  await workOff([work]);
  expect(done).toEqual([{ unitId: world.units.clinic }]);
  expect(await waitingJobs()).toEqual([]);
});

it("leaves no job of an act that was rolled back", async () => {
  const act = inTenant(world.agencyId, async (db) => {
    await queueJob(db, "test.work", {});
    throw new Error("the rule refused");
  });
  await expect(act).rejects.toThrow("the rule refused");
  expect(await waitingJobs()).toEqual([]);
});

it("keeps the later of two jobs under one key", async () => {
  await inTenant(world.agencyId, async (db) => {
    await queueJob(db, "test.work", { n: 1 }, { key: "one" });
    await queueJob(db, "test.work", { n: 2 }, { key: "one" });
  });
  await workOff([work]);
  expect(done).toEqual([{ n: 2 }]);
});

it("tries a failed job again, and not more often than it was told", async () => {
  const fails: Job = { name: "test.work", work: () => Promise.reject(new Error("not today")) };
  await inTenant(world.agencyId, (db) => queueJob(db, "test.work", {}, { attempts: 2 }));
  await workOff([fails]);
  expect(await waitingJobs()).toMatchObject([{ attempts: 1, lastError: "not today" }]);
  await workOff([fails]);
  expect(await waitingJobs(), "the next try waits its time").toMatchObject([{ attempts: 1 }]);
  for (let i = 0; i < 3; i += 1) {
    await makeDue();
    await workOff([fails]);
  }
  expect(await waitingJobs()).toMatchObject([{ attempts: 2 }]);
});
