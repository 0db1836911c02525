import { describe, expect, it } from "vitest";
import { addEmployee } from "@/lib/features/employees/people/add-employee";
import { correctEducation } from "@/lib/features/employees/people/correct-education";
import { correctEmployee } from "@/lib/features/employees/people/correct-employee";
import { correctNip } from "@/lib/features/employees/people/correct-nip";
import { correctRank } from "@/lib/features/employees/people/correct-rank";
import { addEmployeeInput, correctEmployeeInput } from "@/lib/features/employees/people/people-input";
import { getPerson, listRegister } from "@/lib/features/employees/people/queries";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { owner, useDatabase } from "../../../support/database";
import { refusal, refusalCode } from "../../../support/quarter";
import { contextOf, makeWorld, type PersonKey } from "../../../support/world";

useDatabase();

const typed = {
  kind: "pns",
  nip: "19900203 201503 2 007",
  frontTitle: "",
  plainName: "Nurlela",
  backTitle: "A.Md.Keb.",
  callName: "Bu Nurlela",
  email: "",
  startedOn: "2026-12-01",
};
const person = addEmployeeInput.parse(typed);
const named = {
  frontTitle: "Dr.",
  plainName: "Siti Rahmawati",
  backTitle: "M.Keb.",
  callName: "Bu Siti",
  email: "siti@example.go.id",
  startedOn: "2010-02-01",
  reason: "SK gelar 12/2026",
};

type Correction = { run: (ctx: Context, employeeId: string, version: number) => Promise<unknown> };
const CORRECTIONS: Record<string, Correction> = {
  "names and contact": {
    run: (ctx, employeeId, version) => correctEmployee(ctx, { employeeId, version, ...named }),
  },
  "a NIP": {
    run: (ctx, employeeId, version) =>
      correctNip(ctx, {
        employeeId,
        version,
        nip: "19880714 201101 2 777",
        reason: "salah ketik",
      }),
  },
  "a rank": {
    run: (ctx, employeeId, version) =>
      correctRank(ctx, {
        employeeId,
        version,
        rankId: null,
        code: "III/b",
        startsOn: "2024-04-01",
        decree: "SK 823/9/2024",
        reason: "arsip",
      }),
  },
  "an education": {
    run: (ctx, employeeId, version) =>
      correctEducation(ctx, {
        employeeId,
        version,
        educationId: null,
        level: "diploma_3",
        institution: "Politeknik Kesehatan Uji",
        field: "Kebidanan",
        year: 2009,
        reason: "ijazah",
      }),
  },
};

describe("a person is entered", () => {
  it("by HR, with the NIP as it was pasted, and it is audited", async () => {
    const world = await makeWorld();
    const { employeeId } = await addEmployee(await contextOf(world, "hr"), person);
    expect(await owner.employee.findFirstOrThrow({ where: { id: employeeId } })).toMatchObject({
      nip: "199002032015032007",
      name: "Nurlela, A.Md.Keb.",
      birthDate: toDate("1990-02-03"),
      status: "active",
    });
    expect(await owner.auditEvent.count({ where: { subjectId: employeeId, action: "employee.add" } })).toBe(
      1,
    );
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["a NIP that Excel has rounded", { nip: "1,98E+17" }, "employees.nip-excel"],
    ["17 digits", { nip: "19850115201001100" }, "employees.nip-length"],
    ["30 February", { nip: "199002302015051001" }, "employees.nip-birth-date"],
    ["month 13", { nip: "198501152010133001" }, "employees.nip-code"],
    ["no NIP", { nip: "" }, "employees.nip-empty"],
    ["the NIP of a PNS for a PPPK", { kind: "pppk" }, "employees.nip-other-kind"],
    ["a NIP for a state official", { kind: "state_official" }, "employees.nip-none"],
  ])("refuses %s", async (_what, change, reason) => {
    const world = await makeWorld();
    const input = addEmployeeInput.parse({ ...typed, ...change });
    await expect(addEmployee(await contextOf(world, "hr"), input)).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [{ field: "nip", reason }],
    });
  });

  it("not twice with one NIP, but once with one request key, and by nobody else", async () => {
    const world = await makeWorld();
    const keyed = await contextOf(world, "hr", newId());
    expect(await addEmployee(keyed, person)).toEqual(await addEmployee(keyed, person));
    expect(await refusal(addEmployee(await contextOf(world, "hr"), person))).toMatchObject({
      code: "RULE_VIOLATION",
      fields: ["nip"],
    });
    for (const who of ["staff", "leader", "trainingOfficer"] as const)
      expect(await refusalCode(addEmployee(await contextOf(world, who), person)), who).toBe("NOT_FOUND");
  });
});

describe.each(Object.entries(CORRECTIONS))("HR corrects %s", (_what, { run }) => {
  it("with grounds, and it is audited for the person", async () => {
    const world = await makeWorld();
    await run(await contextOf(world, "hr"), world.people.staff, 1);
    const [event] = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, concernsId: world.people.staff },
    });
    expect(event).toMatchObject({ actorId: world.people.hr });
    expect(event?.reason).toBeTruthy();
    const page = await getPerson(await contextOf(world, "hr"), world.people.staff);
    expect(page.version).toBe(2);
  });

  it("not for others, not of another agency, not over somebody else's change, once a request", async () => {
    const world = await makeWorld();
    const other = await makeWorld();
    for (const who of ["staff", "appraiser", "otherStaff", "foreigner"] as PersonKey[])
      expect(await refusalCode(run(await contextOf(world, who), world.people.staff, 1)), who).toBe(
        "NOT_FOUND",
      );
    expect(await refusalCode(run(await contextOf(world, "auditor"), world.people.staff, 1))).toBe(
      "FORBIDDEN",
    );
    expect(await refusalCode(run(await contextOf(world, "hr"), other.people.staff, 1))).toBe("NOT_FOUND");
    expect(await refusalCode(run(await contextOf(world, "hr"), world.people.staff, 7))).toBe("CONFLICT");
    const keyed = await contextOf(world, "hr", newId());
    expect(await run(keyed, world.people.staff, 1)).toEqual(await run(keyed, world.people.staff, 1));
    const { version } = await owner.employee.findFirstOrThrow({ where: { id: world.people.staff } });
    expect(version).toBe(2);
  });

  it("of oneself only where HR is alone, and the leaders are told", async () => {
    const world = await makeWorld();
    const { agencyId, people } = world;
    const { version } = await owner.employee.findFirstOrThrow({ where: { id: people.hr } });
    const grant = { agencyId, employeeId: people.otherStaff, role: "hr" as const, reason: "uji" };
    const { id } = await owner.roleGrant.create({ data: { ...grant, startsOn: toDate("2026-01-01") } });
    expect(await refusal(run(await contextOf(world, "hr"), people.hr, version))).toMatchObject({
      reasons: ["employees.own-case-other"],
    });
    await owner.roleGrant.deleteMany({ where: { id } });
    await run(await contextOf(world, "hr"), people.hr, version);
    const told = { where: { agencyId, kind: "employees.own-case" } };
    expect(await owner.notification.count(told)).toBeGreaterThan(0);
  });
});

describe("a record", () => {
  it("takes the latest rank in force, whatever is entered after it", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "hr");
    const rank = { employeeId: world.people.staff, rankId: null, decree: null, reason: "arsip" };
    await correctRank(ctx, { ...rank, version: 1, code: "III/b", startsOn: "2024-04-01" });
    await correctRank(ctx, { ...rank, version: 2, code: "III/a", startsOn: "2020-04-01" });
    await correctRank(ctx, { ...rank, version: 3, code: "III/c", startsOn: "2027-04-01" });
    const { rankCode, rankName } = await owner.employee.findFirstOrThrow({
      where: { id: world.people.staff },
    });
    expect([rankCode, rankName]).toEqual(["III/b", "Penata Muda Tingkat I"]);
    const again = { ...rank, version: 4, code: "III/d", startsOn: "2024-04-01" };
    expect(await refusalCode(correctRank(ctx, again))).toBe("RULE_VIOLATION");
    expect(await refusalCode(correctRank(ctx, { ...again, code: "IX", startsOn: "2025-04-01" }))).toBe(
      "RULE_VIOLATION",
    );
  });

  it("is read by HR, the unit's officer and the auditor, never with a rating, and each look is recorded", async () => {
    const world = await makeWorld();
    const id = world.people.staff;
    for (const who of ["hr", "unitOfficer", "auditor"] as const) {
      const page = await getPerson(await contextOf(world, who), id);
      expect(page.posts[0]).toMatchObject({ title: "Bidan Mahir", unitId: world.units.clinic });
      expect(JSON.stringify(page)).not.toMatch(/rating|predikat/i);
      await getPerson(await contextOf(world, who), id);
    }
    const looks = await owner.accessRecord.findMany({ where: { concernsId: id } });
    expect(looks.map(({ recordType }) => recordType)).toEqual(["employee", "employee", "employee"]);
    for (const who of ["staff", "appraiser", "otherStaff", "leader", "foreigner"] as const)
      expect(await refusalCode(getPerson(await contextOf(world, who), id)), who).toBe("NOT_FOUND");
    expect(await refusalCode(getPerson(await contextOf(world, "unitOfficer"), world.people.otherStaff))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("the register", () => {
  it("finds by name, by NIP with spaces and by unit; an officer sees the own units", async () => {
    const world = await makeWorld();
    const hr = await contextOf(world, "hr");
    const staff = await owner.employee.findFirstOrThrow({ where: { id: world.people.staff } });
    const ids = async (ctx: Context, filter: Parameters<typeof listRegister>[1]) =>
      (await listRegister(ctx, filter)).rows.map(({ id }) => id);
    expect(await ids(hr, { q: "rahmawati" })).toEqual([staff.id]);
    const nip = `${staff.nip?.slice(0, 8)} ${staff.nip?.slice(8, 14)} ${staff.nip?.slice(14, 15)} ${staff.nip?.slice(15)}`;
    expect(await ids(hr, { q: nip })).toEqual([staff.id]);
    expect((await ids(hr, { q: "Puskesmas Uji" })).sort()).toEqual(
      [world.people.staff, world.people.appraiser, world.people.former].sort(),
    );
    expect(await ids(hr, { unit: world.units.health })).toHaveLength(5);
    const officer = await contextOf(world, "unitOfficer");
    expect(await ids(officer, {})).toHaveLength(5);
    expect(await refusalCode(listRegister(officer, { unit: world.units.transport }))).toBe("NOT_FOUND");
    expect(await refusalCode(listRegister(await contextOf(world, "staff"), {}))).toBe("NOT_FOUND");
  });
});

describe("what the forms may send", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["no name", { plainName: " " }, "employees.name-required"],
    ["no form of address", { callName: "" }, "employees.call-name-required"],
    ["an address that is none", { email: "siti@" }, "input.not-email"],
    ["a day that does not exist", { startedOn: "2026-02-30" }, "input.bad-date"],
    ["no grounds", { reason: "" }, "employees.correction-reason-required"],
  ])("refuses %s", (_what, change, reason) => {
    const sent = { employeeId: newId(), version: "1", ...named, ...change };
    const issues = correctEmployeeInput.safeParse(sent).error?.issues ?? [];
    const messages = issues.flatMap((issue) =>
      issue.code === "invalid_union" ? issue.errors.flat().map(({ message }) => message) : [issue.message],
    );
    expect(messages).toContain(reason);
  });
});
