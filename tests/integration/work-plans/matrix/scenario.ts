import { expect } from "vitest";
import { saveRoleCell } from "@/lib/features/work-plans/matrix/save-role-cell";
import { shareMatrix } from "@/lib/features/work-plans/matrix/share-matrix";
import { invitePerson } from "@/lib/features/work-plans/matrix/invite-person";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { owner } from "../../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../../support/world";
import { outcomeOf } from "../refusals";

/** The matrix of `appraiser`: `staff` and `former` are the team, `otherStaff` works in another unit under `otherAppraiser`. */
export type MatrixScene = {
  world: World;
  planId: string;
  /** The leader's results: 640 mothers to be shared out, 95 % that is not. */
  mothers: string;
  referrals: string;
  mothersIndicator: string;
};

export const content = {
  text: "Ibu hamil di tiga kelurahan terlayani",
  kind: "main",
  splitKind: "area",
  share: "310",
  indicatorId: null,
} as const;

const AT = new Date("2026-01-20T03:00:00Z");
const HASH = "0".repeat(64);

export async function makeMatrix(state: "draft" | "set" | "closed" = "set"): Promise<MatrixScene> {
  const world = await makeWorld();
  const { agencyId } = world;
  const [planId, mothers, referrals, mothersIndicator] = [newId(), newId(), newId(), newId()];
  await owner.workPlan.create({
    data: {
      agencyId,
      id: planId,
      employeeId: world.people.appraiser,
      unitId: world.units.clinic,
      positionTitle: "Kepala Puskesmas",
      year: 2026,
      startsOn: toDate("2026-01-01"),
      endsOn: toDate("2026-12-31"),
      state,
      ...(state === "draft" ? {} : { submittedAt: AT, submittedHash: HASH, setAt: AT, setHash: HASH }),
      appraisers: { create: { employeeId: world.people.superior, startsOn: toDate("2026-01-01") } },
    },
  });
  const row = { agencyId, workPlanId: planId };
  await owner.plannedResult.createMany({
    data: [
      { ...row, id: mothers, sortOrder: 0, text: "Ibu hamil terlayani antenatal sesuai standar" },
      { ...row, id: referrals, sortOrder: 1, text: "Rujukan risiko tinggi tepat waktu" },
    ],
  });
  const indicator = { ...row, sortOrder: 0, aspect: "quantity" as const, comparator: "gte" as const };
  await owner.plannedIndicator.createMany({
    data: [
      {
        ...indicator,
        id: mothersIndicator,
        resultId: mothers,
        text: "Jumlah ibu hamil terlayani",
        measureKind: "cumulative",
        targetInput: "640",
        target: 640,
        measureUnit: "ibu",
      },
      {
        ...indicator,
        resultId: referrals,
        text: "Persentase rujukan tepat waktu",
        measureKind: "ratio",
        targetInput: "95",
        target: 95,
        measureUnit: "%",
      },
    ],
  });
  return { world, planId, mothers, referrals, mothersIndicator };
}

export const as = (scene: MatrixScene, person: PersonKey, key?: string) =>
  contextOf(scene.world, person, key);

/** The leader's role for `staff`, shared. */
export async function giveRole(
  scene: MatrixScene,
  share = "310",
): Promise<{ cellId: string; version: number }> {
  const leader = await as(scene, "appraiser");
  const employeeId = scene.world.people.staff;
  const { cellId } = await saveRoleCell(leader, {
    ...content,
    share,
    resultId: scene.mothers,
    employeeId,
    version: 0,
  });
  await shareMatrix(leader, { planId: scene.planId });
  return { cellId, version: 2 };
}

export async function inviteOther(scene: MatrixScene): Promise<{ cellId: string; version: number }> {
  const { cellId } = await invitePerson(await as(scene, "appraiser"), {
    ...content,
    share: "",
    kind: "additional",
    resultId: scene.referrals,
    employeeId: scene.world.people.otherStaff,
    version: 0,
  });
  return { cellId, version: 1 };
}

export const cellOf = (cellId: string) => owner.roleCell.findFirstOrThrow({ where: { id: cellId } });

/** Kinds of messages that a person got, oldest first. */
export const toldTo = async ({ world }: MatrixScene, person: PersonKey): Promise<string[]> =>
  (
    await owner.notification.findMany({
      where: { agencyId: world.agencyId, employeeId: world.people[person] },
      orderBy: { id: "asc" },
    })
  ).map(({ kind }) => kind.replace("work-plans.", ""));

/** Each of these people gets that code, and no cell changes. */
export async function expectRefused(
  { world }: MatrixScene,
  refusals: Partial<Record<"FORBIDDEN" | "NOT_FOUND", readonly PersonKey[]>>,
  act: (ctx: Context) => Promise<unknown>,
): Promise<void> {
  const cells = async () =>
    JSON.stringify(
      await owner.roleCell.findMany({ where: { agencyId: world.agencyId }, orderBy: { id: "asc" } }),
    );
  const before = await cells();
  for (const [code, people] of Object.entries(refusals))
    for (const person of people)
      expect(`${person}: ${await outcomeOf(act(await contextOf(world, person)))}`).toBe(`${person}: ${code}`);
  expect(await cells()).toBe(before);
}
