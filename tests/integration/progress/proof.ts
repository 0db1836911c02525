import { addEvidence } from "@/lib/features/progress/add-evidence";
import { addEvidenceInput } from "@/lib/features/progress/input";
import { makeQuarter, type Quarter } from "../../support/quarter";
import { contextOf } from "../../support/world";

/** What the proof is, and which results of the quarter it serves. */
type Proof = { of?: { url: string } | { file: File }; serves?: (results: Quarter["results"]) => string[] };

/** A quarter with one proof, a link for every result unless said otherwise. */
export async function withProof({
  of = { url: "https://a.go.id" },
  serves = (results) => results,
}: Proof = {}) {
  const quarter = await makeQuarter();
  const { planId: workPlanId, periodId, results } = quarter;
  const staff = await contextOf(quarter.world, "staff");
  const wish = { workPlanId, periodId, resultIds: serves(results), title: "Daftar hadir", ...of };
  const { evidenceId } = await addEvidence(staff, addEvidenceInput.parse(wish));
  return { quarter, staff, evidenceId };
}
