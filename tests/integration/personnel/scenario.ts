import { newId, toDate } from "@/lib/platform/clock";
import type { EnterEventInput } from "@/lib/features/personnel/personnel-input";
import { rederiveLines } from "@/lib/features/employees/parts/derive-lines";
import { inTenant } from "@/lib/platform/db";
import { owner } from "../../support/database";
import { makePlan, makeWorld, type PersonKey, type World } from "../../support/world";

export type Scene = World & {
  planId: string;
  freePost: string;
  versionOf: (person: PersonKey) => Promise<number>;
};

/**
 * The small agency with a chart: leader, superior (health), appraiser (clinic), staff; leader, otherAppraiser (transport). A free
 * desk in transport; an agreed plan of the staff member, appraised by the appraiser.
 */
export async function makeScene(): Promise<Scene> {
  const world = await makeWorld();
  const { agencyId, positions } = world;
  const above: [PersonKey, PersonKey][] = [
    ["staff", "appraiser"],
    ["former", "appraiser"],
    ["appraiser", "superior"],
    ["superior", "leader"],
    ["unitOfficer", "superior"],
    ["otherStaff", "otherAppraiser"],
    ["otherAppraiser", "leader"],
    ["hr", "leader"],
    ["auditor", "leader"],
    ["trainingOfficer", "leader"],
  ];
  for (const [from, to] of above) {
    const superior = { superiorPositionId: positions[to] };
    await owner.position.update({
      where: { agencyId_id: { agencyId, id: positions[from] } },
      data: superior,
    });
    await owner.positionSpan.updateMany({ where: { agencyId, positionId: positions[from] }, data: superior });
  }
  const freePost = newId();
  await owner.position.create({
    data: {
      agencyId,
      id: freePost,
      unitId: world.units.transport,
      title: "Analis Perhubungan",
      class: "pelaksana",
      superiorPositionId: positions.otherAppraiser,
      validFrom: toDate("2026-01-01"),
    },
  });
  const people = Object.values(world.people).filter((id) => id !== world.people.foreigner);
  await inTenant(agencyId, (db) => rederiveLines(db, { agencyId, employeeIds: people, from: "2026-01-01" }));
  const { planId } = await makePlan(world, {
    state: "set",
    appraisers: [{ employeeId: world.people.appraiser, startsOn: toDate("2026-01-01") }],
  });
  const staff = await owner.assignment.findFirstOrThrow({
    where: { agencyId, employeeId: world.people.staff },
  });
  await owner.workPlan.update({
    where: { agencyId_id: { agencyId, id: planId } },
    data: { assignmentId: staff.id },
  });
  const versionOf = async (person: PersonKey) => {
    const row = await owner.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: world.people[person] } },
    });
    return row.version;
  };
  return { ...world, planId, freePost, versionOf };
}

/** The staff member moves to transport on 1 November; today is 16 November 2026. */
export async function moveOf(scene: Scene, more: Partial<EnterEventInput> = {}): Promise<EnterEventInput> {
  return {
    kind: "move",
    employeeId: scene.people.staff,
    version: await scene.versionOf("staff"),
    effectiveOn: "2026-11-01",
    positionId: scene.freePost,
    endsOn: null,
    decree: "SK 821/9/2026",
    ...more,
  };
}

/** A colleague acts for the appraiser from today for two weeks. */
export async function actingOf(scene: Scene, more: Partial<EnterEventInput> = {}): Promise<EnterEventInput> {
  return {
    kind: "acting_plt",
    employeeId: scene.people.former,
    version: await scene.versionOf("former"),
    effectiveOn: "2026-11-16",
    positionId: scene.positions.appraiser,
    endsOn: "2026-11-30",
    decree: null,
    ...more,
  };
}

/** Everything that an event may touch, without versions: two states that are the same are the same text. */
export async function stateOf(scene: Scene): Promise<string> {
  const where = { agencyId: scene.agencyId };
  const orderBy = { id: "asc" } as const;
  const plain = (rows: readonly object[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== "version")));
  return JSON.stringify(
    [
      plain(await owner.assignment.findMany({ where, orderBy })),
      plain(await owner.absence.findMany({ where, orderBy })),
      plain(await owner.employee.findMany({ where, orderBy })),
      plain(await owner.reportingLine.findMany({ where, orderBy })),
      plain(await owner.workPlan.findMany({ where, orderBy })),
      (await owner.account.findMany({ where, orderBy })).map(({ id, disabledAt }) => ({ id, disabledAt })),
      plain(await owner.workPlanAppraiser.findMany({ where, orderBy })),
    ],
    null,
    1,
  );
}

/** The agency's clock stands on another day, at noon in Jakarta. */
export async function standOn(scene: Scene, day: string): Promise<void> {
  const clockOffset = Math.round((Date.parse(`${day}T05:10:00Z`) - Date.now()) / 1000);
  await owner.agency.update({ where: { id: scene.agencyId }, data: { clockOffset } });
}
