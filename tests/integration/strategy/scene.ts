import { newId, toDate } from "@/lib/platform/clock";
import { owner } from "../../support/database";
import { makeWorld, type World } from "../../support/world";

/** A world whose training officer keeps the whole tree and whose other staff member keeps that of the transport office. */
export type Scene = {
  world: World;
  vision: string;
  mission: string;
  objective: string;
  indicator: string;
  seriesId: string;
};

const FROM = toDate("2026-01-01");

export async function makeTree(): Promise<Scene> {
  const world = await makeWorld();
  const { agencyId, units, people } = world;
  const [vision, mission, objective, indicator, seriesId] = [newId(), newId(), newId(), newId(), newId()];
  await owner.roleGrant.createMany({
    data: [
      { employeeId: people.trainingOfficer, unitId: null },
      { employeeId: people.otherStaff, unitId: units.transport },
    ].map((one) => ({ agencyId, role: "strategy_planner" as const, startsOn: FROM, reason: "uji", ...one })),
  });
  const node = { agencyId, period: "2025-2029" };
  await owner.strategyNode.createMany({
    data: [
      { ...node, id: vision, level: "vision", code: "V", text: "Kota uji yang sehat" },
      { ...node, id: mission, parentId: vision, level: "mission", code: "M1", text: "Layanan dasar merata" },
      {
        ...node,
        id: objective,
        parentId: mission,
        level: "objective",
        code: "S1",
        text: "Meningkatnya mutu kesehatan masyarakat",
        unitId: units.health,
      },
    ],
  });
  await owner.strategyIndicator.create({
    data: {
      agencyId,
      id: indicator,
      nodeId: objective,
      seriesId,
      name: "Ibu hamil mendapat antenatal sesuai standar",
      measureUnit: "ibu",
      direction: "higher",
      measureKind: "cumulative",
      year: 2026,
      target: 620,
      actual: 438,
    },
  });
  return { world, vision, mission, objective, indicator, seriesId };
}

export const nodeOf = (id: string) => owner.strategyNode.findFirstOrThrow({ where: { id } });

export const words = {
  level: "programme" as const,
  code: "P1",
  text: "Muara Jaya Sehat",
  unitId: null,
  period: "2026",
  sourceDocument: null,
  sourceUrl: null,
  sourceNote: null,
};
