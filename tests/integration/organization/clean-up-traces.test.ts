import { describe, expect, it } from "vitest";
import { cleanUpTraces } from "@/lib/features/organization/policies/clean-up-traces";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { makeWorld, type World } from "../../support/world";

useDatabase();

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

async function leaveTraces(world: World, days: number): Promise<void> {
  const { agencyId, people } = world;
  await owner.requestKey.create({
    data: {
      agencyId,
      id: newId(),
      actorId: people.staff,
      action: "x",
      key: newId(),
      bodyHash: "x",
      outcome: {},
      createdAt: ago(days),
    },
  });
  await owner.userSession.create({
    data: {
      agencyId,
      employeeId: people.staff,
      secretHash: newId(),
      expiresAt: ago(days),
      device: "uji",
      address: "127.0.0.1",
    },
  });
  await owner.accessRecord.create({
    data: {
      agencyId,
      readerId: people.hr,
      readerName: "HR",
      concernsId: people.staff,
      recordType: "x",
      recordId: newId(),
      hour: ago(days),
    },
  });
}

describe("traces whose time is over", () => {
  it("leave by the default of the rules, and only of this agency", async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    for (const days of [10, 40, 100, 2_000]) await leaveTraces(world, days);
    await leaveTraces(other, 2_000);
    expect(await cleanUpTraces(world.agencyId)).toEqual({ requestKeys: 3, sessions: 2, accessRecords: 1 });
    expect(await owner.accessRecord.count({ where: { agencyId: other.agencyId } })).toBe(1);
    expect(await cleanUpTraces(world.agencyId)).toEqual({ requestKeys: 0, sessions: 0, accessRecords: 0 });
  });

  it("leave by the rules in force, where they say otherwise", async () => {
    const world = await makeWorld();
    await owner.agencyPolicy.updateMany({
      where: { id: world.policyId },
      data: { settings: { retention: { sessionDays: 7, requestKeyDays: 365, accessRecordYears: 1 } } },
    });
    for (const days of [10, 400]) await leaveTraces(world, days);
    expect(await cleanUpTraces(world.agencyId)).toEqual({ requestKeys: 1, sessions: 2, accessRecords: 1 });
  });

  it("records of access stay a year at least, and are never changed", async () => {
    const world = await makeWorld();
    await leaveTraces(world, 100);
    const { agencyId } = world;
    const remove = owner.$executeRaw`DELETE FROM access_record WHERE agency_id = ${agencyId}::uuid`;
    await expect(remove).rejects.toThrow(/append-only/);
    const change = owner.$executeRaw`UPDATE access_record SET reader_name = 'X' WHERE agency_id = ${agencyId}::uuid`;
    await expect(change).rejects.toThrow(/append-only/);
  });
});
