import { beforeEach, describe, expect, it } from "vitest";
import { endActing } from "@/lib/features/personnel/end-acting";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { extendActing } from "@/lib/features/personnel/extend-acting";
import { fromDate, newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, type PersonKey } from "../../support/world";
import { actingOf, makeScene, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
let eventId: string;
beforeEach(async () => {
  scene = await makeScene();
  ({ eventId } = await enterEvent(await contextOf(scene, "hr"), await actingOf(scene)));
});

const spans = async () => {
  const rows = await owner.workPlanAppraiser.findMany({
    where: { workPlanId: scene.planId },
    orderBy: { startsOn: "asc" },
  });
  return rows.map((row) => [row.employeeId, fromDate(row.startsOn), row.endsOn && fromDate(row.endsOn)]);
};
const extend = async (endsOn: string, person: PersonKey = "hr", version = 1, key?: string) =>
  extendActing(await contextOf(scene, person, key), { eventId, version, endsOn });
const end = async (person: PersonKey = "hr", version = 1, key?: string) =>
  endActing(await contextOf(scene, person, key), { eventId, version });

describe("extending a Plt", () => {
  it("is possible once, until six months after the first day; the plans follow", async () => {
    await extend("2027-05-15");
    const { appraiser, former } = scene.people;
    expect(await spans()).toEqual([
      [appraiser, "2026-01-01", "2026-11-15"],
      [former, "2026-11-16", "2026-11-30"],
      [former, "2026-12-01", "2027-05-15"],
      [appraiser, "2027-05-16", null],
    ]);
    await expect(extend("2027-06-01", "hr", 2)).rejects.toMatchObject({
      reasons: [{ reason: "personnel.not-extendable" }],
    });
    expect(await owner.auditEvent.count({ where: { action: "personnel.extend-acting" } })).toBe(1);
  });

  it("is refused beyond the rule and to an earlier day", async () => {
    await expect(extend("2027-05-16")).rejects.toMatchObject({
      reasons: [{ reason: "personnel.acting-too-long", params: { day: "2027-05-15" } }],
    });
    await expect(extend("2026-11-20")).rejects.toMatchObject({
      reasons: [{ reason: "personnel.end-before-start" }],
    });
  });

  it.each<PersonKey>(["staff", "former", "unitOfficer", "auditor", "foreigner"])(
    "is not for %s",
    async (person) => {
      await expect(extend("2026-12-15", person)).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("happens once", async () => {
    const key = newId();
    const first = await extend("2026-12-15", "hr", 1, key);
    expect(await extend("2026-12-15", "hr", 1, key)).toEqual(first);
    await expect(extend("2026-12-20")).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("ending a Plt early", () => {
  it("makes today the last day; the definitive superior is back tomorrow", async () => {
    await end();
    const { appraiser, former } = scene.people;
    expect(await spans()).toEqual([
      [appraiser, "2026-01-01", "2026-11-15"],
      [former, "2026-11-16", "2026-11-16"],
      [appraiser, "2026-11-17", null],
    ]);
    expect(await owner.auditEvent.count({ where: { action: "personnel.end-acting" } })).toBe(1);
    await expect(end("hr", 2)).rejects.toMatchObject({ reasons: [{ reason: "personnel.wrong-state" }] });
  });

  it.each<PersonKey>(["staff", "former", "unitOfficer", "auditor", "foreigner"])(
    "is not for %s",
    async (person) => {
      await expect(end(person)).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("happens once", async () => {
    const key = newId();
    const first = await end("hr", 1, key);
    expect(await end("hr", 1, key)).toEqual(first);
    await expect(end()).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
