import { expect, it } from "vitest";
import { confirmSuperiors } from "@/lib/features/work-plans/superiors/confirm-superiors";
import { remindOfProposals } from "@/lib/features/work-plans/superiors/remind-of-proposals";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld } from "../../../support/world";
import { auditsOf, messagesOf, passDays, propose } from "./proposals";

useDatabase();

const isReminder = (kind: string) => kind === "work-plans.superiors-waiting";

it("a proposal that waits longer than five working days is told to HR once, and to nobody of another agency", async () => {
  const world = await makeWorld();
  await propose(world, "superior");
  // Proposed on Monday, 16 November 2026: the fifth working day is Monday, 23 November.
  await passDays(world, 7);
  expect(await remindOfProposals(world.agencyId)).toBe(0);
  await passDays(world, 1);
  expect(await remindOfProposals(world.otherAgencyId)).toBe(0);
  expect(await remindOfProposals(world.agencyId)).toBe(1);
  expect(await remindOfProposals(world.agencyId)).toBe(0);
  expect((await messagesOf(world, "hr")).filter(isReminder)).toHaveLength(1);
  expect((await messagesOf(world, "staff")).filter(isReminder)).toHaveLength(0);
  expect(await auditsOf(world, "superior-repair.remind")).toHaveLength(1);
});

it("a holiday moves the day, and what is decided is nobody's reminder", async () => {
  const world = await makeWorld();
  const { agencyId } = world;
  const proposal = await propose(world, "superior");
  await owner.holiday.create({
    data: { agencyId, day: new Date("2026-11-20"), name: "Cuti bersama", kind: "joint_leave" },
  });
  await passDays(world, 8);
  expect(await remindOfProposals(agencyId)).toBe(0);
  await confirmSuperiors(await contextOf(world, "hr"), { chosen: [proposal] });
  await passDays(world, 2);
  expect(await remindOfProposals(agencyId)).toBe(0);
});
