import { addDays, overlaps, partsOf, type DateSpan, type IsoDate } from "../../organization/rules/dates";
import type { AttachmentKind, PlanForm } from "./plan-draft";

export type PlanEmployee = {
  /** Day of SPMT or contract; null when it is not known. */
  startedOn: IsoDate | null;
  status: "active" | "study_leave" | "unpaid_leave" | "retired" | "left";
  /** First day of a status other than active. */
  statusFrom: IsoDate | null;
};

/**
 * One plan per person, on the definitive post or where the person is seconded; acting and additional posts enter it as
 * additional results. State officials have none (dossier §5).
 */
export function hasPlan(
  assignmentKind: "definitive" | "plt" | "plh" | "additional" | "seconded",
  employeeKind: "pns" | "cpns" | "pppk" | "state_official",
): boolean {
  return (
    employeeKind !== "state_official" && (assignmentKind === "definitive" || assignmentKind === "seconded")
  );
}

/** From October on the next year's plan may be drawn up: expectations are made clear before January (dossier §1.3). */
const NEXT_YEAR_FROM_MONTH = 10;

/** The years whose plans may be started on a day, the coming one first. */
export function openPlanYears(today: IsoDate): number[] {
  const { year, month } = partsOf(today);
  return month >= NEXT_YEAR_FROM_MONTH ? [year + 1, year] : [year];
}

/** Out of duty no plan is drawn up: unpaid leave (G77), study leave without duty, retirement (G79), leaving. */
function dutyEndsOn(employee: PlanEmployee): IsoDate | null {
  if (employee.status === "active" || employee.statusFrom === null) return null;
  return addDays(employee.statusFrom, -1);
}

/**
 * The days of a plan: the assignment's part of the year, not before SPMT (G78), not beyond the end of duty. Null when
 * nothing of the year is left. An employee out of duty without a known date has none.
 */
export function planSpan(
  year: number,
  assignment: DateSpan,
  employee: PlanEmployee,
): { startsOn: IsoDate; endsOn: IsoDate } | null {
  if (employee.status !== "active" && employee.statusFrom === null) return null;
  const first = `${String(year).padStart(4, "0")}-01-01`;
  const last = `${String(year).padStart(4, "0")}-12-31`;
  const starts = [first, assignment.startsOn, employee.startedOn].filter((day) => day !== null);
  const ends = [last, assignment.endsOn, dutyEndsOn(employee)].filter((day) => day !== null);
  const startsOn = starts.reduce((a, b) => (a > b ? a : b));
  const endsOn = ends.reduce((a, b) => (a < b ? a : b));
  return startsOn <= endsOn ? { startsOn, endsOn } : null;
}

export type ReportingSpan = DateSpan & {
  superiorId: string;
  capacity: "definitive" | "plt" | "plh" | "provisional";
};

/**
 * Who appraises a new plan, from the lines of reporting: each line for the days on which it meets the plan. The line of
 * today also covers the days before a plan that begins later, so that it can be sent and agreed before its year.
 */
export function appraiserSpans(
  plan: { startsOn: IsoDate; endsOn: IsoDate },
  lines: readonly ReportingSpan[],
  today: IsoDate,
): (DateSpan & { employeeId: string; capacity: ReportingSpan["capacity"] })[] {
  const from = today < plan.startsOn ? today : plan.startsOn;
  return lines
    .filter((line) => overlaps(line, { startsOn: from, endsOn: plan.endsOn }))
    .map((line) => ({
      employeeId: line.superiorId,
      capacity: line.capacity,
      startsOn: line.startsOn > from ? line.startsOn : from,
      endsOn: line.endsOn,
    }));
}

export type PlanPosition = {
  class: "jpt" | "administrator" | "pengawas" | "pelaksana" | "functional" | "state_official";
  isUnitHead: boolean;
  /** Marked head of an independent unit (pimpinan unit kerja mandiri). */
  independentHead: boolean;
  /** Kind of the unit that the position belongs to. */
  unitKind: string;
};

/**
 * Which of the official forms a plan uses: that of high officials (JPT) and heads of independent units, or that of
 * administrators and functional staff. `independentKinds`: the agency's policy (heads of health centres, schools, districts).
 */
export function planForm(position: PlanPosition, independentKinds: readonly string[]): PlanForm {
  if (position.class === "jpt" || position.independentHead) return "jpt";
  return position.isUnitHead && independentKinds.includes(position.unitKind) ? "jpt" : "ja_jf";
}

/**
 * The lines with which a blank plan's lampiran begins: the kinds of content that the annex names (dossier §2.2), for the
 * person to change. Part of an official document, hence Indonesian in every language of the screen.
 */
export const ATTACHMENT_DEFAULTS: readonly { kind: AttachmentKind; text: string }[] = [
  { kind: "resource", text: "Anggaran dan perlengkapan kerja sesuai rencana unit" },
  { kind: "resource", text: "Data dan aplikasi yang diperlukan untuk pekerjaan" },
  { kind: "resource", text: "Arahan dan dukungan pimpinan" },
  { kind: "accountability", text: "Capaian dilaporkan kepada pejabat penilai setiap triwulan" },
  { kind: "accountability", text: "Setiap realisasi disertai bukti dukung yang dapat diperiksa" },
  { kind: "consequence", text: "Bila tercapai: menjadi pertimbangan penghargaan dan pengembangan karier" },
  { kind: "consequence", text: "Bila belum tercapai: bimbingan kinerja bersama pejabat penilai" },
];
