import { beforeEach, describe, expect, it } from "vitest";
import { markRead } from "@/lib/features/notifications/mark-read";
import { notify } from "@/lib/features/notifications/parts/notify";
import { listNotifications } from "@/lib/features/notifications/queries";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { newId } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const tell = (people: PersonKey[], n = 1) =>
  inTenant(world.agencyId, async (db) => {
    for (let notes = 1; notes <= n; notes += 1)
      await notify(db, {
        agencyId: world.agencyId,
        employeeIds: people.map((key) => world.people[key]),
        kind: "work-plans.returned",
        params: { appraiser: "dr. Ratna", notes },
        href: "/work-plans",
        at: new Date(Date.UTC(2026, 10, 16, 1, notes)),
      });
  });
const unread = async (person: PersonKey) => (await contextOf(world, person)).desk.unreadNotifications;
const firstOf = async (person: PersonKey) => {
  const { rows } = await listNotifications(await contextOf(world, person));
  return rows[0]?.id ?? "";
};

describe("messages to a person", () => {
  it("are counted in the bell, each reader's own, one for a person who is named twice", async () => {
    await tell(["staff", "staff", "appraiser"], 3);
    expect([await unread("staff"), await unread("appraiser"), await unread("hr")]).toEqual([3, 3, 0]);
  });

  it("are listed by keyset, the latest first", async () => {
    await tell(["staff"], 30);
    const ctx = await contextOf(world, "staff");
    const first = await listNotifications(ctx);
    expect(first.rows.map(({ params }) => params.notes)).toEqual(
      Array.from({ length: 25 }, (_, i) => 30 - i),
    );
    const second = await listNotifications(ctx, first.next ?? undefined);
    expect(second.rows.map(({ params }) => params.notes)).toEqual([5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
    expect((await listNotifications(ctx, "no cursor")).rows).toHaveLength(25);
  });

  it("cannot lead outside", async () => {
    for (const href of ["https://example.org", "//example.org"])
      await expect(
        owner.notification.create({
          data: {
            agencyId: world.agencyId,
            employeeId: world.people.staff,
            kind: "x.y",
            params: {},
            href,
            createdAt: new Date(),
          },
        }),
      ).rejects.toThrow();
  });

  it("tell a person that the plan came back, with the number of notes and no word of them", async () => {
    const { planId } = await makePlan(world, { state: "submitted" });
    await returnWorkPlan(await contextOf(world, "appraiser"), {
      planId,
      version: 1,
      general: "Lengkapi targetnya",
      notes: {},
      expectations: {},
    });
    const { rows } = await listNotifications(await contextOf(world, "staff"));
    expect(rows).toMatchObject([
      {
        kind: "work-plans.returned",
        params: { appraiser: "dr. Ratna Dewi Anggraini", notes: 1 },
        isRead: false,
      },
    ]);
  });
});

describe("reading", () => {
  it("marks one message and says where it leads; a second time changes nothing", async () => {
    await tell(["staff"], 2);
    const ctx = await contextOf(world, "staff");
    const notificationId = await firstOf("staff");
    expect(await markRead(ctx, { notificationId })).toEqual({ marked: 1, href: "/work-plans" });
    expect(await markRead(ctx, { notificationId })).toEqual({ marked: 0, href: "/work-plans" });
    expect(await unread("staff")).toBe(1);
  });

  it("marks all of one's own and nobody else's", async () => {
    await tell(["staff", "appraiser"], 2);
    expect(await markRead(await contextOf(world, "staff"), {})).toEqual({ marked: 2, href: null });
    expect([await unread("staff"), await unread("appraiser")]).toEqual([0, 2]);
  });

  it("happens once for one request key", async () => {
    await tell(["staff"], 2);
    const ctx = await contextOf(world, "staff", newId());
    expect([await markRead(ctx, {}), await markRead(ctx, {})]).toEqual([
      { marked: 2, href: null },
      { marked: 2, href: null },
    ]);
  });

  it.each<PersonKey>(["appraiser", "hr", "foreigner"])("is refused to %s", async (person) => {
    await tell(["staff"]);
    const notificationId = await firstOf("staff");
    const act = markRead(await contextOf(world, person), { notificationId });
    await expect(act).rejects.toSatisfy((e) => e instanceof AppError && e.code === "NOT_FOUND");
    expect(await unread("staff")).toBe(1);
  });
});
