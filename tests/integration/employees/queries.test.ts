import { beforeEach, describe, expect, it } from "vitest";
import { getAccount, listAccess, listDemoLogins, listSessions } from "@/lib/features/employees/queries";
import { signIn } from "@/lib/features/employees/sign-in";
import { recordAccess } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

describe("the account page", () => {
  it("names the posts held today, acting ones included, and no earlier one", async () => {
    const { agencyId } = world;
    const acting = {
      agencyId,
      employeeId: world.people.staff,
      positionId: world.positions.appraiser,
      kind: "plt" as const,
    };
    await owner.assignment.create({
      data: { ...acting, startsOn: toDate("2026-10-01"), endsOn: toDate("2026-12-31") },
    });
    await owner.assignment.create({
      data: {
        ...acting,
        positionId: world.positions.otherStaff,
        startsOn: toDate("2025-01-01"),
        endsOn: toDate("2025-12-31"),
      },
    });
    const account = await getAccount(await contextOf(world, "staff"));
    expect(account.posts).toEqual([
      { title: "Bidan Mahir", unit: "Puskesmas Uji", kind: "definitive" },
      { title: "Jabatan appraiser", unit: "Puskesmas Uji", kind: "plt" },
    ]);
    expect(account).toMatchObject({ accountName: null, passwordChangedAt: null });
  });

  it("tells a state official the account name", async () => {
    await giveLogin(world, "leader", "walikota.uji.akun");
    expect((await getAccount(await contextOf(world, "leader"))).accountName).toBe("walikota.uji.akun");
  });

  it("lists the living sessions of this person alone, this device first, in the agency's time", async () => {
    const name = await giveLogin(world, "staff");
    const other = await signIn(visitor(), { name, password: PASSWORD });
    await contextOf(world, "otherStaff");
    const gone = await contextOf(world, "staff");
    await owner.userSession.updateMany({
      where: { agencyId: world.agencyId, id: gone.actor.sessionId },
      data: { revokedAt: new Date() },
    });
    const ctx = await contextOf(world, "staff");
    const sessions = await listSessions(ctx);
    expect(sessions.map(({ id, current }) => ({ id, current }))).toEqual([
      { id: ctx.actor.sessionId, current: true },
      { id: other.token.sessionId, current: false },
    ]);
    expect(sessions[1]).toMatchObject({ browser: "Chrome", system: "Android" });
    expect(sessions[1]?.lastSeenAt.slice(0, 10)).toBe("2026-11-16");
    expect(JSON.stringify(sessions)).not.toContain(other.token.secret);
  });
});

describe("who looked at my data", () => {
  const looks = (count: number) =>
    owner.accessRecord.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        agencyId: world.agencyId,
        id: newId(),
        readerId: world.people.hr,
        readerName: "Yosi Oktaviani, S.AP.",
        concernsId: world.people.staff,
        recordType: "evaluation",
        recordId: newId(),
        purpose: index === 0 ? "Menjawab pertanyaan pegawai" : null,
        hour: new Date(Date.UTC(2026, 9, 1 + Math.floor(index / 3), 3)),
      })),
    });

  it("shows a look by somebody else once an hour, and none of one's own", async () => {
    const planId = newId();
    const appraiser = await contextOf(world, "appraiser");
    const look = { concerns: world.people.staff, type: "work-plan", id: planId };
    await recordAccess(appraiser, look);
    await recordAccess(appraiser, look);
    const self = await contextOf(world, "staff");
    await recordAccess(self, look);
    const { rows, next } = await listAccess(self);
    expect(rows).toMatchObject([
      {
        readerName: "dr. Ratna Dewi Anggraini",
        recordType: "work-plan",
        purpose: null,
        hour: "2026-11-16T05:00:00.000Z",
      },
    ]);
    expect(next).toBeNull();
  });

  it("pages through all of them, each once, the latest first", async () => {
    await looks(60);
    const ctx = await contextOf(world, "staff");
    const seen: { id: string; hour: string }[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 4; page += 1) {
      const { rows, next } = await listAccess(ctx, cursor);
      seen.push(...rows);
      if (next === null) break;
      cursor = next;
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(60);
    const hours = seen.map(({ hour }) => hour);
    expect(hours).toEqual([...hours].sort().reverse());
  });

  it.each(["", "x", "2026-99-99T00:00:00.000Z_00000000-0000-0000-0000-000000000000", "' OR 1=1 --"])(
    "starts at the top for the cursor %j",
    async (cursor) => {
      await looks(2);
      expect((await listAccess(await contextOf(world, "staff"), cursor)).rows).toHaveLength(2);
    },
  );

  it("shows nobody else's, in this agency or another", async () => {
    await looks(2);
    for (const person of ["otherStaff", "hr", "foreigner"] as const) {
      expect((await listAccess(await contextOf(world, person))).rows).toEqual([]);
    }
  });
});

describe("the seats of a demonstration", () => {
  it("are named with their posts", async () => {
    await owner.login.deleteMany();
    const login = await giveLogin(world, "staff");
    await expect(listDemoLogins()).resolves.toEqual([
      { login, name: "Siti Rahmawati, A.Md.Keb.", post: "Bidan Mahir", unit: "Puskesmas Uji" },
    ]);
  });
});
