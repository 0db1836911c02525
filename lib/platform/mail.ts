import "server-only";
import { recordAudit } from "./audit";
import { newId } from "./clock";
import type { Locale } from "./context";
import { clockOf, inTenant, type Tx } from "./db";
import { env } from "./env";
import { queueJob, type Job } from "./jobs";
import { log } from "./log";
import { seal, unseal } from "./secrets";

/**
 * A message before it has words: its kind (`<area>.<kebab-code>`) and what its sentences name. It is a knock only: no NIP, no
 * rating.
 */
export type Mail = { to: string; locale: Locale; kind: string; params: Record<string, string | number> };

/** Whose message it is, for the trace when an address refuses it. */
export type MailAbout = { agencyId: string; employeeId: string };

/** Words for kinds; given by the application, because the platform knows no language. Plain text. */
export type MailWords = (mail: Pick<Mail, "locale" | "kind" | "params">) => { subject: string; text: string };

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
  await queueJob(db, JOB, { sealed, kind: mail.kind, about }, { attempts: ATTEMPTS });
}

type Payload = { sealed: string; kind: string; about: MailAbout };

/** A try that fails is made again later; an address that the server refuses for good is recorded instead. */
async function sendMail(payload: unknown, wordsOf: MailWords): Promise<void> {
  const { sealed, kind, about } = payload as Payload;
  const opened = unseal(PURPOSE, sealed);
  if (opened === null || !mailIsOn()) {
    log.warn({ kind }, "a message was given up: it cannot be read or no mail server is set");
    return;
  }
  const mail = JSON.parse(opened) as Mail & { id: string };
  try {
    await deliver({ id: mail.id, to: mail.to, ...wordsOf(mail) });
  } catch (error) {
    if (!isForGood(error)) throw withoutAddress(error);
    log.info({ kind }, "a message was refused for good");
    await recordRefusal(kind, about);
  }
}

type Letter = { id: string; to: string; subject: string; text: string };

async function deliver({ id, ...letter }: Letter): Promise<void> {
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
      ...letter,
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

async function recordRefusal(kind: string, { agencyId, employeeId }: MailAbout): Promise<void> {
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

export const mailJob = (wordsOf: MailWords): Job => ({
  name: JOB,
  work: (payload) => sendMail(payload, wordsOf),
});
