import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as exportTable } from "@/app/(app)/exports/[table]/route";
import { GET as exportEvaluation } from "@/app/(app)/evaluations/[id]/snapshot/route";
import { newId } from "@/lib/platform/clock";
import { hashSecret } from "@/lib/platform/secrets";
import { sessionCookieName } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { makePlan, makeWorld, type PersonKey, type World } from "../../support/world";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));

useDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await makePlan(world, { state: "set" });
});
beforeEach(() => jar.clear());

/** Puts the cookie of a new session into the browser's jar. */
async function comeIn(person: PersonKey): Promise<void> {
  const agencyId = person === "foreigner" ? world.otherAgencyId : world.agencyId;
  const [sessionId, secret] = [newId(), newId()];
  await owner.userSession.create({
    data: {
      agencyId,
      id: sessionId,
      employeeId: world.people[person],
      secretHash: hashSecret(secret),
      expiresAt: new Date(Date.now() + 3_600_000),
      device: "uji",
      address: "127.0.0.1",
    },
  });
  const token = { agencyId, sessionId, secret };
  jar.set(sessionCookieName(), await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" }));
}

const ask = (search = "") =>
  exportTable(new Request(`http://127.0.0.1/exports/people${search}`), {
    params: Promise.resolve({ table: "people" }),
  });

describe("the export of the people behind a figure", () => {
  it("is a private file of the actor's own sight, without ratings", async () => {
    await comeIn("unitOfficer");
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    const text = await answer.text();
    expect(text).toContain("Puskesmas Uji");
    expect(text).not.toContain("Dinas Perhubungan");
    expect(text).not.toMatch(/Sangat Baik|Butuh Perbaikan|very_good/);
  });

  it.each([
    '=HYPERLINK("http://evil.example")',
    "+62 812",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "＝1+1",
  ])("writes %j as text, wherever it stands", async (dangerous) => {
    const where = { agencyId_id: { agencyId: world.agencyId, id: world.people.staff } };
    const before = await owner.employee.findUniqueOrThrow({ where });
    const unit = { agencyId_id: { agencyId: world.agencyId, id: world.units.clinic } };
    await owner.employee.update({ where, data: { name: dangerous } });
    await owner.unit.update({ where: unit, data: { name: dangerous } });
    await comeIn("hr");
    const text = await (await ask(`?unit=${world.units.clinic}`)).text();
    const cells = text
      .split(/\r?\n/)
      .flatMap((line) => line.split(";").map((cell) => cell.replace(/^"/, "")));
    expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(2);
    await owner.employee.update({ where, data: { name: before.name } });
    await owner.unit.update({ where: unit, data: { name: "Puskesmas Uji" } });
  });

  it("does not exist for people without an overview, nor for units elsewhere", async () => {
    for (const person of ["staff", "appraiser", "foreigner"] as const) {
      await comeIn(person);
      expect((await ask()).status, person).toBe(404);
    }
    await comeIn("unitOfficer");
    expect((await ask(`?unit=${world.units.transport}`)).status).toBe(404);
    await comeIn("hr");
    const foreign = await owner.unit.findFirstOrThrow({ where: { agencyId: world.otherAgencyId } });
    expect((await ask(`?unit=${foreign.id}`)).status).toBe(404);
  });

  it("reads strange filters as none", async () => {
    await comeIn("hr");
    const plain = (await (await ask()).text()).split("\n").length;
    for (const search of [
      "?unit=%27%20OR%201=1",
      "?stage=__proto__",
      "?kind=pns%27",
      "?period=1e309",
      "?after=~~~",
    ])
      expect((await (await ask(search)).text()).split("\n").length, search).toBe(plain);
  });
});

describe("files", () => {
  const evaluation = () =>
    exportEvaluation(new Request("http://127.0.0.1/"), { params: Promise.resolve({ id: newId() }) });

  it("wait until a first password is replaced, as every page does", async () => {
    const account = { agencyId: world.agencyId, employeeId: world.people.hr };
    await comeIn("hr");
    expect((await ask()).status).toBe(200);
    await owner.account.updateMany({ where: account, data: { mustChangePassword: true } });
    expect((await ask()).status).toBe(401);
    expect((await evaluation()).status).toBe(401);
    await owner.account.updateMany({ where: account, data: { mustChangePassword: false } });
  });

  it("open to nobody with a session that was revoked, has expired, or has another secret", async () => {
    await comeIn("hr");
    await owner.userSession.updateMany({
      where: { agencyId: world.agencyId },
      data: { revokedAt: new Date() },
    });
    expect((await ask()).status).toBe(401);
    jar.set(
      sessionCookieName(),
      await encode({
        token: { agencyId: world.agencyId },
        secret: "another secret of 32 characters and more",
      }),
    );
    expect((await ask()).status).toBe(401);
    jar.clear();
    expect((await ask()).status).toBe(401);
    expect((await evaluation()).status).toBe(401);
  });
});
