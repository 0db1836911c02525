import "server-only";
import { randomBytes } from "node:crypto";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { hashSecret } from "@/lib/platform/secrets";
import { endPasswordLinks } from "@/lib/features/employees/parts/new-password";

/** Hours in which a link works. */
const LINK_HOURS = 24;
const SECRET_BYTES = 32;

type Issue = {
  person: { employeeId: string; callName: string; email: string };
  /** After a forgotten password, or for a new account. */
  kind: "employees.password-link" | "employees.first-password-link";
  locale: Locale;
  /** The agency's time, for the record. */
  now: Date;
};

/**
 * Makes a link with which a person sets a password, once within a day, and queues the message that carries it; earlier links
 * of the person end. Takes the transaction of the act to which it belongs. Of the link only a hash is kept; ask `mailIsOn` first.
 */
export async function issuePasswordLink(db: Tx, author: AuditAuthor, issue: Issue): Promise<void> {
  const { agencyId } = author.actor;
  const { employeeId, callName, email } = issue.person;
  const linkId = newId();
  // authorize: none, the caller has decided: HR for others, the person's own mailbox for a forgotten password.
  await endPasswordLinks(db, agencyId, employeeId);
  const token = Buffer.concat([idBytes(agencyId), randomBytes(SECRET_BYTES)]).toString("base64url");
  await db.$executeRaw`
    INSERT INTO password_link (agency_id, id, employee_id, token_hash, expires_at)
    VALUES (${agencyId}::uuid, ${linkId}::uuid, ${employeeId}::uuid, ${hashSecret(token)},
      now() + make_interval(hours => ${LINK_HOURS}::int))`;
  const link = new URL(`/sign-in/new-password/${token}`, env().NEXTAUTH_URL).toString();
  await queueMail(
    db,
    {
      to: email,
      locale: issue.locale,
      kind: issue.kind,
      params: { name: callName, link, hours: LINK_HOURS },
    },
    { agencyId, employeeId },
  );
  await recordAudit(db, author, "account.issue-password-link", {
    subject: { type: "password-link", id: linkId },
    concerns: employeeId,
    after: { kind: issue.kind },
    at: issue.now,
  });
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
