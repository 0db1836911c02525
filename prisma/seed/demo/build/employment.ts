import type { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/features/organization/rules/dates";
import { loginName } from "@/lib/features/employees/rules/login-name";
import { toDate } from "@/lib/platform/clock";
import { AGENCY } from "../agency";
import { demoId } from "../ids";
import { peopleLogins } from "../logins";
import { people, personOf, rankName, unitId, type DemoPerson } from "../people";
import { earlierPositionId, positionId } from "./organization";

const agencyId = AGENCY.id;

/** Out of duty from this day on, and as what. */
export function leaving(
  person: DemoPerson,
): { status: "study_leave" | "unpaid_leave" | "retired"; from: string } | null {
  if (person.studyLeaveFrom) return { status: "study_leave", from: person.studyLeaveFrom };
  if (person.unpaidLeaveFrom) return { status: "unpaid_leave", from: person.unpaidLeaveFrom };
  return person.retiredFrom ? { status: "retired", from: person.retiredFrom } : null;
}

/** Day from which plans are due: the appointment, or where only its year is known the first post. */
function startedOn(person: DemoPerson): string {
  if (person.kind === "pns" && person.appointed) {
    return `${person.appointed.slice(0, 4)}-${person.appointed.slice(4)}-01`;
  }
  return person.since;
}

export const employeeRows = (): Prisma.EmployeeCreateManyInput[] =>
  people.map((person) => {
    const out = leaving(person);
    return {
      agencyId,
      id: person.id,
      kind: person.kind,
      nip: person.nip,
      name: person.name,
      plainName: person.plainName,
      callName: person.callName,
      birthDate: toDate(person.birthDate),
      rankCode: person.rank,
      rankName: rankName(person.rank),
      status: out?.status ?? "active",
      statusFrom: out ? toDate(out.from) : null,
      startedOn: toDate(startedOn(person)),
    };
  });

type Assigned = { key: string; positionId: string; from: string; until: string | null; kind?: "plt" };

export const assignmentId = (key: string): string => demoId("assignment", key);

function assignmentsOf(person: DemoPerson): Assigned[] {
  const out = leaving(person);
  const list: Assigned[] = [
    {
      key: person.key,
      positionId: positionId(person),
      from: person.since,
      until: out ? addDays(out.from, -1) : null,
    },
  ];
  const { transferredFrom: before, acting } = person;
  if (before) {
    const until = addDays(person.since, -1);
    list.push({
      key: `${person.key}/earlier`,
      positionId: earlierPositionId(person),
      from: before.since,
      until,
    });
  }
  const vacant = acting && people.find((other) => other.unit === acting.unit && other.head);
  if (acting && vacant) {
    list.push({
      key: `${person.key}/acting`,
      positionId: positionId(vacant),
      from: acting.from,
      until: acting.until,
      kind: "plt",
    });
  }
  return list;
}

export const assignmentRows = (): Prisma.AssignmentCreateManyInput[] =>
  people.flatMap((person, index) =>
    assignmentsOf(person).map((one) => ({
      agencyId,
      id: assignmentId(one.key),
      employeeId: person.id,
      positionId: one.positionId,
      kind: one.kind ?? ("definitive" as const),
      startsOn: toDate(one.from),
      endsOn: one.until === null ? null : toDate(one.until),
      decree: `SK 821/${101 + index}/${one.from.slice(0, 4)}`,
    })),
  );

/** A span of a line of reporting. `acting`: the superior holds the post as Plt. */
export type Line = { superior: string; from: string; until: string | null; acting: boolean };

const later = (a: string, b: string) => (a > b ? a : b);

/** A retired superior's people pass to whoever acts in the post; who acts there passes to the superior above. */
function continued(person: DemoPerson, boss: DemoPerson, from: string): Line[] {
  const since = later(from, boss.since);
  if (!boss.retiredFrom) return [{ superior: boss.key, from: since, until: null, acting: false }];
  const own: Line = { superior: boss.key, from: since, until: addDays(boss.retiredFrom, -1), acting: false };
  const deputy = people.find((other) => other.acting?.unit === boss.unit);
  if (!deputy || boss.appraiser === null) return [own];
  const isDeputy = deputy.key === person.key;
  return [
    own,
    {
      superior: isDeputy ? boss.appraiser : deputy.key,
      from: boss.retiredFrom,
      until: null,
      acting: !isDeputy,
    },
  ];
}

/** Who stands directly above a person, from when to when, earliest first. */
export function linesOf(person: DemoPerson): Line[] {
  if (person.appraiser === null) return [];
  const now = continued(person, personOf(person.appraiser), person.since);
  const { transferredFrom: before } = person;
  if (!before) return now;
  const boss = personOf(before.appraiser);
  return [
    {
      superior: boss.key,
      from: later(before.since, boss.since),
      until: addDays(person.since, -1),
      acting: false,
    },
    ...now,
  ];
}

export const reportingLineRows = (): Prisma.ReportingLineCreateManyInput[] =>
  people.flatMap((person) =>
    linesOf(person).map((line) => ({
      agencyId,
      id: demoId("line", `${person.key}/${line.superior}`),
      employeeId: person.id,
      superiorId: personOf(line.superior).id,
      startsOn: toDate(line.from),
      endsOn: line.until === null ? null : toDate(line.until),
    })),
  );

type Grant = [
  employee: string,
  role: Prisma.RoleGrantCreateManyInput["role"],
  unit: string | null,
  reason: string,
];

const GRANTS: readonly Grant[] = [
  ["yulia-oktaviani", "hr", null, "Pengelola kinerja kota, surat tugas BKPSDM 800/12/2026"],
  ["gita-putri", "hr", null, "Pengelola kinerja kota, surat tugas BKPSDM 800/12/2026"],
  ["nyoman-suastika", "training_officer", null, "Pengelola pelatihan, surat tugas BKPSDM 800/13/2026"],
  ["bambang-wiryawan", "policy_confirmer", null, "Pengesah aturan kinerja"],
  ["ilyas-lamataro", "leadership", null, "Wali kota"],
  ["syahril-nasution", "leadership", null, "Sekretaris daerah"],
  ["christina-palar", "auditor", null, "Pemeriksaan berkala manajemen kinerja 2026"],
  ["anisa-rahmadhani", "strategy_planner", null, "Pengelola pohon kinerja kota"],
  ["hendri-kurniawan", "strategy_planner", "dinkes", "Pengelola pohon kinerja Dinas Kesehatan"],
  ["sutarto", "achievement_recommender", null, "Rekomendasi capaian unit, Bapperida"],
  ["fatimah-zahro", "achievement_recommender", null, "Rekomendasi capaian unit, Inspektorat"],
  ["lestari-puspa", "unit_officer", "dinkes", "Pengelola kinerja Dinas Kesehatan"],
  ["siti-rambe", "unit_officer", "disdik", "Pengelola kinerja Dinas Pendidikan"],
  ["rahmi-syafitri", "unit_officer", "dishub", "Pengelola kinerja Dinas Perhubungan"],
  ["ermi-zulaiha", "unit_officer", "kec-utara", "Pengelola kinerja Kecamatan Muara Utara"],
  ["arif-budiman", "evaluation_team", null, "Tim evaluasi kinerja 2026"],
  ["mahmud", "evaluation_team", null, "Tim evaluasi kinerja 2026"],
  ["rina-siahaan", "evaluation_team", null, "Tim evaluasi kinerja 2026"],
  ["ani-widyastuti", "evaluation_team", null, "Tim evaluasi kinerja 2026"],
  ["sutarto", "evaluation_team", null, "Tim evaluasi kinerja 2026"],
  ["dahlia-pulungan", "unit_officer", "rsud", "Pengelola kinerja RSUD Muara Jaya"],
];

export const grantRows = (): Prisma.RoleGrantCreateManyInput[] =>
  GRANTS.map(([employee, role, unit, reason]) => ({
    agencyId,
    id: demoId("grant", `${employee}/${role}`),
    employeeId: personOf(employee).id,
    role,
    unitId: unit === null ? null : unitId(unit),
    startsOn: toDate("2026-01-02"),
    reason,
    createdAt: toDate("2026-01-02"),
  }));

export const loginRows = (): Prisma.LoginCreateManyInput[] =>
  peopleLogins.map(({ login, employeeKey }) => ({
    name: loginName(login),
    agencyId,
    employeeId: personOf(employeeKey).id,
  }));
