import type { Prisma } from "@/lib/generated/prisma/client";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { expect } from "vitest";
import { owner } from "../../support/database";
import { makeEvaluation, makeQuarter, refusalCode, signedBy, type Quarter } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";

/** A training of eight hours (JP) and two seats, in four days. */
export async function makeTraining(
  world: World,
  columns: Partial<Prisma.TrainingUncheckedCreateInput> = {},
): Promise<string> {
  const id = newId();
  await owner.training.create({
    data: {
      agencyId: world.agencyId,
      id,
      title: "Pencatatan kohort digital",
      kind: "pelatihan teknis",
      provider: "Balai Pelatihan Kesehatan",
      mode: "classical",
      place: "Aula Dinas Kesehatan",
      hours: 8,
      seats: 2,
      startsOn: toDate("2026-11-20"),
      endsOn: toDate("2026-11-20"),
      ...columns,
    },
  });
  return id;
}

/** Begun on 10 November: attendance can be noted and a certificate be dated. */
export const BEGUN = { startsOn: toDate("2026-11-10"), endsOn: toDate("2026-11-12") };

export async function makeEnrolment(
  world: World,
  trainingId: string,
  columns: Partial<Prisma.TrainingEnrolmentUncheckedCreateInput> & { person?: PersonKey } = {},
): Promise<string> {
  const { person = "staff", ...rest } = columns;
  const id = newId();
  await owner.trainingEnrolment.create({
    data: {
      agencyId: world.agencyId,
      id,
      trainingId,
      employeeId: world.people[person],
      state: "willing",
      ...rest,
    },
  });
  return id;
}

export type Scene = Quarter & { trainingId: string; evaluationId: string };

/** A released evaluation of the staff member, and a training on offer. */
export async function makeScene(columns: Parameters<typeof makeEvaluation>[1] = {}): Promise<Scene> {
  const quarter = await makeQuarter();
  const { world } = quarter;
  const state = { ...signedBy(world), state: "released" as const, releasedAt: new Date() };
  const evaluationId = await makeEvaluation(quarter, { ...state, ...columns });
  return { ...quarter, trainingId: await makeTraining(world), evaluationId };
}

export type Enrolled = { world: World; trainingId: string; enrolmentId: string };

/** The staff member's enrolment in a named state, without a recommendation. */
export async function makeEnrolled(
  state: Prisma.TrainingEnrolmentUncheckedCreateInput["state"],
  training: Parameters<typeof makeTraining>[1] = {},
  columns: Parameters<typeof makeEnrolment>[2] = {},
): Promise<Enrolled> {
  const world = await makeWorld();
  const trainingId = await makeTraining(world, training);
  return { world, trainingId, enrolmentId: await makeEnrolment(world, trainingId, { state, ...columns }) };
}

export const storedEnrolment = (id: string) => owner.trainingEnrolment.findFirstOrThrow({ where: { id } });

/** What an agency's trainings look like, with everything that an act would leave behind. */
const picture = async (world: World) =>
  JSON.stringify([
    await owner.training.findMany({ where: { agencyId: world.agencyId }, orderBy: { id: "asc" } }),
    await owner.trainingEnrolment.findMany({ where: { agencyId: world.agencyId }, orderBy: { id: "asc" } }),
    await owner.auditEvent.count({ where: { agencyId: world.agencyId } }),
  ]);

/** Each of these people is refused with this code, and nothing changes. */
export async function expectRefused(
  world: World,
  people: Partial<Record<PersonKey, "FORBIDDEN" | "NOT_FOUND">>,
  act: (ctx: Context) => Promise<unknown>,
): Promise<void> {
  const before = await picture(world);
  const answers: Record<string, string> = {};
  for (const person of Object.keys(people) as PersonKey[])
    answers[person] = await refusalCode(act(await contextOf(world, person)));
  expect(answers).toEqual(people);
  expect(await picture(world)).toBe(before);
}

/** Everybody who has no part in a training of the staff member that nobody recommended. */
export const STRANGERS = {
  appraiser: "NOT_FOUND",
  superior: "NOT_FOUND",
  former: "NOT_FOUND",
  otherStaff: "NOT_FOUND",
  otherAppraiser: "NOT_FOUND",
  unitOfficer: "NOT_FOUND",
  auditor: "NOT_FOUND",
  leader: "NOT_FOUND",
  foreigner: "NOT_FOUND",
} as const satisfies Partial<Record<PersonKey, "NOT_FOUND">>;
