import { newId, toDate } from "@/lib/platform/clock";
import { owner } from "../../../support/database";
import { makeTree, type Scene } from "../../strategy/scene";

/** A tree whose health office holds one promise, and a person of HR's office who advises on every unit. */
export async function makeAchievement(): Promise<Scene & { periodId: string }> {
  const scene = await makeTree();
  const { agencyId, people, units, periods } = scene.world;
  await owner.roleGrant.create({
    data: {
      agencyId,
      employeeId: people.auditor,
      role: "achievement_recommender",
      startsOn: toDate("2026-01-01"),
      reason: "uji",
    },
  });
  const agreementId = newId();
  await owner.performanceAgreement.create({
    data: {
      agencyId,
      id: agreementId,
      unitId: units.health,
      year: 2026,
      state: "agreed",
      createdAt: new Date("2026-01-10T00:00:00.000Z"),
      agreedAt: new Date("2026-01-12T00:00:00.000Z"),
    },
  });
  await owner.agreementItem.create({
    data: {
      agencyId,
      agreementId,
      indicatorId: scene.indicator,
      sortOrder: 0,
      nodeText: "Meningkatnya mutu kesehatan masyarakat",
      indicatorText: "Ibu hamil mendapat antenatal sesuai standar",
      measureUnit: "ibu",
      direction: "higher",
      target: 620,
    },
  });
  return { ...scene, periodId: periods[3] ?? "" };
}
