import { hashPassword } from "@/lib/features/employees/parts/password-hash";
import {
  openSystemSession,
  startSystemSession,
  type SystemContext,
} from "@/lib/features/organization/parts/system-session";
import { newId } from "@/lib/platform/clock";
import { owner } from "../../support/database";

/** Three random words, as the product advises; invented for the tests. */
export const ADMINISTRATOR_PASSWORD = "kemudi-rantai-lumbung";

let made: Promise<string> | undefined;

/** The administrator of the tests, made where there is none yet. */
export async function administrator(part: { mustChangePassword?: boolean } = {}): Promise<string> {
  const secret = {
    passwordHash: await (made ??= hashPassword(ADMINISTRATOR_PASSWORD)),
    mustChangePassword: part.mustChangePassword ?? false,
    disabledAt: null,
  };
  const { id } = await owner.systemAccount.upsert({
    where: { name: "admin.uji" },
    create: { name: "admin.uji", displayName: "Pak Sistem", ...secret },
    update: secret,
  });
  return id;
}

/** A signed-in administrator: a real session, read by the product's own loader. */
export async function systemContext(requestKey?: string): Promise<SystemContext> {
  const token = await startSystemSession(await administrator());
  const ctx = await openSystemSession(token, { requestId: newId(), locale: "id" });
  if (!ctx) throw new Error("the session did not open");
  return { ...ctx, requestKey };
}
