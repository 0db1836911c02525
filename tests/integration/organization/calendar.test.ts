import { describe, expect, it } from "vitest";
import { addHoliday } from "@/lib/features/organization/calendar/add-holiday";
import { changeTimeZone } from "@/lib/features/organization/calendar/change-time-zone";
import { correctHoliday } from "@/lib/features/organization/calendar/correct-holiday";
import { importHolidays } from "@/lib/features/organization/calendar/import-holidays";
import { removeHoliday } from "@/lib/features/organization/calendar/remove-holiday";
import { getCalendar } from "@/lib/features/organization/queries/calendar";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusal, refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

const independence = { day: "2026-08-17", name: "Hari Kemerdekaan", kind: "national" as const };
const STRANGERS: PersonKey[] = [
  "staff",
  "appraiser",
  "unitOfficer",
  "leader",
  "trainingOfficer",
  "foreigner",
];

async function put(world: World, key?: string) {
  return addHoliday(await contextOf(world, "hr", key), independence);
}
const days = (world: World) => owner.holiday.count({ where: { agencyId: world.agencyId } });
const trail = (id: string) => owner.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });

describe("a holiday", () => {
  it("is put into the calendar by HR and audited; it stands in the year's list", async () => {
    const world = await makeWorld();
    const { holidayId } = await put(world);
    expect(await trail(holidayId)).toMatchObject([{ action: "calendar.add", actorId: world.people.hr }]);
    const view = await getCalendar(await contextOf(world, "auditor"), { year: 2026 });
    expect(view.days).toMatchObject([independence]);
    expect(view.mayEdit).toBe(false);
  });

  it.each(STRANGERS)("is not %s's to add, and the calendar is not theirs to read", async (person) => {
    const world = await makeWorld();
    const ctx = await contextOf(world, person);
    expect(await refusalCode(addHoliday(ctx, independence))).toBe("NOT_FOUND");
    expect(await refusalCode(getCalendar(ctx, {}))).toBe("NOT_FOUND");
    expect(await days(world)).toBe(0);
  });

  it("an auditor reads the calendar and changes nothing", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "auditor");
    expect(await refusalCode(addHoliday(ctx, independence))).toBe("FORBIDDEN");
  });

  it("exists once a day", async () => {
    const world = await makeWorld();
    await put(world);
    expect(await refusal(put(world))).toMatchObject({ code: "RULE_VIOLATION", fields: ["day"] });
  });

  it("happens once with the same request key", async () => {
    const world = await makeWorld();
    const key = newId();
    const [one, two] = await Promise.all([put(world, key), put(world, key)]);
    expect(one).toEqual(two);
    expect(await days(world)).toBe(1);
  });
});

describe("a pasted list", () => {
  it("goes in as a whole, skips what is there, and every day is audited", async () => {
    const world = await makeWorld();
    await put(world);
    const list = "1 Mei 2026; Hari Buruh\n17/08/2026; Kemerdekaan\n2026-12-25; Hari Natal";
    const ctx = await contextOf(world, "hr");
    expect(await importHolidays(ctx, { list, kind: "national" })).toMatchObject({ added: 2, already: 1 });
    expect(await days(world)).toBe(3);
    expect(
      await owner.auditEvent.count({ where: { agencyId: world.agencyId, action: "calendar.add" } }),
    ).toBe(3);
  });

  it("with one faulty line changes nothing", async () => {
    const world = await makeWorld();
    const list = "1 Mei 2026; Hari Buruh\n30 Februari 2026; Tidak ada";
    const ctx = await contextOf(world, "hr");
    expect(await refusal(importHolidays(ctx, { list, kind: "national" }))).toMatchObject({
      code: "RULE_VIOLATION",
      fields: ["list"],
    });
    expect(await days(world)).toBe(0);
  });
});

describe("a correction", () => {
  const change = { day: "2026-08-18", name: "Cuti bersama", kind: "joint_leave" as const, reason: "SE baru" };

  it("moves the day, keeps the old one in the audit, and the second caller is told", async () => {
    const world = await makeWorld();
    const { holidayId } = await put(world);
    const ctx = await contextOf(world, "hr");
    await correctHoliday(ctx, { holidayId, version: 1, ...change });
    expect(await owner.holiday.findFirstOrThrow({ where: { id: holidayId } })).toMatchObject({
      day: toDate("2026-08-18"),
      kind: "joint_leave",
      version: 2,
    });
    expect((await trail(holidayId))[1]).toMatchObject({
      action: "calendar.correct",
      before: independence,
      reason: "SE baru",
    });
    expect(await refusalCode(correctHoliday(ctx, { holidayId, version: 1, ...change }))).toBe("CONFLICT");
  });

  it.each<PersonKey>(["staff", "foreigner"])("is not %s's", async (person) => {
    const world = await makeWorld();
    const { holidayId } = await put(world);
    const ctx = await contextOf(world, person);
    expect(await refusalCode(correctHoliday(ctx, { holidayId, version: 1, ...change }))).toBe("NOT_FOUND");
  });

  it("another agency's HR does not find the day", async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { holidayId } = await put(world);
    const ctx = await contextOf(other, "hr");
    expect(await refusalCode(correctHoliday(ctx, { holidayId, version: 1, ...change }))).toBe("NOT_FOUND");
    expect(await refusalCode(removeHoliday(ctx, { holidayId, version: 1, reason: "x" }))).toBe("NOT_FOUND");
  });
});

describe("taking a day out", () => {
  it("leaves it in the audit with the reason; twice is a conflict or nothing to find", async () => {
    const world = await makeWorld();
    const { holidayId } = await put(world);
    const ctx = await contextOf(world, "hr");
    expect(await refusalCode(removeHoliday(ctx, { holidayId, version: 9, reason: "salah" }))).toBe(
      "CONFLICT",
    );
    expect(await removeHoliday(ctx, { holidayId, version: 1, reason: "salah" })).toEqual({ year: 2026 });
    expect((await trail(holidayId)).at(-1)).toMatchObject({
      action: "calendar.remove",
      before: independence,
    });
    expect(await refusalCode(removeHoliday(ctx, { holidayId, version: 1, reason: "salah" }))).toBe(
      "NOT_FOUND",
    );
  });

  it("is not a staff member's", async () => {
    const world = await makeWorld();
    const { holidayId } = await put(world);
    const ctx = await contextOf(world, "staff");
    expect(await refusalCode(removeHoliday(ctx, { holidayId, version: 1, reason: "x" }))).toBe("NOT_FOUND");
  });
});

describe("the zone of the agency", () => {
  const change = { from: "Asia/Jakarta", timeZone: "Asia/Makassar" as const, reason: "Pemekaran" };

  it("is changed by HR, audited, and touches no other agency", async () => {
    const world = await makeWorld();
    await changeTimeZone(await contextOf(world, "hr"), change);
    const zones = await owner.agency.findMany({
      where: { id: { in: [world.agencyId, world.otherAgencyId] } },
      select: { id: true, timeZone: true },
    });
    expect(Object.fromEntries(zones.map(({ id, timeZone }) => [id, timeZone]))).toEqual({
      [world.agencyId]: "Asia/Makassar",
      [world.otherAgencyId]: "Asia/Jakarta",
    });
    expect((await trail(world.agencyId)).at(-1)).toMatchObject({ action: "calendar.change-time-zone" });
  });

  it("asked twice, the second caller is told; the same zone is refused; strangers do not find it", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "hr");
    await changeTimeZone(ctx, change);
    expect(await refusalCode(changeTimeZone(ctx, change))).toBe("CONFLICT");
    expect(
      await refusalCode(changeTimeZone(ctx, { ...change, from: "Asia/Makassar", timeZone: "Asia/Makassar" })),
    ).toBe("RULE_VIOLATION");
    expect(await refusalCode(changeTimeZone(await contextOf(world, "staff"), change))).toBe("NOT_FOUND");
  });
});
