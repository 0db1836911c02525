import { beforeEach, describe, expect, it } from "vitest";
import { getFactorOfPerson } from "@/lib/features/employees/second-factor/queries";
import { resetSecondFactor } from "@/lib/features/employees/second-factor/reset-second-factor";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../../support/world";
import { enrol, eventsOf, factorOf, reasonOf, refusal } from "./authenticator";

useDatabase();

let world: World;
const reason = "HP hilang, dilaporkan langsung dengan kartu pegawai";
beforeEach(async () => {
  world = await makeWorld();
  await enrol(world, "staff");
});
const input = () => ({ employeeId: world.people.staff, reason });

describe("taking away the second factor of somebody who lost the telephone", () => {
  it("ends every session of the person and records who did it and why", async () => {
    const ctx = await contextOf(world, "hr");
    expect(await getFactorOfPerson(ctx, world.people.staff)).toMatchObject({ isOn: true });
    await resetSecondFactor(ctx, input());
    expect(await factorOf(world, "staff")).toBeNull();
    const living = { employeeId: world.people.staff, revokedAt: null };
    expect(await owner.userSession.count({ where: living })).toBe(0);
    const [event] = await eventsOf(ctx, "account.reset-second-factor");
    expect(event).toMatchObject({
      actorId: world.people.hr,
      concernsId: world.people.staff,
      reason,
      before: { secondFactor: true },
      after: { secondFactor: false, ended: 1 },
    });
  });

  it.each<PersonKey>(["staff", "appraiser", "superior", "otherStaff", "unitOfficer", "auditor", "leader"])(
    "is refused to the %s",
    async (person) => {
      const ctx = await contextOf(world, person);
      expect((await refusal(resetSecondFactor(ctx, input()))).code).toBe("NOT_FOUND");
      expect((await refusal(getFactorOfPerson(ctx, world.people.staff))).code).toBe("NOT_FOUND");
      expect(await factorOf(world, "staff")).not.toBeNull();
    },
  );

  it("knows nobody of another agency", async () => {
    await owner.roleGrant.create({
      data: {
        agencyId: world.otherAgencyId,
        employeeId: world.people.foreigner,
        role: "hr",
        startsOn: new Date("2026-01-01"),
        reason: "uji",
      },
    });
    const ctx = await contextOf(world, "foreigner");
    expect((await refusal(resetSecondFactor(ctx, input()))).code).toBe("NOT_FOUND");
    expect((await refusal(getFactorOfPerson(ctx, world.people.staff))).code).toBe("NOT_FOUND");
  });

  it("is never one's own", async () => {
    const { ctx } = await enrol(world, "hr");
    const own = resetSecondFactor(ctx, { employeeId: world.people.hr, reason });
    expect(await reasonOf(own)).toBe("employees.second-factor-own");
  });

  it("happens once for one form; a second one meets nothing", async () => {
    const keyed = await contextOf(world, "hr", newId());
    await resetSecondFactor(keyed, input());
    await expect(resetSecondFactor(keyed, input())).resolves.toEqual({ employeeId: world.people.staff });
    expect(await eventsOf(keyed, "account.reset-second-factor")).toHaveLength(1);
    const again = await refusal(resetSecondFactor({ ...keyed, requestKey: undefined }, input()));
    expect([again.code, again.reasons[0]?.reason]).toEqual(["CONFLICT", "employees.second-factor-off"]);
  });
});
