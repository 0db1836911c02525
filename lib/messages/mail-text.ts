import { messagesFor } from "@/lib/messages/messages-for";
import type { MailWords } from "@/lib/platform/mail";

type Wording = Record<"subject" | "text", (parameters: Readonly<Record<string, string | number>>) => string>;

/**
 * The words of a message of the kind `<area>.<kebab-code>`: looked up in `m.<area>.mails`. Plain text.
 * @throws Error for a kind without words, so that an empty message is never sent
 */
export const mailText: MailWords = ({ locale, kind, params }) => {
  const { employees, reports } = messagesFor(locale);
  const [area, code = ""] = kind.split(".");
  const mails: Record<string, Wording> =
    area === "employees" ? employees.mails : area === "reports" ? reports.reminders.mails : {};
  const wording = Object.hasOwn(mails, code) ? mails[code] : undefined;
  if (!wording) throw new Error(`no words for the message ${kind}`);
  return { subject: wording.subject(params), text: wording.text(params) };
};
