import { PrismaPg } from "@prisma/adapter-pg";
import { accountName } from "@/lib/features/employees/accounts/account-input";
import { firstPassword } from "@/lib/features/employees/parts/first-password";
import { hashPassword } from "@/lib/features/employees/parts/password-hash";
import { PrismaClient } from "@/lib/generated/prisma/client";

const USAGE = 'npm run administrator -- NAME "DISPLAY NAME" | NAME --disable';

const ended = { sessionSecretHash: null, sessionExpiresAt: null, version: { increment: 1 } };

async function disable(owner: PrismaClient, name: string): Promise<string> {
  const { count } = await owner.systemAccount.updateMany({
    where: { name, disabledAt: null },
    data: { disabledAt: new Date(), ...ended },
  });
  return count === 0 ? `No active administrator is called ${name}.` : `${name} is disabled.`;
}

async function appoint(owner: PrismaClient, name: string, displayName: string): Promise<string> {
  if ((await owner.login.count({ where: { name } })) > 0)
    throw new Error(`${name} is the account name of somebody in an agency.`);
  const password = firstPassword();
  const secret = {
    displayName,
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
    disabledAt: null,
    // Whoever lost the telephone starts anew with the owner's help.
    secondFactorSecret: null,
    secondFactorConfirmedAt: null,
  };
  await owner.systemAccount.upsert({
    where: { name },
    create: { name, ...secret },
    update: { ...secret, ...ended },
  });
  return `${name} signs in with the first password ${password} and replaces it at once. It is shown here only.`;
}

async function carryOut([typed = "", second = ""]: string[]): Promise<string> {
  const name = accountName.safeParse(typed);
  if (!name.success || second.trim() === "") throw new Error(USAGE);
  const owner = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 }),
  });
  try {
    return await (second === "--disable"
      ? disable(owner, name.data)
      : appoint(owner, name.data, second.trim()));
  } finally {
    await owner.$disconnect();
  }
}

try {
  console.log(await carryOut(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
