import { periodsOfAgency } from "@/lib/features/organization/policy-rules/period-plan";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { demoId } from "../demo/ids";

/** The second invented agency: it evaluates by half-years and stands in January, when the year is to be decided. */
export const COAST = {
  id: demoId("agency", "teluk-arwana"),
  name: "Pemerintah Kabupaten Teluk Arwana",
  timeZone: "Asia/Jayapura",
} as const;

export const COAST_YEAR = 2026;
/** Monday, 11 January 2027, 09.10 WIT. */
export const COAST_NOW = new Date("2027-01-11T09:10:00+09:00");
/** From the day after on, the year's decisions would be late. */
export const COAST_LAST_DAY = "2027-01-31";

export const coastId = (kind: string, key: string, at?: string | Date): string =>
  demoId(kind, `arwana/${key}`, at);

/** An instant of the agency's day, WIT. `time` is HH:MM. */
export const coastMoment = (day: string, time: string): Date => new Date(`${day}T${time}:00+09:00`);

export const COAST_POLICY = agencyPolicy.parse({
  cadence: "half_yearly",
  releaseMode: "with_signature",
  // The demonstration's logins open with a password alone.
  secondFactorRequiredFor: [],
});

const policies = [{ ...COAST_POLICY, id: coastId("policy", "1"), validFrom: "2026-01-01", validUntil: null }];

const STATES: Readonly<Record<string, "closed" | "scoring" | "open" | "planned">> = {
  "2026 periodic 1": "closed",
  "2026 periodic 2": "scoring",
  "2026 annual 1": "scoring",
  "2027 periodic 1": "open",
  "2027 annual 1": "open",
};

/** The half-years and the annual evaluation of both years, as the product would prepare them. */
export const coastPeriods = [COAST_YEAR, COAST_YEAR + 1].flatMap((year) =>
  periodsOfAgency(year, policies).map((period) => ({
    ...period,
    id: coastId("period", `${year}/${period.kind}/${period.number}`),
    state: STATES[`${year} ${period.kind} ${period.number}`] ?? ("planned" as const),
  })),
);

/** A half-year of the year that is evaluated. */
export function halfYear(number: 1 | 2) {
  const found = coastPeriods.find(
    (period) => period.year === COAST_YEAR && period.kind === "periodic" && period.number === number,
  );
  if (!found) throw new RangeError(`no half-year ${number}`);
  return found;
}
