import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/features/employees/accounts/create-account";
import { createAccounts } from "@/lib/features/employees/accounts/create-accounts";
import { issueFirstPassword } from "@/lib/features/employees/accounts/issue-first-password";
import { mailLinks, mailLinksJobs } from "@/lib/features/employees/accounts/mail-links";
import { setLinkedPassword } from "@/lib/features/employees/password-link/set-linked-password";
import { signIn } from "@/lib/features/employees/sign-in";
import { mailText } from "@/lib/messages/mail-text";
import { mailJob } from "@/lib/platform/mail";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { MailServer } from "../../support/mail-server";
import { workOff } from "../../support/queue";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

const post = new MailServer();
beforeAll(async () => {
  process.env.SMTP_URL = await post.start();
});
afterAll(() => post.stop());

useDatabase();

const jobs = [...mailLinksJobs, mailJob(mailText)];
const here = { requestId: "test", locale: "id" as const };
const fresh = { newPassword: "kereta-biru-payung", repeatPassword: "kereta-biru-payung" };
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.login.deleteMany();
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  post.received.length = 0;
  await owner.account.deleteMany({
    where: {
      agencyId: world.agencyId,
      employeeId: { in: (["staff", "former", "otherStaff"] as const).map((key) => world.people[key]) },
    },
  });
  for (const key of ["staff", "former"] as const)
    await owner.employee.updateMany({
      where: { id: world.people[key] },
      data: { email: `${key}@dinkes.example` },
    });
});

const tokenOf = (address: string) => {
  const mail = post.received.findLast(({ to }) => to.includes(address))?.mail.text ?? "";
  return /\/sign-in\/new-password\/(\S+)/.exec(mail)?.[1] ?? "";
};
const nipOf = async (key: PersonKey) =>
  (await owner.employee.findFirstOrThrow({ where: { agencyId: world.agencyId, id: world.people[key] } }))
    .nip ?? "";

describe("accounts by e-mail", () => {
  it("reach everybody who has an address: the person makes a password and signs in; nobody else gets an account", async () => {
    const { batchId } = await createAccounts(await contextOf(world, "hr"), {
      unitId: null,
      delivery: "mail",
    });
    await workOff(jobs);
    await workOff(jobs);
    expect(post.received.flatMap(({ to }) => to).sort()).toEqual([
      "former@dinkes.example",
      "staff@dinkes.example",
    ]);
    expect(await owner.accountBatch.findFirstOrThrow({ where: { id: batchId } })).toMatchObject({
      ...{ state: "done", total: 2, done: 2, skipped: 0 },
    });
    expect(await owner.account.count({ where: { employeeId: world.people.otherStaff } })).toBe(0);
    await setLinkedPassword(visitor(), { passwordToken: tokenOf("staff@dinkes.example"), ...fresh });
    await expect(
      signIn(visitor(), { name: await nipOf("staff"), password: fresh.newPassword }),
    ).resolves.toMatchObject({ mustChangePassword: false });
    const audits = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, requestId: batchId, action: "person-account.create" },
    });
    expect(audits.map(({ actorId }) => actorId)).toEqual([world.people.hr, world.people.hr]);
  });

  it("open no door before the link is used", async () => {
    const given = { employeeId: world.people.staff, loginName: null, delivery: "mail" as const };
    await createAccount(await contextOf(world, "hr"), given);
    await workOff(jobs);
    for (const password of ["none", "", " "])
      await expect(signIn(visitor(), { name: await nipOf("staff"), password })).rejects.toThrow();
  });

  it("take the old password and the sessions away where a link replaces them", async () => {
    await owner.employee.updateMany({
      where: { id: world.people.appraiser },
      data: { email: "ratna@dinkes.example" },
    });
    const name = await giveLogin(world, "appraiser");
    const { token } = await signIn(visitor(), { name, password: PASSWORD });
    await issueFirstPassword(await contextOf(world, "hr"), {
      ...{ employeeId: world.people.appraiser, version: 1, delivery: "mail" },
    });
    await workOff(jobs);
    await workOff(jobs);
    expect(await openSession(token, here)).toBeNull();
    await expect(signIn(visitor(), { name, password: PASSWORD })).rejects.toThrow();
    await setLinkedPassword(visitor(), { passwordToken: tokenOf("ratna@dinkes.example"), ...fresh });
    await expect(signIn(visitor(), { name, password: fresh.newPassword })).resolves.toBeTruthy();
  });

  it("are refused for one person without an address", async () => {
    const given = { employeeId: world.people.otherStaff, loginName: null, delivery: "mail" as const };
    await expect(createAccount(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      reasons: [{ field: "delivery", reason: "employees.mail-missing" }],
    });
  });

  it("are made once, and leave out whoever lost the address or whose name was taken meanwhile", async () => {
    const { batchId } = await createAccounts(await contextOf(world, "hr"), {
      unitId: null,
      delivery: "mail",
    });
    await owner.employee.updateMany({ where: { id: world.people.former }, data: { email: null } });
    await owner.login.create({
      data: { name: await nipOf("staff"), agencyId: world.otherAgencyId, employeeId: world.people.foreigner },
    });
    const order = { agencyId: world.agencyId, batchId };
    await Promise.all([mailLinks(order), mailLinks(order)]);
    await mailLinks(order);
    const people = await owner.accountBatchPerson.findMany({ where: { batchId } });
    expect(people.map(({ reason }) => reason).sort()).toEqual([
      "employees.login-taken",
      "employees.mail-missing",
    ]);
    expect(await owner.accountBatch.findFirstOrThrow({ where: { id: batchId } })).toMatchObject({
      ...{ state: "done", done: 0, skipped: 2 },
    });
  });
});
