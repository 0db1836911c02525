import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeEach, describe, expect, it } from "vitest";
import { downloadSlip } from "@/lib/features/documents/slips/download-slip";
import { makeSlips } from "@/lib/features/documents/slips/make-slips";
import { getBatch, listSlips } from "@/lib/features/documents/slips/queries";
import { removeSlips } from "@/lib/features/documents/slips/remove-slips";
import { createAccounts } from "@/lib/features/employees/accounts/create-accounts";
import { issueFirstPassword } from "@/lib/features/employees/accounts/issue-first-password";
import { changePassword } from "@/lib/features/employees/change-password";
import { signIn } from "@/lib/features/employees/sign-in";
import { documents } from "@/lib/messages/id/documents";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { visitor } from "../employees/login";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.login.deleteMany();
  // The people of the clinic and of transport have no account yet; the leader has no NIP either.
  await owner.account.deleteMany({
    where: {
      agencyId: world.agencyId,
      employeeId: {
        in: (["staff", "appraiser", "former", "otherStaff", "leader"] as const).map(
          (key) => world.people[key],
        ),
      },
    },
  });
});

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " "),
    );
  }
  await pdf.destroy();
  return pages;
}

const passwordOn = (page: string) =>
  /[a-z]+-[a-z]+-[a-z]+-\d{5}/.exec(page.replaceAll(" - ", "-"))?.[0] ?? "";
const order = (batchId: string) => ({ agencyId: world.agencyId, batchId });
const make = (batchId: string) => makeSlips(order(batchId), documents.slip);
const create = async (unitId: string | null = null) =>
  (await createAccounts(await contextOf(world, "hr"), { unitId, delivery: "slip" })).batchId;
const nipOf = async (person: PersonKey) =>
  (
    await owner.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.people[person] } },
    })
  ).nip ?? "";
async function filesOf(batchId: string, person: PersonKey = "hr") {
  const ctx = await contextOf(world, person);
  const { slips } = await getBatch(await contextOf(world, "hr"), batchId);
  return Promise.all(
    slips.map(async ({ id, unitName }) => ({
      id,
      unitName,
      pages: await pagesOf((await downloadSlip(ctx, { slipId: id })).bytes),
    })),
  );
}

describe("slips of first passwords", () => {
  it("come as one file a unit with one page a person: name, unit, login, password and what to do", async () => {
    const batchId = await create();
    await make(batchId);
    const files = await filesOf(batchId);
    expect(files.map(({ unitName, pages }) => [unitName, pages.length])).toEqual([
      ["Dinas Perhubungan", 1],
      ["Puskesmas Uji", 3],
    ]);
    const clinic = files[1]?.pages ?? [];
    const nip = await nipOf("staff");
    const page = clinic.find((text) => text.includes("Siti Rahmawati")) ?? "";
    expect(page).toContain("Puskesmas Uji");
    expect(page).toContain("Bidan Mahir");
    expect(page).toContain(`${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`);
    expect(page).toContain("Rahasia.");
    // The numbers of the list stand where the text of a line ends.
    const prose = page.replace(/ \d\. /g, " ");
    for (const step of documents.slip.steps) expect(prose).toContain(step);
    expect(new Set(clinic.map(passwordOn)).size).toBe(3);
    for (const text of clinic) expect(passwordOn(text)).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d{5}$/);
  });

  it("of holders of a right come in a file that no unit officer may fetch, their unit on the page", async () => {
    const { staff } = world.people;
    await owner.roleGrant.create({
      data: { agencyId: world.agencyId, employeeId: staff, role: "hr", startsOn: new Date(), reason: "uji" },
    });
    const batchId = await create(world.units.clinic);
    await make(batchId);
    const files = await filesOf(batchId);
    expect(files.map(({ unitName, pages }) => [unitName, pages.length])).toEqual([
      ["Puskesmas Uji", 2],
      [null, 1],
    ]);
    expect(files[1]?.pages[0]).toContain("Siti Rahmawati");
    expect(files[1]?.pages[0]).toContain("Puskesmas Uji");
    const officer = await contextOf(world, "unitOfficer");
    const fetch = (slipId = "") => downloadSlip(officer, { slipId });
    await expect(fetch(files[0]?.id)).resolves.toBeDefined();
    await expect(fetch(files[1]?.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("open the door once: the password signs in, opens nothing before it is replaced, and stands nowhere in the database", async () => {
    const batchId = await create(world.units.transport);
    await make(batchId);
    const [file] = await filesOf(batchId);
    const password = passwordOn(file?.pages[0] ?? "");
    const { token, mustChangePassword } = await signIn(visitor(), {
      name: await nipOf("otherStaff"),
      password,
    });
    expect(mustChangePassword).toBe(true);
    const session = await openSession(token, here);
    expect(session?.actor.mustChangePassword).toBe(true);
    const fresh = "lentera-kabut-sungai-ungu";
    if (session) await changePassword(session, { newPassword: fresh, repeatPassword: fresh });
    await expect(signIn(visitor(), { name: await nipOf("otherStaff"), password })).rejects.toMatchObject({
      code: "RULE_VIOLATION",
    });
    expect(await signIn(visitor(), { name: await nipOf("otherStaff"), password: fresh })).toMatchObject({
      mustChangePassword: false,
    });
    const dump = JSON.stringify([
      await owner.account.findMany(),
      await owner.accountBatchPerson.findMany(),
      await owner.passwordSlip.findMany(),
      await owner.auditEvent.findMany(),
      await owner.requestKey.findMany(),
    ]);
    expect(dump).not.toContain(password);
  });

  it("a second slip makes the first worthless and ends the person's sessions", async () => {
    const batchId = await create(world.units.transport);
    await make(batchId);
    const first = passwordOn((await filesOf(batchId))[0]?.pages[0] ?? "");
    const name = await nipOf("otherStaff");
    const { token } = await signIn(visitor(), { name, password: first });
    const again = await issueFirstPassword(await contextOf(world, "hr"), {
      employeeId: world.people.otherStaff,
      version: 1,
      delivery: "slip",
    });
    await make(again.batchId);
    expect(await openSession(token, here)).toBeNull();
    await expect(signIn(visitor(), { name, password: first })).rejects.toMatchObject({
      code: "RULE_VIOLATION",
    });
    const second = passwordOn((await filesOf(again.batchId))[0]?.pages[0] ?? "");
    expect(second).not.toBe(first);
    await expect(signIn(visitor(), { name, password: second })).resolves.toMatchObject({
      mustChangePassword: true,
    });
  });

  it("leave out whoever has no name to sign in with, whose name is taken, and who has an account by now, and say why", async () => {
    const taken = await nipOf("former");
    await owner.login.create({
      data: { name: taken, agencyId: world.otherAgencyId, employeeId: world.people.foreigner },
    });
    const batchId = await create();
    await owner.account.create({
      data: { agencyId: world.agencyId, employeeId: world.people.staff, passwordHash: "ada" },
    });
    await make(batchId);
    const { batch, skipped } = await getBatch(await contextOf(world, "hr"), batchId);
    expect(batch).toMatchObject({ state: "done", total: 5, done: 2, skipped: 3 });
    expect(skipped.map(({ reason }) => reason).sort()).toEqual([
      "employees.account-there",
      "employees.login-missing",
      "employees.login-taken",
    ]);
    expect(await owner.login.findUniqueOrThrow({ where: { name: taken } })).toMatchObject({
      agencyId: world.otherAgencyId,
    });
  });

  it("are audited for each person in the name of whoever ordered", async () => {
    const batchId = await create(world.units.clinic);
    await make(batchId);
    const audits = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, requestId: batchId, action: "person-account.create" },
    });
    expect(audits.map(({ concernsId }) => concernsId).sort()).toEqual(
      [world.people.staff, world.people.appraiser, world.people.former].sort(),
    );
    expect(audits.every(({ actorId }) => actorId === world.people.hr)).toBe(true);
  });

  it("are made once, whoever takes the job: two workers at a time, and one that comes later", async () => {
    const batchId = await create();
    await Promise.all([make(batchId), make(batchId)]);
    await make(batchId);
    expect(await owner.account.count({ where: { agencyId: world.agencyId, mustChangePassword: true } })).toBe(
      4,
    );
    expect(await owner.passwordSlip.count({ where: { agencyId: world.agencyId } })).toBe(2);
  });

  it("go on after a worker died: what was half done is taken up by the next", async () => {
    const batchId = await create();
    await owner.accountBatch.updateMany({
      where: { agencyId: world.agencyId },
      data: { state: "running", leaseUntil: new Date(Date.now() - 1000) },
    });
    await make(batchId);
    expect(await owner.account.count({ where: { agencyId: world.agencyId, mustChangePassword: true } })).toBe(
      4,
    );
  });

  it("are fetched by HR and by the officer of the unit, by nobody else, and each time is recorded", async () => {
    const batchId = await create();
    await make(batchId);
    const { slips } = await getBatch(await contextOf(world, "hr"), batchId);
    const clinic = slips.find(({ unitName }) => unitName === "Puskesmas Uji")?.id ?? "";
    const transport = slips.find(({ unitName }) => unitName === "Dinas Perhubungan")?.id ?? "";
    // The officer of Dinas Kesehatan: the clinic lies below it.
    await downloadSlip(await contextOf(world, "unitOfficer"), { slipId: clinic });
    expect((await listSlips(await contextOf(world, "unitOfficer"))).slips.map(({ id }) => id)).toEqual([
      clinic,
    ]);
    for (const person of ["superior", "trainingOfficer", "auditor", "foreigner"] as const)
      await expect(downloadSlip(await contextOf(world, person), { slipId: clinic })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    await expect(
      downloadSlip(await contextOf(world, "unitOfficer"), { slipId: transport }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { slips: after } = await getBatch(await contextOf(world, "hr"), batchId);
    expect(after.find(({ id }) => id === clinic)?.downloads).toHaveLength(1);
    expect(after.find(({ id }) => id === transport)?.downloads).toEqual([]);
  });

  it("are deleted after seven days, not before", async () => {
    const batchId = await create(world.units.transport);
    await make(batchId);
    expect(await removeSlips(world.agencyId)).toBe(0);
    const { slips } = await getBatch(await contextOf(world, "hr"), batchId);
    const slipId = slips[0]?.id ?? "";
    await owner.passwordSlip.updateMany({
      where: { agencyId: world.agencyId },
      data: { expiresAt: new Date("2026-11-16T05:00:00Z") },
    });
    const hr = await contextOf(world, "hr");
    const gone = { code: "RULE_VIOLATION", reasons: [{ reason: "employees.slip-gone" }] };
    await expect(downloadSlip(hr, { slipId })).rejects.toMatchObject(gone);
    expect(await removeSlips(world.agencyId)).toBe(1);
    expect(await removeSlips(world.agencyId)).toBe(0);
    expect((await getBatch(hr, batchId)).slips).toMatchObject([{ gone: true }]);
    await expect(downloadSlip(hr, { slipId })).rejects.toMatchObject(gone);
  });
});
