import type { Prisma } from "@/lib/generated/prisma/client";
import { toDate } from "@/lib/platform/clock";
import { AGENCY, moment, POLICIES } from "../agency";
import { demoId } from "../ids";
import { personOf } from "../people";
import { policyId } from "./organization";

const agencyId = AGENCY.id;
const AUTHOR = "yulia-oktaviani";
const CONFIRMER = "bambang-wiryawan";

type Draft = Prisma.PolicyDraftCreateManyInput;

const draft = (key: string, columns: Omit<Draft, "agencyId" | "id" | "authorIds" | "authorName">): Draft => ({
  agencyId,
  id: demoId("policy-draft", key),
  authorIds: [personOf(AUTHOR).id],
  authorName: personOf(AUTHOR).name,
  ...columns,
});

/** One change that a second person has confirmed, and one that waits for them. */
export const policyDraftRows = (): Draft[] => {
  const scheduled = POLICIES[2];
  return [
    draft("deadlines", {
      startsOn: toDate(scheduled.validFrom),
      changes: { deadlineOnHoliday: "next_working_day" },
      reason: scheduled.reason,
      legalBase: scheduled.legalBase,
      state: "scheduled",
      rehearsedAt: moment("2026-11-04", "09:12"),
      submittedAt: moment("2026-11-04", "09:20"),
      confirmerId: personOf(CONFIRMER).id,
      confirmerName: personOf(CONFIRMER).name,
      confirmedAt: moment("2026-11-05", "14:05"),
      policyId: policyId(scheduled.number),
      version: 4,
      createdAt: moment("2026-11-04", "08:40"),
    }),
    draft("rhythm", {
      startsOn: toDate("2027-04-01"),
      changes: { cadence: "monthly", selfNoteDueDays: 5, scoringDueDays: 10 },
      reason:
        "Umpan balik lebih cepat: pegawai tahu setiap bulan apa yang sudah baik dan apa yang perlu dibantu.",
      legalBase: "Edaran Sekda Kota Muara Jaya 800/2113/2026",
      state: "submitted",
      rehearsedAt: moment("2026-11-13", "13:45"),
      submittedAt: moment("2026-11-13", "13:58"),
      confirmerId: null,
      confirmerName: null,
      confirmedAt: null,
      policyId: null,
      version: 3,
      createdAt: moment("2026-11-13", "11:30"),
    }),
  ];
};

type Day = readonly [day: string, name: string, kind: Prisma.HolidayCreateManyInput["kind"]];

/**
 * Days that are certain: those with a fixed date, Imlek by the Chinese calendar, and those that follow from Easter (Gregorian
 * computus). Days of the Hijri, Saka and Buddhist calendars are set by decree each year and are left for HR to paste in.
 */
const nationalDays = (year: number, imlek: string, goodFriday: string, ascension: string): Day[] => [
  [`${year}-01-01`, `Tahun Baru ${year} Masehi`, "national"],
  [imlek, "Tahun Baru Imlek", "national"],
  [goodFriday, "Wafat Yesus Kristus", "national"],
  [`${year}-05-01`, "Hari Buruh Internasional", "national"],
  [ascension, "Kenaikan Yesus Kristus", "national"],
  [`${year}-06-01`, "Hari Lahir Pancasila", "national"],
  [`${year}-08-17`, "Proklamasi Kemerdekaan", "national"],
  [`${year}-12-25`, "Hari Raya Natal", "national"],
];

const DAYS: readonly Day[] = [
  ...nationalDays(2025, "2025-01-29", "2025-04-18", "2025-05-29"),
  ...nationalDays(2026, "2026-02-17", "2026-04-03", "2026-05-14"),
  ...nationalDays(2027, "2027-02-06", "2027-03-26", "2027-05-06"),
  // Invented, as everything of this agency: no decree stands behind them.
  ["2026-03-09", "Hari Jadi Kota Muara Jaya", "local"],
  ["2027-03-09", "Hari Jadi Kota Muara Jaya", "local"],
  ["2026-12-24", "Cuti bersama Natal (contoh)", "joint_leave"],
  ["2027-01-14", "Cuti bersama (contoh)", "joint_leave"],
];

export const holidayRows = (): Prisma.HolidayCreateManyInput[] =>
  DAYS.map(([day, name, kind]) => ({
    agencyId,
    id: demoId("holiday", day),
    day: toDate(day),
    name,
    kind,
    version: 1,
  }));
