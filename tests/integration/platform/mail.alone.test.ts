import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTenant } from "@/lib/platform/db";
import { mailIsOn, mailJob, queueMail } from "@/lib/platform/mail";
import { owner, useDatabase } from "../../support/database";
import { MailServer } from "../../support/mail-server";
import { makeDue, waitingJobs, workOff } from "../../support/queue";
import { makeWorld, type World } from "../../support/world";

const post = new MailServer();
beforeAll(async () => {
  process.env.SMTP_URL = await post.start();
});
afterAll(() => post.stop());

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  post.received.length = 0;
  post.refuses = post.later = null;
});

const mail = {
  to: "siti@puskesmas.example",
  subject: "Terukur: tautan untuk kata sandi Anda – 24 jam",
  text: "Selamat pagi, Bu Siti.\n\nTautannya: https://kinerja.example/sign-in/new-password/rahasia\n",
};
const sendMailJob = mailJob(({ kind, params }) => {
  if (kind !== "employees.password-link") throw new Error(`no words for ${kind}`);
  return { subject: String(params.subject), text: String(params.text) };
});
const queue = (given: Partial<typeof mail> = {}) =>
  inTenant(world.agencyId, (db) => {
    const { to, ...params } = { ...mail, ...given };
    return queueMail(
      db,
      { to, locale: "id", kind: "employees.password-link", params },
      { agencyId: world.agencyId, employeeId: world.people.staff },
    );
  });
const refusals = () =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "mail.refused" } });

describe("a message", () => {
  it("arrives as plain text, word for word", async () => {
    await queue();
    expect(mailIsOn()).toBe(true);
    await workOff([sendMailJob]);
    const [one, ...more] = post.received;
    expect(more).toEqual([]);
    expect(one?.to).toEqual([mail.to]);
    expect(one?.mail).toMatchObject({ subject: mail.subject, from: { name: "Terukur" } });
    expect(one?.mail.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(one?.mail.html).toBeUndefined();
    expect(one?.mail.headers).toContainEqual(expect.objectContaining({ key: "auto-submitted" }));
    expect(await waitingJobs()).toEqual([]);
  });

  it("waits sealed: neither address nor words can be read in the queue", async () => {
    await queue();
    const stored = JSON.stringify(await waitingJobs());
    expect(stored).toContain("password-link");
    for (const secret of [mail.to, "rahasia", "Siti"]) expect(stored).not.toContain(secret);
  });

  it("cannot smuggle another recipient into its head", async () => {
    await queue({ subject: "Halo\r\nBcc: lain@example.org" });
    await workOff([sendMailJob]);
    expect(post.received.map(({ to }) => to)).toEqual([[mail.to]]);
    expect(post.received[0]?.mail.bcc).toBeUndefined();
  });

  it("waits while the server is down, and arrives once when it is back", async () => {
    await post.stop();
    await queue();
    await workOff([sendMailJob]);
    const [waiting] = await waitingJobs();
    expect(waiting).toMatchObject({ task: "mail.send", attempts: 1 });
    expect(waiting?.lastError).toMatch(/^mail: E/);
    await post.start();
    await makeDue();
    await workOff([sendMailJob]);
    expect(post.received).toHaveLength(1);
    expect(await waitingJobs()).toEqual([]);
  });

  it("is tried again after a temporary refusal, under the same message number", async () => {
    post.later = mail.to;
    await queue();
    await workOff([sendMailJob]);
    expect(post.received).toEqual([]);
    const [waiting] = await waitingJobs();
    expect(waiting?.lastError).toBe("mail: EENVELOPE 451");
    post.later = null;
    await makeDue();
    await workOff([sendMailJob]);
    expect(post.received[0]?.mail.messageId).toMatch(/^<[0-9a-f-]{36}@/);
    expect(await refusals()).toEqual([]);
  });

  it("to an address that does not exist is given up, and the trace says whose it was", async () => {
    post.refuses = mail.to;
    await queue();
    await workOff([sendMailJob]);
    expect(await waitingJobs()).toEqual([]);
    const [event] = await refusals();
    expect(event).toMatchObject({
      concernsId: world.people.staff,
      actorId: null,
      after: { kind: "employees.password-link" },
    });
    expect(JSON.stringify(event)).not.toContain(mail.to);
  });

  it("that was sealed under another secret is given up without a word of it", async () => {
    await queue();
    await owner.$executeRaw`UPDATE graphile_worker._private_jobs
      SET payload = jsonb_set(payload::jsonb, '{sealed}', '"v1.AAAA"')::json`;
    await workOff([sendMailJob]);
    expect(post.received).toEqual([]);
    expect(await waitingJobs()).toEqual([]);
  });
});
