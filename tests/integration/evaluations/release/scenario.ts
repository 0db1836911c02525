import { addSignedResults, tallyReleases, type Tally } from "../../../support/release/signed-results";
import { owner } from "../../../support/database";
import { makeWorld, type World } from "../../../support/world";

export type SignedPeriod = { world: World; periodId: string; evaluations: string[] };

/** The fourth quarter of a world that releases together, with so many signed results of the clinic. */
export async function makeSignedPeriod(
  people: number,
  states: Record<number, string> = {},
): Promise<SignedPeriod> {
  const world = await makeWorld();
  const { agencyId } = world;
  const periodId = world.periods[3] ?? "";
  await owner.agencyPolicy.updateMany({
    where: { agencyId, id: world.policyId },
    data: { settings: { secondFactorRequiredFor: [], releaseMode: "together" } },
  });
  const place = { agencyId, unitId: world.units.clinic, periodId, appraiserId: world.people.appraiser };
  return { world, periodId, evaluations: await addSignedResults(owner, place, people, states) };
}

export const tallyOf = (agencyId: string): Promise<Tally> => tallyReleases(owner, agencyId);
