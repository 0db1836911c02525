import type { Prisma } from "@/lib/generated/prisma/client";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { hashSecret } from "@/lib/platform/secrets";
import { openSession } from "@/lib/platform/session";
import { owner } from "./database";

/**
 * A small invented agency on 16 November 2026, with every relation that a use case can meet: a staff member, her appraiser, the appraiser's
 * superior, a former appraiser, a colleague of another unit, HR, an auditor, a training officer, the leader; and a second agency.
 */
export type PersonKey =
  | "staff"
  | "appraiser"
  | "superior"
  | "former"
  | "leader"
  | "otherStaff"
  | "otherAppraiser"
  | "hr"
  | "unitOfficer"
  | "auditor"
  | "trainingOfficer"
  | "foreigner";

export type World = {
  agencyId: string;
  otherAgencyId: string;
  units: Record<"city" | "health" | "clinic" | "transport" | "hrOffice", string>;
  people: Record<PersonKey, string>;
  positions: Record<PersonKey, string>;
  periods: string[];
  policyId: string;
};

export const TODAY = "2026-11-16";
/** Some minutes past noon in Jakarta: on the full hour itself a test could begin in one hour and end in the next. */
const NOON = new Date("2026-11-16T05:10:00.000Z");
const YEAR = toDate("2026-01-01");

const PEOPLE: [PersonKey, string, keyof World["units"], Prisma.PositionCreateManyInput["class"], boolean][] =
  [
    ["leader", "Wali Kota Uji", "city", "state_official", true],
    ["superior", "drg. Melati Sari", "health", "jpt", true],
    ["appraiser", "dr. Ratna Dewi Anggraini", "clinic", "functional", true],
    ["former", "dr. Hadi Prakoso", "clinic", "functional", false],
    ["staff", "Siti Rahmawati, A.Md.Keb.", "clinic", "functional", false],
    ["otherAppraiser", "Ir. Zulkifli", "transport", "jpt", true],
    ["otherStaff", "Joko Susilo", "transport", "pelaksana", false],
    ["hr", "Yosi Oktaviani, S.AP.", "hrOffice", "functional", false],
    ["unitOfficer", "Asnawati, S.K.M.", "health", "pelaksana", false],
    ["auditor", "Rahmat Hidayat, S.E.", "hrOffice", "functional", false],
    ["trainingOfficer", "Dedi Saputra, S.Kom.", "hrOffice", "functional", false],
  ];

let sequence = 0;

function nextNip(): string {
  sequence += 1;
  return `198501152010011${String(sequence % 1000).padStart(3, "0")}`;
}

/** Makes the two agencies. Each call makes new ones, so that tests of one file do not meet. */
export async function makeWorld(): Promise<World> {
  const agencyId = newId();
  const otherAgencyId = newId();
  const offset = Math.round((NOON.getTime() - Date.now()) / 1000);
  await owner.agency.createMany({
    data: [agencyId, otherAgencyId].map((id) => ({
      id,
      name: "Pemerintah Kota Uji",
      timeZone: "Asia/Jakarta",
      clockOffset: offset,
    })),
  });
  const unitKeys = ["city", "health", "clinic", "transport", "hrOffice"] as const;
  const units = Object.fromEntries(unitKeys.map((key) => [key, newId()])) as World["units"];
  const parents = {
    city: null,
    health: units.city,
    clinic: units.health,
    transport: units.city,
    hrOffice: units.city,
  };
  const names = {
    city: "Kota Uji",
    health: "Dinas Kesehatan",
    clinic: "Puskesmas Uji",
    transport: "Dinas Perhubungan",
    hrOffice: "BKPSDM",
  };
  const keys: PersonKey[] = [...PEOPLE.map(([key]) => key), "foreigner"];
  const people = Object.fromEntries(keys.map((key) => [key, newId()])) as World["people"];
  const positions = Object.fromEntries(keys.map((key) => [key, newId()])) as World["positions"];
  // One statement a table: hundreds of tests make a world each.
  await owner.unit.createMany({
    data: [
      ...unitKeys.map((key) => ({
        agencyId,
        id: units[key],
        parentId: parents[key],
        code: key,
        name: names[key],
        kind: "opd" as const,
        hasOwnAgreement: key !== "clinic",
        validFrom: YEAR,
      })),
      {
        agencyId: otherAgencyId,
        id: newId(),
        code: "x",
        name: "Unit lain",
        kind: "opd" as const,
        validFrom: YEAR,
      },
    ],
  });
  await owner.employee.createMany({
    data: [
      ...PEOPLE.map(([key, name, , positionClass]) => ({
        agencyId,
        id: people[key],
        kind: positionClass === "state_official" ? ("state_official" as const) : ("pns" as const),
        nip: positionClass === "state_official" ? null : nextNip(),
        name,
        plainName: name,
        callName: name.split(",")[0] ?? name,
        birthDate: toDate("1985-01-15"),
      })),
      {
        agencyId: otherAgencyId,
        id: people.foreigner,
        kind: "pns" as const,
        nip: "198501152010011001",
        name: "Orang Lain",
        plainName: "Orang Lain",
        callName: "Pak Lain",
      },
    ],
  });
  await owner.position.createMany({
    data: PEOPLE.map(([key, , unit, positionClass, head]) => ({
      agencyId,
      id: positions[key],
      unitId: units[unit],
      title: key === "staff" ? "Bidan Mahir" : `Jabatan ${key}`,
      class: positionClass,
      isUnitHead: head,
      validFrom: YEAR,
    })),
  });
  await owner.assignment.createMany({
    data: PEOPLE.map(([key]) => ({
      agencyId,
      employeeId: people[key],
      positionId: positions[key],
      startsOn: YEAR,
    })),
  });
  await owner.account.createMany({
    data: keys.map((key) => ({
      agencyId: key === "foreigner" ? otherAgencyId : agencyId,
      employeeId: people[key],
      passwordHash: "unused",
      mustChangePassword: false,
    })),
  });

  const lines: [PersonKey, PersonKey][] = [
    ["staff", "appraiser"],
    ["former", "appraiser"],
    ["appraiser", "superior"],
    ["superior", "leader"],
    ["unitOfficer", "superior"],
    ["otherStaff", "otherAppraiser"],
    ["otherAppraiser", "leader"],
  ];
  await owner.reportingLine.createMany({
    data: lines.map(([from, to]) => ({
      agencyId,
      employeeId: people[from],
      superiorId: people[to],
      startsOn: YEAR,
    })),
  });
  const grants = [
    ["hr", "hr", null],
    ["unitOfficer", "unit_officer", units.health],
    ["auditor", "auditor", null],
    ["trainingOfficer", "training_officer", null],
    ["leader", "leadership", null],
  ] as const;
  await owner.roleGrant.createMany({
    data: grants.map(([key, role, unitId]) => ({
      agencyId,
      employeeId: people[key],
      role,
      unitId,
      startsOn: YEAR,
      reason: "uji",
    })),
  });

  const policyId = newId();
  await owner.agencyPolicy.create({
    data: {
      agencyId,
      id: policyId,
      number: 1,
      validFrom: YEAR,
      // Tests of the second factor ask for it themselves.
      settings: { secondFactorRequiredFor: [] },
      reason: "uji",
    },
  });
  const periods = [1, 2, 3, 4].map(() => newId());
  const spans = [
    ["01-01", "03-31", "04-07", "04-14"],
    ["04-01", "06-30", "07-07", "07-14"],
    ["07-01", "09-30", "10-07", "10-14"],
    ["10-01", "12-31", "01-07", "01-14"],
  ] as const;
  await owner.period.createMany({
    data: spans.map(([from, to, note, score], i) => ({
      agencyId,
      id: periods[i],
      policyId,
      year: 2026,
      cadence: "quarterly" as const,
      number: i + 1,
      startsOn: toDate(`2026-${from}`),
      endsOn: toDate(`2026-${to}`),
      selfNoteDue: toDate(`${i === 3 ? 2027 : 2026}-${note}`),
      scoringDue: toDate(`${i === 3 ? 2027 : 2026}-${score}`),
      state: i === 3 ? ("open" as const) : ("closed" as const),
    })),
  });
  return { agencyId, otherAgencyId, units, people, positions, periods, policyId };
}

/** The context of a signed-in person: a real session row, read by the product's own loader. */
export async function contextOf(world: World, person: PersonKey, requestKey?: string): Promise<Context> {
  const agencyId = person === "foreigner" ? world.otherAgencyId : world.agencyId;
  const sessionId = newId();
  const secret = newId();
  await owner.userSession.create({
    data: {
      agencyId,
      id: sessionId,
      employeeId: world.people[person],
      secretHash: hashSecret(secret),
      expiresAt: new Date(Date.now() + 3_600_000),
      device: "uji",
      address: "127.0.0.1",
    },
  });
  const ctx = await openSession({ agencyId, sessionId, secret }, { requestId: newId(), locale: "id" });
  if (!ctx) throw new Error("the session did not open");
  return { ...ctx, requestKey };
}

export type PlanOptions = Partial<
  Pick<Prisma.WorkPlanUncheckedCreateInput, "state" | "approach" | "form" | "startsOn" | "endsOn">
> & {
  person?: PersonKey;
  appraisers?: Omit<Prisma.WorkPlanAppraiserCreateManyInput, "agencyId" | "workPlanId">[];
};

export type PlanIds = { planId: string; results: string[]; indicators: string[] };

/** A plan of two main results with one indicator each, complete enough to be sent. Appraised by `appraiser` since 1 July; by `former` before. */
export async function makePlan(world: World, options: PlanOptions = {}): Promise<PlanIds> {
  const { person = "staff", appraisers, ...plan } = options;
  const { agencyId } = world;
  const planId = newId();
  const unitId = person === "otherStaff" ? world.units.transport : world.units.clinic;
  const isSet = plan.state === "set" || plan.state === "closed";
  await owner.workPlan.create({
    data: {
      agencyId,
      id: planId,
      employeeId: world.people[person],
      unitId,
      positionTitle: "Bidan Mahir",
      year: 2026,
      startsOn: YEAR,
      endsOn: toDate("2026-12-31"),
      ...(isSet
        ? { setAt: NOON, setHash: "0".repeat(64), submittedAt: NOON, submittedHash: "0".repeat(64) }
        : {}),
      ...plan,
    },
  });
  const spans =
    appraisers ??
    (person === "otherStaff"
      ? [{ employeeId: world.people.otherAppraiser, startsOn: YEAR }]
      : [
          { employeeId: world.people.former, startsOn: YEAR, endsOn: toDate("2026-06-30") },
          { employeeId: world.people.appraiser, startsOn: toDate("2026-07-01") },
        ]);
  await owner.workPlanAppraiser.createMany({
    data: spans.map((span) => ({ agencyId, workPlanId: planId, ...span })),
  });
  const results = [newId(), newId()];
  const indicators = [newId(), newId()];
  const texts = [
    "Ibu hamil terlayani antenatal sesuai standar",
    "Ibu hamil risiko tinggi tertangani sampai rujukan",
  ];
  await owner.plannedResult.createMany({
    data: results.map((id, i) => ({
      agencyId,
      id,
      workPlanId: planId,
      kind: "main" as const,
      sortOrder: i,
      text: texts[i] ?? "",
      supportKind: "other_assignment" as const,
      supportsText: "Rencana puskesmas",
    })),
  });
  await owner.plannedIndicator.createMany({
    data: indicators.map((id, i) => ({
      agencyId,
      id,
      workPlanId: planId,
      resultId: results[i] ?? "",
      sortOrder: 0,
      aspect: "quantity" as const,
      text: `Persentase yang terlayani ${i + 1}`,
      measureKind: "ratio" as const,
      direction: "higher" as const,
      comparator: "gte" as const,
      targetInput: "95",
      target: 95,
      measureUnit: "%",
    })),
  });
  return { planId, results, indicators };
}
