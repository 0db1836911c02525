import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { dayIn, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { makePlaces } from "@/tests/support/imports/agency";
import type { Place } from "@/tests/support/imports/people-workbook";
import { officerContext } from "../parts/officer";
import { superuserAddress } from "../parts/superuser";

const YEAR = toDate("2026-01-01");

export type Agency = {
  agencyId: string;
  places: Place[];
  owner: PrismaClient;
  actor: () => Context;
};

/** An agency before its people come: units, posts, and one HR officer. */
export async function makeAgency(units: number): Promise<Agency> {
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: superuserAddress() }) });
  const [agencyId, parentId, employeeId, positionId] = [newId(), newId(), newId(), newId()];
  await owner.agency.create({
    data: { id: agencyId, name: "Pemerintah Kota Uji", timeZone: "Asia/Jakarta" },
  });
  await owner.unit.create({
    data: { agencyId, id: parentId, code: "9", name: "Kota Uji", kind: "opd", validFrom: YEAR },
  });
  await owner.position.create({
    data: {
      agencyId,
      id: positionId,
      unitId: parentId,
      title: "Sekretaris Daerah Uji",
      class: "jpt",
      isUnitHead: true,
      validFrom: YEAR,
    },
  });
  const name = "Petugas Uji";
  await owner.employee.create({
    data: {
      agencyId,
      id: employeeId,
      kind: "pns",
      nip: "197001011990011001",
      name,
      plainName: name,
      callName: name,
    },
  });
  await owner.assignment.create({ data: { agencyId, employeeId, positionId, startsOn: YEAR } });
  await owner.roleGrant.create({
    data: { agencyId, employeeId, role: "hr", startsOn: YEAR, reason: "uji" },
  });
  const places = await makePlaces(owner, { agencyId, parentId, superiorPostId: positionId }, units);
  const actor = (): Context => {
    const now = new Date();
    const agencyName = "Pemerintah Kota Uji";
    return officerContext({ agencyId, agencyName, employeeId, name, now }, dayIn("Asia/Jakarta", now));
  };
  return { agencyId, places, owner, actor };
}
