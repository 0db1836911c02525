import { beforeEach, describe, expect, it } from "vitest";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { loadFacts } from "@/lib/features/personnel/parts/load-facts";
import { planEvent } from "@/lib/features/personnel/rules/plan-event";
import { fromDate, newId } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import { owner, useDatabase } from "../../support/database";
import { contextOf, TODAY, type PersonKey } from "../../support/world";
import { actingOf, makeScene, moveOf, stateOf, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const plans = () =>
  owner.workPlan.findMany({
    where: { agencyId: scene.agencyId },
    include: { appraisers: true, events: true },
  });
const linesOf = (person: PersonKey) =>
  owner.reportingLine.findMany({
    where: { agencyId: scene.agencyId, employeeId: scene.people[person] },
    orderBy: { startsOn: "asc" },
  });
const day = (date: Date | null) => date && fromDate(date);

describe("an event of a person's posts", () => {
  it("moves a person in mid-year: the posts, the plan, the lines and the news are those of the preview (G75)", async () => {
    const input = await moveOf(scene);
    const { version: _version, ...request } = input;
    const shown = await inTenant(scene.agencyId, async (db) =>
      planEvent(await loadFacts(db, request, TODAY), request),
    );
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), input);

    const [plan] = await plans();
    expect(plan).toMatchObject({ state: "closed" });
    expect(day(plan?.endsOn ?? null)).toBe("2026-10-31");
    expect(shown.plansClosed).toMatchObject([{ planId: scene.planId, endsOn: "2026-10-31" }]);
    expect(plan?.events.map(({ kind }) => kind)).toEqual(["closed"]);
    expect(plan?.appraisers.map(({ employeeId, endsOn }) => [employeeId, endsOn])).toEqual([
      [scene.people.appraiser, null],
    ]);
    const holds = await owner.assignment.findMany({
      where: { agencyId: scene.agencyId, employeeId: scene.people.staff },
      orderBy: { startsOn: "asc" },
    });
    expect(holds.map((hold) => [hold.positionId, day(hold.startsOn), day(hold.endsOn)])).toEqual([
      [scene.positions.staff, "2026-01-01", "2026-10-31"],
      [scene.freePost, "2026-11-01", null],
    ]);
    const lines = await linesOf("staff");
    expect(lines.map((line) => [line.superiorId, day(line.startsOn), day(line.endsOn)])).toEqual([
      [scene.people.appraiser, "2026-01-01", "2026-10-31"],
      [scene.people.otherAppraiser, "2026-11-01", null],
    ]);
    expect(shown.lines).toMatchObject([{ after: { superiorId: scene.people.otherAppraiser } }]);
    expect(shown.year?.parts).toEqual([
      { unitName: "Puskesmas Uji", months: 10 },
      { unitName: "Dinas Perhubungan", months: 2 },
    ]);
    const told = await owner.notification.findMany({ where: { agencyId: scene.agencyId } });
    const entered = told.filter(({ kind }) => kind === "personnel.entered");
    expect(entered.map(({ employeeId }) => employeeId).sort()).toEqual([...shown.told].sort());
    expect(told.map(({ kind }) => kind)).toContain("personnel.closing-asked");
    const audit = await owner.auditEvent.findMany({
      where: { agencyId: scene.agencyId, action: "personnel.enter" },
    });
    expect(audit).toMatchObject([{ subjectId: eventId, concernsId: scene.people.staff }]);
  });

  it("appoints a Plt: the people of the post are appraised by him for these days, the plan stays, nobody appraises oneself", async () => {
    await enterEvent(await contextOf(scene, "hr"), await actingOf(scene));
    const [plan] = await plans();
    expect(plan).toMatchObject({ state: "set" });
    const spans = (plan?.appraisers ?? []).sort((a, b) => Number(a.startsOn) - Number(b.startsOn));
    expect(
      spans.map((span) => [span.employeeId, span.capacity, day(span.startsOn), day(span.endsOn)]),
    ).toEqual([
      [scene.people.appraiser, "definitive", "2026-01-01", "2026-11-15"],
      [scene.people.former, "plt", "2026-11-16", "2026-11-30"],
      [scene.people.appraiser, "definitive", "2026-12-01", null],
    ]);
    const own = await linesOf("former");
    expect(own.map((line) => line.superiorId)).toEqual([
      scene.people.appraiser,
      scene.people.superior,
      scene.people.appraiser,
    ]);
  });

  it("keeps one with a day to come without touching anything else", async () => {
    const before = await stateOf(scene);
    const input = await moveOf(scene, { effectiveOn: "2026-12-01" });
    const done = await enterEvent(await contextOf(scene, "hr"), input);
    expect(done.isPlanned).toBe(true);
    expect(await stateOf(scene)).toBe(before);
    const event = await owner.personnelEvent.findFirstOrThrow({ where: { id: done.eventId } });
    expect(event).toMatchObject({ state: "planned", changes: [], appliedAt: null });
  });

  it("ends planning for a leave and for retirement (G77, G79)", async () => {
    const ctx = await contextOf(scene, "hr");
    await enterEvent(ctx, await moveOf(scene, { kind: "unpaid_leave", positionId: null }));
    const staff = { agencyId: scene.agencyId, id: scene.people.staff };
    expect(await owner.employee.findFirstOrThrow({ where: staff })).toMatchObject({ status: "unpaid_leave" });
    expect(await owner.absence.count({ where: { employeeId: scene.people.staff } })).toBe(1);
    expect((await linesOf("staff")).map((line) => day(line.endsOn))).toEqual(["2026-10-31"]);
    const otherVersion = await scene.versionOf("otherStaff");
    await enterEvent(
      ctx,
      await moveOf(scene, {
        kind: "retirement",
        positionId: null,
        employeeId: scene.people.otherStaff,
        version: otherVersion,
      }),
    );
    const retired = await owner.employee.findFirstOrThrow({ where: { id: scene.people.otherStaff } });
    expect(retired).toMatchObject({ status: "retired" });
    const account = await owner.account.findFirstOrThrow({ where: { employeeId: scene.people.otherStaff } });
    expect(account.disabledAt).not.toBeNull();
    await enterEvent(
      ctx,
      await moveOf(scene, {
        kind: "return",
        effectiveOn: "2026-11-10",
        version: await scene.versionOf("staff"),
      }),
    );
    expect(await owner.employee.findFirstOrThrow({ where: staff })).toMatchObject({
      status: "active",
      statusFrom: null,
    });
    const [absence] = await owner.absence.findMany({ where: { employeeId: scene.people.staff } });
    expect(day(absence?.endsOn ?? null)).toBe("2026-11-09");
  });

  it.each<[PersonKey, string]>([
    ["staff", "NOT_FOUND"],
    ["appraiser", "NOT_FOUND"],
    ["unitOfficer", "NOT_FOUND"],
    ["auditor", "NOT_FOUND"],
    ["trainingOfficer", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("is not for %s", async (person, code) => {
    await expect(enterEvent(await contextOf(scene, person), await moveOf(scene))).rejects.toMatchObject({
      code,
    });
    expect(await owner.personnelEvent.count({ where: { agencyId: scene.agencyId } })).toBe(0);
  });

  it("is refused by the rule, with nothing written", async () => {
    const before = await stateOf(scene);
    const same = await moveOf(scene, { positionId: scene.positions.staff });
    await expect(enterEvent(await contextOf(scene, "hr"), same)).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [{ reason: "personnel.same-post" }],
    });
    expect(await stateOf(scene)).toBe(before);
  });

  it("is entered once by two who decide on the same preview, and once with the same key", async () => {
    const input = await moveOf(scene);
    const key = newId();
    const first = await enterEvent(await contextOf(scene, "hr", key), input);
    const again = await enterEvent(await contextOf(scene, "hr", key), input);
    expect(again).toEqual(first);
    await expect(enterEvent(await contextOf(scene, "hr"), input)).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: [{ reason: "personnel.changed-meanwhile" }],
    });
    expect(await owner.personnelEvent.count({ where: { agencyId: scene.agencyId } })).toBe(1);
  });
});
