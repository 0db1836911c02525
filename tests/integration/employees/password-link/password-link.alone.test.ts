import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/features/employees/change-password";
import { findPasswordLink } from "@/lib/features/employees/password-link/queries";
import { requestPasswordLink } from "@/lib/features/employees/password-link/request-password-link";
import { sendPasswordLinkJob } from "@/lib/features/employees/password-link/send-password-link";
import { setLinkedPassword } from "@/lib/features/employees/password-link/set-linked-password";
import { signIn } from "@/lib/features/employees/sign-in";
import { mailText } from "@/lib/messages/mail-text";
import { mailJob } from "@/lib/platform/mail";
import { owner, useDatabase } from "../../../support/database";
import { MailServer } from "../../../support/mail-server";
import { makeDue, waitingJobs, workOff } from "../../../support/queue";
import { contextOf, makeWorld, type World } from "../../../support/world";
import { giveLogin, PASSWORD, visitor } from "../login";
import { enrol, reasonOf, refusal } from "../second-factor/authenticator";

const post = new MailServer();
beforeAll(async () => {
  process.env.SMTP_URL = await post.start();
});
afterAll(() => post.stop());

useDatabase();

const email = "siti@puskesmas.example";
const jobs = [sendPasswordLinkJob, mailJob(mailText)];
const next = { newPassword: "kereta-biru-payung", repeatPassword: "kereta-biru-payung" };
const ended = "employees.link-ended";
let world: World;
let name: string;

beforeEach(async () => {
  world = await makeWorld();
  name = await giveLogin(world, "staff");
  await owner.employee.updateMany({ where: { id: world.people.staff }, data: { email } });
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  post.received.length = 0;
});

/** The link that the message to the person carries, as it is clicked. */
async function linkFromMailbox(): Promise<string> {
  await requestPasswordLink(visitor(), { name });
  await workOff(jobs);
  const text = post.received.at(-1)?.mail.text ?? "";
  const [, token = ""] = /\/sign-in\/new-password\/(\S+)/.exec(text) ?? [];
  return token;
}
const set = (passwordToken: string, given: Partial<typeof next> = {}) =>
  setLinkedPassword(visitor(), { passwordToken, ...next, ...given });

describe("a forgotten password", () => {
  it("is replaced through a link in the person's own mailbox", async () => {
    const living = await contextOf(world, "staff");
    const token = await linkFromMailbox();
    expect(post.received.map(({ to }) => to)).toEqual([[email]]);
    expect(await findPasswordLink(token)).toEqual({ name: "Siti Rahmawati, A.Md.Keb.", loginName: name });
    await set(token);
    await expect(signIn(visitor(), { name, password: next.newPassword })).resolves.toMatchObject({
      mustChangePassword: false,
    });
    expect(await reasonOf(signIn(visitor(), { name, password: PASSWORD }))).toBe("employees.sign-in-failed");
    const old = await owner.userSession.findFirst({ where: { id: living.actor.sessionId } });
    expect(old?.revokedAt).toBeInstanceOf(Date);
    const events = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, action: { contains: "password" } },
      orderBy: { id: "asc" },
    });
    expect(events).toMatchObject([
      { action: "account.issue-password-link", actorId: null, concernsId: world.people.staff },
      { action: "account.set-linked-password", actorId: world.people.staff, after: { ended: 1 } },
    ]);
    const stored = JSON.stringify([events, await owner.$queryRaw`SELECT * FROM password_link`]);
    for (const secret of [token, next.newPassword]) expect(stored).not.toContain(secret);
  });

  it("is told of in plain words, without NIP, in the language of the page", async () => {
    await requestPasswordLink({ ...visitor(), locale: "en" }, { name });
    await linkFromMailbox();
    const [english, indonesian] = post.received.map(({ mail }) => mail);
    expect(english?.subject).toBe("Terukur: a link for a new password");
    expect(indonesian?.subject).toBe("Terukur: tautan untuk kata sandi baru");
    for (const mail of [english, indonesian]) {
      expect(mail?.html).toBeUndefined();
      expect(mail?.text).toContain("Siti Rahmawati");
      expect(mail?.text).not.toMatch(/\d{18}/);
    }
  });

  it("answers a NIP that nobody has like any other, and sends nothing", async () => {
    const answers = [];
    for (const typed of [name, "199912312020011999", "walikota.tak.ada"])
      answers.push(await requestPasswordLink(visitor(), { name: typed }));
    expect(answers).toEqual([null, null, null]);
    const waiting = await waitingJobs();
    expect(waiting.map(({ task }) => task)).toEqual(Array(3).fill("employees.send-password-link"));
    expect(JSON.stringify(waiting)).not.toContain(name);
    await workOff(jobs);
    expect(post.received).toHaveLength(1);
    expect(await owner.passwordLink.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });

  it.each([
    ["has no address on record", () => ({ email: null }), {}],
    ["has a disabled account", () => ({}), { disabledAt: new Date() }],
  ])("sends nothing to somebody who %s", async (_case, employee, account) => {
    await owner.employee.updateMany({ where: { id: world.people.staff }, data: employee() });
    await owner.account.updateMany({ where: { employeeId: world.people.staff }, data: account });
    expect(await linkFromMailbox()).toBe("");
    expect(await waitingJobs()).toEqual([]);
  });

  it("does not wait for a mail server that is away: the page answers, the link comes later", async () => {
    await post.stop();
    const before = performance.now();
    await requestPasswordLink(visitor(), { name });
    expect(performance.now() - before).toBeLessThan(1_000);
    await workOff(jobs);
    expect(await waitingJobs()).toMatchObject([{ task: "mail.send", attempts: 1 }]);
    await post.start();
    await makeDue();
    await workOff(jobs);
    expect(post.received).toHaveLength(1);
    const [, token = ""] = /new-password\/(\S+)/.exec(post.received[0]?.mail.text ?? "") ?? [];
    await expect(set(token)).resolves.toEqual({ ended: 0 });
  });

  it("may be told three times an hour for one name, known or not", async () => {
    for (const typed of [name, "199912312020011998"]) {
      for (let i = 0; i < 3; i += 1) await requestPasswordLink(visitor(), { name: typed });
      expect(await reasonOf(requestPasswordLink(visitor(), { name: typed }))).toBe(
        "employees.sign-in-paused",
      );
    }
  });

  it("says how many digits were read where a number cannot be a NIP", async () => {
    expect(await reasonOf(requestPasswordLink(visitor(), { name: "12345" }))).toBe("employees.nip-length");
  });
});

describe("a password link", () => {
  it("works once, also for two at the same moment", async () => {
    const token = await linkFromMailbox();
    const tries = await Promise.allSettled([set(token), set(token), set(token)]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await reasonOf(set(token))).toBe(ended);
    expect(await findPasswordLink(token)).toBeNull();
  });

  it("is not spent by looking at it, nor by a password that the rules refuse", async () => {
    const token = await linkFromMailbox();
    await findPasswordLink(token);
    const weak = { newPassword: name, repeatPassword: name };
    expect((await refusal(set(token, weak))).reasons[0]).toMatchObject({ field: "newPassword" });
    expect(await reasonOf(set(token, { repeatPassword: "lain-sama-sekali" }))).toBe(
      "employees.password-repeat-differs",
    );
    await expect(set(token)).resolves.toBeTruthy();
  });

  it("is over after a day", async () => {
    const token = await linkFromMailbox();
    const [link] = await owner.passwordLink.findMany({ where: { agencyId: world.agencyId } });
    const hours = ((link?.expiresAt.getTime() ?? 0) - (link?.createdAt.getTime() ?? 0)) / 3_600_000;
    expect(hours).toBeCloseTo(24, 3);
    await owner.passwordLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await reasonOf(set(token))).toBe(ended);
    expect(await findPasswordLink(token)).toBeNull();
  });

  it("ends when a newer one is made, and when the password is changed otherwise", async () => {
    const first = await linkFromMailbox();
    const second = await linkFromMailbox();
    expect(await reasonOf(set(first))).toBe(ended);
    await changePassword(await contextOf(world, "staff"), { currentPassword: PASSWORD, ...next });
    expect(await reasonOf(set(second))).toBe(ended);
  });

  it("ends with the account", async () => {
    const token = await linkFromMailbox();
    await owner.account.updateMany({
      where: { employeeId: world.people.staff },
      data: { disabledAt: new Date() },
    });
    expect(await reasonOf(set(token))).toBe(ended);
  });

  it.each(["", "x", "A".repeat(64), "../../etc/passwd", "%00".repeat(30)])("is not %j", async (token) => {
    expect(await reasonOf(set(token))).toBe(ended);
    expect(await findPasswordLink(token)).toBeNull();
  });

  it("of one agency opens nobody of another", async () => {
    const token = await linkFromMailbox();
    const bytes = Buffer.from(token, "base64url");
    const foreign = Buffer.concat([
      Buffer.from(world.otherAgencyId.replaceAll("-", ""), "hex"),
      bytes.subarray(16),
    ]).toString("base64url");
    expect(await findPasswordLink(foreign)).toBeNull();
    expect(await reasonOf(set(foreign))).toBe(ended);
  });

  it("does not go round the second factor", async () => {
    await enrol(world, "staff");
    await set(await linkFromMailbox());
    const signedIn = await signIn(visitor(), { name, password: next.newPassword });
    expect(signedIn.awaitsCode).toBe(true);
  });
});
