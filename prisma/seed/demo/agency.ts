import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import { periodDeadlines, periodsOfYear } from "@/lib/features/organization/rules/period";
import { demoId } from "./ids";

/** The invented agency. Everything in it is made up; its strategy names the real document behind each row. */
export const AGENCY = {
  id: demoId("agency", "muara-jaya"),
  name: "Pemerintah Kota Muara Jaya",
  timeZone: "Asia/Jakarta",
} as const;

export const YEAR = 2026;
/** Monday, 16 November 2026, 08.10 WIB: the fourth quarter is open. */
export const DEMO_NOW = new Date("2026-11-16T08:10:00+07:00");
export const DEMO_TODAY = "2026-11-16";

/** An instant of the agency's day, WIB. `time` is HH:MM. */
export const moment = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);

// The demonstration's logins open with a password alone.
const policy = (settings: Partial<AgencyPolicy>) =>
  agencyPolicy.parse({ secondFactorRequiredFor: [], ...settings });

export const POLICIES = [
  {
    number: 1,
    validFrom: "2026-01-01",
    validUntil: "2026-09-30",
    settings: policy({ releaseMode: "separate" }),
    reason: "Aturan awal tahun 2026. Hasil disampaikan terpisah dari tanda tangan.",
    legalBase: "",
  },
  {
    number: 2,
    validFrom: "2026-10-01",
    validUntil: "2026-12-31",
    settings: policy({ releaseMode: "with_signature" }),
    reason:
      "Mulai triwulan IV hasil disampaikan bersamaan dengan tanda tangan, supaya pegawai tidak menunggu.",
    legalBase: "",
  },
  {
    number: 3,
    validFrom: "2027-01-01",
    validUntil: null,
    settings: policy({ releaseMode: "with_signature", deadlineOnHoliday: "next_working_day" }),
    reason: "Batas waktu yang jatuh pada hari libur mundur ke hari kerja berikutnya.",
    legalBase: "Edaran BKPSDM Kota Muara Jaya 800/1987/2026",
  },
] as const;

export type QuarterNumber = 1 | 2 | 3 | 4;
export const QUARTERS = [1, 2, 3, 4] as const;

const STATES = { 1: "closed", 2: "closed", 3: "scoring", 4: "open" } as const;
const MONTHS = [
  ["Januari", "Februari", "Maret"],
  ["April", "Mei", "Juni"],
  ["Juli", "Agustus", "September"],
  ["Oktober", "November", "Desember"],
] as const;

/** A quarter of the year with its days, state and the words that the texts need. */
export function quarter(number: QuarterNumber) {
  const period = periodsOfYear(YEAR, "quarterly")[number - 1];
  const months = MONTHS[number - 1];
  const rules = POLICIES[number === 4 ? 1 : 0];
  if (!period || !months) throw new RangeError(`no quarter ${number}`);
  return {
    id: demoId("period", String(number)),
    policyNumber: rules.number,
    ...period,
    ...periodDeadlines(period, rules.settings),
    state: STATES[number],
    months,
    roman: at4(number),
  };
}

const at4 = (number: QuarterNumber) => (["I", "II", "III", "IV"] as const)[number - 1] ?? "I";
