import "server-only";
import type { PublicRequest } from "@/lib/platform/action";
import { globalDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { queueJob } from "@/lib/platform/jobs";
import { mailIsOn } from "@/lib/platform/mail";
import { seal } from "@/lib/platform/secrets";
import { takeLinkRequest } from "@/lib/features/employees/parts/attempts";
import { loginName, wrongNipLength } from "@/lib/features/employees/rules/login-name";
import type { RequestLinkInput } from "./input";
import { LINK_REQUEST, SEND_PASSWORD_LINK, type LinkRequest } from "./send-password-link";

/**
 * Somebody has forgotten the password. The wish is noted and the page answers; whether there is such a person and where the
 * link goes is found out afterwards by the worker, so that the answer tells nothing, by its words or its time.
 * @throws AppError INVALID_INPUT `employees.nip-length`, RULE_VIOLATION `employees.mail-off`, `employees.sign-in-paused`
 */
export async function requestPasswordLink(request: PublicRequest, input: RequestLinkInput): Promise<null> {
  if (!mailIsOn()) throw new AppError("RULE_VIOLATION", [{ reason: "employees.mail-off" }]);
  const name = loginName(input.name);
  const digits = wrongNipLength(name);
  if (digits !== null)
    throw new AppError("INVALID_INPUT", [
      { field: "name", reason: "employees.nip-length", params: { n: digits } },
    ]);
  await takeLinkRequest(name, request.address);
  // authorize: none, a visitor has no rights; only the mailbox of the person gets an answer.
  // audit: none, the person is not known yet; the link itself is recorded when it is made.
  const wish: LinkRequest = { name, locale: request.locale, requestId: request.requestId };
  const sealed = seal(LINK_REQUEST, JSON.stringify(wish));
  await queueJob(globalDb(), SEND_PASSWORD_LINK, { sealed }, { attempts: 8 });
  return null;
}
