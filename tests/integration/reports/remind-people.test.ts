import { beforeEach, describe, expect, it } from "vitest";
import { remindPeopleInput } from "@/lib/features/reports/reminders/reminder-input";
import { remindPeople } from "@/lib/features/reports/reminders/remind-people";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusalCode } from "../../support/quarter";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

/** The people of the running period, chosen on a page of the list. */
async function remind(by: PersonKey, people: PersonKey[], key?: string, everyone?: "on") {
  const ids = people.map((one) => world.people[one]);
  const form = { period: world.periods[3], people: everyone ? [] : ids, shown: ids, everyone };
  return remindPeople(await contextOf(world, by, key), remindPeopleInput.parse(form));
}
const told = async () =>
  (
    await owner.notification.findMany({
      where: { agencyId: world.agencyId, kind: "reports.reminded" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    })
  ).map(({ employeeId, params, href }) => ({ employeeId, href, ...(params as object) }));
const audits = () =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "report.remind" } });

describe("reminding several people", () => {
  it("tells each holder once, of what waits there, and audits it in one line", async () => {
    await makePlan(world, { state: "set" });
    await makePlan(world, {
      person: "former",
      state: "submitted",
      appraisers: [{ employeeId: world.people.appraiser, startsOn: toDate("2026-01-01") }],
    });
    expect(await remind("hr", ["staff", "former", "otherStaff"])).toEqual({ sent: 3, already: 0, idle: 0 });
    const { name: by } = await owner.employee.findFirstOrThrow({ where: { id: world.people.hr } });
    expect(await told()).toEqual(
      expect.arrayContaining([
        { employeeId: world.people.staff, href: "/evaluations", by, of: "note", people: 1 },
        { employeeId: world.people.appraiser, href: "/team", by, of: "desk", people: 1 },
        { employeeId: world.people.otherStaff, href: "/work-plans", by, of: "plan", people: 1 },
      ]),
    );
    expect(await audits()).toMatchObject([
      { subjectId: world.periods[3], actorId: world.people.hr, after: { sent: 3, already: 0, idle: 0 } },
    ]);
  });

  it("leaves out whoever was told within the pause, whoever reminds, and reminds again after it", async () => {
    expect(await remind("unitOfficer", ["staff"])).toEqual({ sent: 1, already: 0, idle: 0 });
    expect(await remind("hr", ["staff", "otherStaff"], undefined, "on")).toEqual({
      sent: 1,
      already: 1,
      idle: 0,
    });
    const both = await Promise.all([remind("hr", ["former"]), remind("leader", ["former"])]);
    expect(both.map(({ sent }) => sent).sort()).toEqual([0, 1]);
    expect(await told()).toHaveLength(3);
    await owner.$executeRaw`UPDATE notification SET created_at = created_at - interval '3 days 1 minute' WHERE agency_id = ${world.agencyId}::uuid`;
    expect(await remind("hr", ["staff"])).toEqual({ sent: 1, already: 0, idle: 0 });
  });

  it("refuses the whole where one is of another unit or agency, and whoever may only read", async () => {
    expect(await refusalCode(remind("unitOfficer", ["staff", "otherStaff"]))).toBe("NOT_FOUND");
    expect(await refusalCode(remind("hr", ["staff", "foreigner"]))).toBe("NOT_FOUND");
    for (const [person, code] of [
      ["auditor", "FORBIDDEN"],
      ["appraiser", "NOT_FOUND"],
      ["staff", "NOT_FOUND"],
      ["foreigner", "NOT_FOUND"],
    ] as const)
      expect(await refusalCode(remind(person, ["staff"]))).toBe(code);
    expect(remindPeopleInput.safeParse({ period: world.periods[3] }).success).toBe(false);
    expect(await told()).toEqual([]);
    expect(await audits()).toEqual([]);
  });

  it("happens once with the same request key", async () => {
    const key = newId();
    const twice = await Promise.all([remind("hr", ["staff"], key), remind("hr", ["staff"], key)]);
    expect(twice).toEqual([
      { sent: 1, already: 0, idle: 0 },
      { sent: 1, already: 0, idle: 0 },
    ]);
    expect([(await told()).length, (await audits()).length]).toEqual([1, 1]);
  });
});
