import type { Level, OverallRating } from "@/lib/features/organization/rules/levels";
import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";
import { newId, toDate } from "@/lib/platform/clock";
import { owner } from "../../../support/database";
import type { PersonKey, World } from "../../../support/world";

export type Crowd = { result: Level; behaviour: Level; rating: OverallRating; evaluationId: string }[];

/** More people of the clinic with a scored evaluation of the fourth quarter, appraised by `by`; released ones if asked. */
export async function addPeople(
  world: World,
  ratings: readonly (readonly [Level, Level])[],
  options: { by?: PersonKey; isReleased?: boolean; unit?: keyof World["units"] } = {},
): Promise<Crowd> {
  const { agencyId } = world;
  const crowd: Crowd = [];
  for (const [index, [result, behaviour]] of ratings.entries()) {
    const [employeeId, workPlanId, evaluationId] = [newId(), newId(), newId()];
    const name = `Perawat ${index} ${employeeId.slice(-4)}`;
    await owner.employee.create({
      data: { agencyId, id: employeeId, kind: "pns", name, plainName: name, callName: name },
    });
    await owner.workPlan.create({
      data: {
        agencyId,
        id: workPlanId,
        employeeId,
        unitId: world.units[options.unit ?? "clinic"],
        positionTitle: "Perawat",
        year: 2026,
        startsOn: toDate("2026-01-01"),
        endsOn: toDate("2026-12-31"),
        state: "set",
        setAt: new Date("2026-01-20T03:00:00.000Z"),
        setHash: "0".repeat(64),
      },
    });
    await owner.workPlanAppraiser.create({
      data: {
        agencyId,
        workPlanId,
        employeeId: world.people[options.by ?? "appraiser"],
        startsOn: toDate("2026-01-01"),
      },
    });
    const at = new Date("2026-11-16T04:00:00.000Z");
    const rating = overallRating(result, behaviour);
    await owner.evaluation.create({
      data: {
        agencyId,
        id: evaluationId,
        workPlanId,
        employeeId,
        periodId: world.periods[3]!,
        state: options.isReleased ? "released" : "scored",
        resultRating: result,
        behaviourRating: behaviour,
        overallRating: rating,
        scoredAt: at,
        ...(options.isReleased
          ? {
              appraiserId: world.people[options.by ?? "appraiser"],
              appraiserCapacity: "definitive" as const,
              signedAt: at,
              releasedAt: at,
            }
          : {}),
      },
    });
    crowd.push({ result, behaviour, rating, evaluationId });
  }
  return crowd;
}
