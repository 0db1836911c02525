import "server-only";
import { newId } from "./clock";
import { recordAudit } from "./audit";
import { clockOf, inTenant, type Tx } from "./db";
import { env } from "./env";
import { queueJob, type Job } from "./jobs";
import { log } from "./log";
import { seal, unseal } from "./secrets";

/** A message as plain text. It is a knock only: no NIP, no rating. */
export type Mail = { to: string; subject: string; text: string };

/** Whose message it is and what kind, for the trace when an address refuses it. */
export type MailAbout = { agencyId: string; employeeId: string; kind: string };

const JOB = "mail.send";
const PURPOSE = "mail";
/** The pauses add up to some fifteen hours: a night without a mail server. */
const ATTEMPTS = 11;
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const LOOPBACK = /^(localhost|127\.|\[?::1\]?$)/;

/** Whether this installation can send mail at all; without it whatever needs mail says so and is not offered. */
export const mailIsOn = (): boolean => env().SMTP_URL !== undefined;

/**
 * Queues a message in the transaction of its act; a slow or dead mail server delays nobody. It waits sealed: neither its
 * address nor its words can be read in the database.
 */
export async function queueMail(db: Pick<Tx, "$queryRaw">, mail: Mail, about: MailAbout): Promise<void> {
  const sealed = seal(PURPOSE, JSON.stringify({ ...mail, id: newId() }));
  await queueJob(db, JOB, { sealed, about }, { attempts: ATTEMPTS });
}

type Payload = { sealed: string; about: MailAbout };

/** A try that fails is made again later; an address that the server refuses for good is recorded instead. */
async function sendMail(payload: unknown): Promise<void> {
  const { sealed, about } = payload as Payload;
  const opened = unseal(PURPOSE, sealed);
  if (opened === null || !mailIsOn()) {
    log.warn({ kind: about.kind }, "a message was given up: it cannot be read or no mail server is set");
    return;
  }
  try {
    await deliver(JSON.parse(opened) as Mail & { id: string });
  } catch (error) {
    if (!isForGood(error)) throw withoutAddress(error);
    log.info({ kind: about.kind }, "a message was refused for good");
    await recordRefusal(about);
  }
}

async function deliver({ id, ...mail }: Mail & { id: string }): Promise<void> {
  const url = new URL(env().SMTP_URL ?? "");
  const { createTransport } = await import("nodemailer");
  // Without TLS a password link would cross the network for all to read; a server on this machine needs none.
  const requireTLS = url.protocol === "smtp:" && !LOOPBACK.test(url.hostname);
  const transport = createTransport({
    ...PATIENCE,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (url.protocol === "smtps:" ? 465 : 587),
    secure: url.protocol === "smtps:",
    requireTLS,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      ...mail,
      from: sender(),
      // The same at every try, so that a mailbox can drop what comes twice.
      messageId: `<${id}@${new URL(env().NEXTAUTH_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}

const sender = (): string => env().MAIL_FROM ?? `Terukur <terukur@${new URL(env().NEXTAUTH_URL).hostname}>`;

const field = (error: unknown, name: string): unknown =>
  typeof error === "object" && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** A 5xx answer to the address or the message; a refused password or certificate is ours to mend, and waits. */
const isForGood = (error: unknown): boolean =>
  (field(error, "code") === "EENVELOPE" || field(error, "code") === "EMESSAGE") &&
  Number(field(error, "responseCode")) >= 500;

/** The queue keeps the words of an error, and a mail server likes to repeat the address in them. */
const withoutAddress = (error: unknown): Error =>
  new Error(
    `mail: ${String(field(error, "code") ?? "failed")} ${String(field(error, "responseCode") ?? "")}`.trim(),
  );

async function recordRefusal({ agencyId, employeeId, kind }: MailAbout): Promise<void> {
  await inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    const clock = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
    await recordAudit(db, clock, "mail.refused", {
      subject: { type: "employee", id: employeeId },
      concerns: employeeId,
      after: { kind },
      at: now,
    });
  });
}

export const sendMailJob: Job = { name: JOB, work: sendMail };
