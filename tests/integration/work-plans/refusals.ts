import { expect } from "vitest";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { owner } from "../../support/database";
import { contextOf, type PersonKey, type World } from "../../support/world";

/** May read the plan of `staff`, but not write it. */
const READERS: PersonKey[] = ["appraiser", "superior", "hr", "unitOfficer", "auditor"];
/** May not even know that it exists. */
const STRANGERS: PersonKey[] = ["otherStaff", "otherAppraiser", "former", "trainingOfficer", "foreigner"];

/** The code and the first reason of what an act threw; "done" when it threw nothing. */
export async function outcomeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return "done";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.reasons[0]?.reason].filter(Boolean).join(" ");
  }
}

/** Everybody but the plan's own person is refused, and nothing of the agency's plans is changed. */
export async function expectOnlyOwn(world: World, act: (ctx: Context) => Promise<unknown>): Promise<void> {
  const state = async () =>
    JSON.stringify([
      await owner.workPlan.findMany({ where: { agencyId: world.agencyId }, orderBy: { id: "asc" } }),
      await owner.plannedResult.findMany({ where: { agencyId: world.agencyId }, orderBy: { id: "asc" } }),
      await owner.auditEvent.count({ where: { agencyId: world.agencyId } }),
    ]);
  const before = await state();
  for (const [people, code] of [
    [READERS, "FORBIDDEN"],
    [STRANGERS, "NOT_FOUND"],
  ] as const)
    for (const person of people)
      expect(`${person}: ${await outcomeOf(act(await contextOf(world, person)))}`).toBe(`${person}: ${code}`);
  expect(await state()).toBe(before);
}

/** The audit rows of one action in an agency, oldest first. */
export const auditOf = (world: World, action: string) =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action }, orderBy: { id: "asc" } });
