import "server-only";
import {
  findHalfSystemSession,
  openHalfSystemSession,
  type SystemToken,
} from "@/lib/features/organization/parts/system-session";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { PublicRequest } from "@/lib/platform/action";
import { countedCode } from "../parts/attempts";
import { NO_AGENCY, openSecret, readCode, stepOf } from "../parts/second-factor";
import type { CodeInput } from "../second-factor/input";

// authorize: none, the half-open session names the administrator; the code decides
// audit: none, an administrator belongs to no agency; the log tells

/**
 * The second step of an administrator's sign-in.
 * @throws AppError RULE_VIOLATION `employees.code-too-late`, `employees.code-wrong` {n}, `employees.code-used` {n},
 *   `employees.sign-in-paused`
 */
export async function enterAdministratorCode(
  request: PublicRequest,
  token: SystemToken,
  input: CodeInput,
): Promise<SystemToken> {
  const half = await findHalfSystemSession(token);
  if (!half) throw tooLate();
  const opened = await countedCode(half.id, async (judge) => {
    const secret = openSecret(half.sealed, NO_AGENCY, half.id);
    const code = readCode(input.code);
    const step = secret && code?.kind === "application" ? stepOf(secret, code.digits, Date.now()) : null;
    if (step === null) judge("wrong");
    const open = await openHalfSystemSession(half, step ?? 0);
    if (!open && (await findHalfSystemSession(token))) judge("used");
    return open;
  });
  if (!opened) throw tooLate();
  log.info(
    { requestId: request.requestId, administrator: half.id },
    "an administrator passed the second step",
  );
  return opened;
}

const tooLate = () => new AppError("RULE_VIOLATION", [{ field: "code", reason: "employees.code-too-late" }]);
