import { hashPassword } from "@/lib/features/employees/parts/password-hash";
import { newId } from "@/lib/platform/clock";
import { owner } from "../../support/database";
import type { PersonKey, World } from "../../support/world";

/** Three random words, as the product advises; invented for the tests. */
export const PASSWORD = "perahu-lentera-jambu";

let made: Promise<string> | undefined;

/** Gives a person of the world a login and the password above; answers the NIP, or the account name given. */
export async function giveLogin(world: World, person: PersonKey, accountName?: string): Promise<string> {
  const agencyId = person === "foreigner" ? world.otherAgencyId : world.agencyId;
  const employeeId = world.people[person];
  const employee = await owner.employee.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id: employeeId } },
  });
  const name = accountName ?? employee.nip ?? "";
  await owner.account.updateMany({
    where: { agencyId, employeeId },
    data: { passwordHash: await (made ??= hashPassword(PASSWORD)) },
  });
  await owner.login.upsert({
    where: { name },
    create: { name, agencyId, employeeId },
    update: { agencyId, employeeId },
  });
  return name;
}

let last = 0;

/** A visitor at an address of his own, unless one is given. */
export function visitor(given: { address?: string; knownDevice?: string; device?: string } = {}) {
  last += 1;
  return {
    requestId: newId(),
    locale: "id" as const,
    address: `203.0.113.${last}`,
    device: "Mozilla/5.0 (Linux; Android 13) Chrome/140.0.0.0 Mobile Safari/537.36",
    ...given,
  };
}
