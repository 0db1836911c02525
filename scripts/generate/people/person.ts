import { addDays, addMonths } from "@/lib/features/organization/rules/dates";
import { rankName } from "@/prisma/seed/demo/people";
import type { Seat, Stage } from "../chart/seats";
import type { Dice } from "../dice";
import { invent } from "./names";
import type { Cohort, NipSeries } from "./nip-series";

export type PlannedRow = { id: string; key: string; text: string };

/** A unit as it stands in the stream. */
export type Unit = {
  id: string;
  parent: Unit | null;
  name: string;
  kind: string;
  domain: string;
  isOwn: boolean;
  head: Person | null;
  /** What the unit achieved in the evaluated period, where it has an achievement of its own. */
  achievement: { level: "exceptional" | "good" | "needs_improvement" | "poor"; grounds: string } | null;
  /** How soon its leader scores, from 0 (at once) to 1. */
  pace: number;
};

export type Person = {
  id: string;
  kind: "pns" | "cpns" | "pppk" | "state_official";
  nip: string | null;
  name: string;
  plainName: string;
  callName: string;
  sex: "male" | "female";
  birthDate: string;
  rankCode: string | null;
  rankName: string | null;
  status: "active" | "study_leave" | "unpaid_leave" | "retired" | "left";
  statusFrom: string | null;
  startedOn: string;
  seat: Seat;
  unit: Unit;
  positionId: string;
  superior: Person | null;
  /** First day in the post held now. */
  since: string;
  /** The results of the plan, for those who build on them. */
  results: PlannedRow[];
};

export type Days = {
  /** The day on which the population stands. */
  asOf: string;
  /** The year of the plans. */
  year: number;
};

type Status = Pick<Person, "status" | "statusFrom">;

const ACTIVE: Status = { status: "active", statusFrom: null };
/** Leaving and leave begin on the first of a month, after the winter and before the year's last quarter. */
const monthIn = (dice: Dice, year: number, low: number, high: number) =>
  `${year}-${String(dice.between(low, high)).padStart(2, "0")}-01`;

/** Retirement comes on the first of the month after the 58th birthday. */
function retirement(birthDate: string, asOf: string): Status {
  const turns = `${Number(birthDate.slice(0, 4)) + 58}${birthDate.slice(4, 7)}-01`;
  const from = addMonths(turns, 1);
  return from < asOf ? { status: "retired", statusFrom: from } : ACTIVE;
}

function statusOf(dice: Dice, cohort: Cohort, birthDate: string, { year, asOf }: Days): Status {
  if (cohort === "retiring") return retirement(birthDate, asOf);
  const latest = asOf.startsWith(String(year)) ? Math.max(2, Number(asOf.slice(5, 7)) - 2) : 11;
  const from = monthIn(dice, year, 2, latest);
  const throwOf = dice.next();
  if (throwOf < 0.012 && cohort !== "senior") return { status: "study_leave", statusFrom: from };
  if (throwOf < 0.015) return { status: "unpaid_leave", statusFrom: from };
  return throwOf < 0.018 ? { status: "left", statusFrom: from } : ACTIVE;
}

const COHORTS: Record<Stage, Cohort> = { junior: "junior", mid: "mid", senior: "senior" };
const DEGREES: Record<string, readonly string[]> = {
  expert: ["S.Sos.", "S.E.", "S.Pd.", "S.Kom.", "S.K.M.", "S.H.", "S.T.", "S.IP."],
  skilled: ["A.Md.", "A.Md.Kes.", "A.Md.Kom."],
  leader: ["S.Sos., M.Si.", "S.E., M.M.", "S.H., M.H.", "S.T., M.T.", "S.IP., M.A.P."],
};
const OWN_DEGREES: Record<string, string> = {
  bidan: "A.Md.Keb.",
  perawat: "A.Md.Kep.",
  "perawat-rsud": "S.Kep., Ners",
  "bidan-rsud": "S.Tr.Keb.",
  "guru-sd": "S.Pd.",
  "guru-smp": "S.Pd.",
  "guru-bk": "S.Pd.",
  "kepala-sekolah": "S.Pd., M.Pd.",
  auditor: "S.E., Ak.",
};

function fullName(dice: Dice, plainName: string, seat: Seat): string {
  if (seat.family.startsWith("dokter")) return `dr. ${plainName}`;
  const own = OWN_DEGREES[seat.family];
  if (own) return `${plainName}, ${own}`;
  if (seat.class === "pelaksana" && dice.chance(0.6)) return plainName;
  const kind =
    seat.class === "jpt" || seat.class === "administrator"
      ? "leader"
      : seat.level && /Ahli/.test(seat.level)
        ? "expert"
        : "skilled";
  return `${plainName}, ${dice.pick(DEGREES[kind] ?? [""])}`;
}

const PPPK_RANKS: Record<Stage, readonly string[]> = {
  junior: ["VII", "IX"],
  mid: ["IX", "X"],
  senior: ["X", "XI"],
};

type Appointment = { kind: Person["kind"]; start: string; startedOn: string; rankCode: string | null };

/** Appointment by age: contract or career, and when it began. Nobody begins before 20 or after the population's day. */
function appointment(dice: Dice, seat: Seat, birthDate: string, { year }: Days): Appointment {
  const born = Number(birthDate.slice(0, 4));
  const age = year - born;
  const canContract = !seat.isHead && seat.class !== "jpt" && age >= 23;
  if (canContract && dice.chance(0.16)) {
    const from = Math.max(born + 22, year - dice.between(0, 5));
    return {
      kind: "pppk",
      start: `${from}21`,
      startedOn: `${from}-03-01`,
      rankCode: dice.pick(PPPK_RANKS[seat.stage]),
    };
  }
  const rankCode = seat.ranks.length > 0 ? dice.pick(seat.ranks) : null;
  if (seat.stage === "junior" && age < 30 && dice.chance(0.09))
    return { kind: "cpns", start: `${year}03`, startedOn: `${year}-03-01`, rankCode };
  const from = Math.min(year - 2, born + dice.between(22, 28));
  const month = dice.pick(["01", "02", "03", "12"]);
  return { kind: "pns", start: `${from}${month}`, startedOn: `${from}-${month}-01`, rankCode };
}

export type Place = { unit: Unit; superior: Person | null; positionId: string };

/** Invents the holder of a post. Leaders are in office: nobody's superior is on leave or retired. */
export function inventPerson(dice: Dice, series: NipSeries, seat: Seat, place: Place, days: Days): Person {
  const sex = dice.chance(0.53) ? "female" : "male";
  const { plainName, first } = invent(dice, sex);
  const leads = seat.isHead || seat.class === "jpt";
  const isRetiring = !leads && seat.stage === "senior" && dice.chance(0.09);
  const cohort: Cohort = isRetiring ? "retiring" : COHORTS[seat.stage];
  const { birthDate, serial } = series.next(cohort, sex);
  const id = dice.id(Date.parse(`${days.year}-01-01`));
  const isOfficial = seat.class === "state_official";
  const own = appointment(dice, seat, birthDate, days);
  const held = addDays(`${days.year - dice.between(1, 4)}-01-01`, dice.between(0, 360));
  const since = held > own.startedOn ? held : own.startedOn;
  const drawn = leads ? ACTIVE : statusOf(dice, cohort, birthDate, days);
  // Nobody leaves a post before holding it.
  const status = drawn.statusFrom !== null && drawn.statusFrom <= since ? ACTIVE : drawn;
  return {
    id,
    kind: isOfficial ? "state_official" : own.kind,
    nip: isOfficial ? null : `${birthDate.replaceAll("-", "")}${own.start}${sex === "male" ? 1 : 2}${serial}`,
    name: isOfficial ? plainName : fullName(dice, plainName, seat),
    plainName,
    callName: `${sex === "male" ? "Pak" : "Bu"} ${first}`,
    sex,
    birthDate,
    rankCode: isOfficial ? null : own.rankCode,
    rankName: isOfficial || own.kind === "pppk" ? null : rankName(own.rankCode),
    ...status,
    startedOn: own.startedOn,
    seat,
    ...place,
    since,
    results: [],
  };
}
