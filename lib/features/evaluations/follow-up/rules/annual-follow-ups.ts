import type { OverallRating } from "../../../organization/rules/levels";
import type { FollowUpKind } from "./follow-up-kinds";

export type AnnualRating = { year: number; overall: OverallRating };
export type RatedEmployee = "pns" | "cpns" | "pppk";

const isGood = (rating: OverallRating) => rating === "very_good" || rating === "good";

/**
 * What two annual results in a row propose, never decide (dossier §10). Sangat Baik twice: priority for the succession group of a PNS (PP 11/2017
 * jo. 17/2020), a reward for PPPK, who have no such group. At least Baik twice: priority for development. Below Baik: the chance to improve of PP
 * 30/2019 articles 56 and 57. PPPK with at least Baik: extension of the contract (PP 49/2018 article 37). A year that is missing breaks the row.
 */
export function annualFollowUps(
  employee: RatedEmployee,
  year: number,
  results: readonly AnnualRating[],
): FollowUpKind[] {
  const ratingOf = (wanted: number) => results.find((one) => one.year === wanted)?.overall ?? null;
  const [now, before] = [ratingOf(year), ratingOf(year - 1)];
  if (now === null) return [];
  if (!isGood(now)) return ["improvement"];
  const contract: FollowUpKind[] = employee === "pppk" ? ["contract_extension"] : [];
  if (employee === "cpns" || before === null || !isGood(before)) return contract;
  if (now === "very_good" && before === "very_good")
    return [employee === "pppk" ? "reward" : "succession_priority", ...contract];
  return ["development_priority", ...contract];
}
