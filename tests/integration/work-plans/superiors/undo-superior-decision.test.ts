import { beforeEach, describe, expect, it } from "vitest";
import { confirmSuperiors } from "@/lib/features/work-plans/superiors/confirm-superiors";
import { correctSuperior } from "@/lib/features/work-plans/superiors/correct-superior";
import { refuseSuperior } from "@/lib/features/work-plans/superiors/refuse-superior";
import { undoSuperiorDecision } from "@/lib/features/work-plans/superiors/undo-superior-decision";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { ErrorCode } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../../support/world";
import {
  auditsOf,
  code,
  linesOf,
  messagesOf,
  passDays,
  propose,
  reason,
  repairOf,
  spansOf,
  withKey,
} from "./proposals";

useDatabase();

let world: World;
let planId: string;
beforeEach(async () => {
  world = await makeWorld();
  planId = (await makePlan(world, { state: "set" })).planId;
});

type Proposal = { repairId: string; version: number };
const DECISIONS: Record<string, (hr: Context, proposal: Proposal) => Promise<unknown>> = {
  confirmed: (hr, proposal) => confirmSuperiors(hr, { chosen: [proposal] }),
  refused: (hr, proposal) => refuseSuperior(hr, { ...proposal, reason: "Keliru." }),
  corrected: (hr, proposal) =>
    correctSuperior(hr, { ...proposal, superiorId: world.people.otherAppraiser, reason: "" }),
};
const rowsOf = () =>
  Promise.all([
    owner.reportingLine.findMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      orderBy: { startsOn: "asc" },
      omit: { version: true },
    }),
    owner.workPlanAppraiser.findMany({
      where: { agencyId: world.agencyId, workPlanId: planId },
      orderBy: { startsOn: "asc" },
      omit: { version: true },
    }),
  ]);

describe.each(Object.keys(DECISIONS))("a decision (%s) that is taken back", (name) => {
  const decide = async (proposal: Proposal) => DECISIONS[name]?.(await contextOf(world, "hr"), proposal);

  it("leaves every line and span exactly as before it, and the proposal open; it is audited and told", async () => {
    const proposal = await propose(world, "superior");
    await passDays(world, 2);
    const before = await rowsOf();
    await decide(proposal);
    expect(await rowsOf()).not.toEqual(before);
    await passDays(world, 7);
    await undoSuperiorDecision(await contextOf(world, "hr"), { ...proposal, version: 2 });
    expect(await rowsOf()).toEqual(before);
    expect(await repairOf(proposal.repairId)).toMatchObject({
      state: "proposed",
      version: 3,
      decidedAt: null,
      decidedTo: null,
    });
    expect(await auditsOf(world, "superior.undo")).toMatchObject([{ concernsId: world.people.staff }]);
    expect((await messagesOf(world, "staff")).at(-1)).toBe("reopened");
  });

  it("cannot be after seven days", async () => {
    const proposal = await propose(world, "superior");
    await decide(proposal);
    await passDays(world, 8);
    const act = undoSuperiorDecision(await contextOf(world, "hr"), { ...proposal, version: 2 });
    await expect(act).rejects.toSatisfy(reason("superior-undo-late"));
  });

  it("cannot be when the superior has changed since", async () => {
    const proposal = await propose(world, "superior");
    await decide(proposal);
    await passDays(world, 1);
    await propose(world, "former");
    const act = undoSuperiorDecision(await contextOf(world, "hr"), { ...proposal, version: 2 });
    await expect(act).rejects.toSatisfy(reason("superior-undo-used"));
  });

  it("cannot be once the superior it named has signed a result", async () => {
    const proposal = await propose(world, "superior");
    await decide(proposal);
    const { agencyId, people, periods } = world;
    const { settledSuperiorId } = await repairOf(proposal.repairId);
    const evaluationId = newId();
    await owner.evaluation.create({
      data: {
        agencyId,
        id: evaluationId,
        workPlanId: planId,
        employeeId: people.staff,
        periodId: periods[3] ?? "",
      },
    });
    await owner.evaluationEvent.create({
      data: {
        agencyId,
        id: newId(),
        evaluationId,
        kind: "signed",
        actorId: settledSuperiorId,
        actorName: "Penilai",
        at: (await contextOf(world, "hr")).now,
      },
    });
    const act = undoSuperiorDecision(await contextOf(world, "hr"), { ...proposal, version: 2 });
    await expect(act).rejects.toSatisfy(reason("superior-undo-used"));
  });
});

it("is not for an open proposal, an old version, or twice", async () => {
  const proposal = await propose(world, "superior");
  const hr = await contextOf(world, "hr");
  await expect(undoSuperiorDecision(hr, proposal)).rejects.toSatisfy(code("CONFLICT"));
  await DECISIONS.confirmed?.(hr, proposal);
  await expect(undoSuperiorDecision(hr, { ...proposal, version: 1 })).rejects.toSatisfy(code("CONFLICT"));
  const once = await withKey(world, "hr");
  const input = { ...proposal, version: 2 };
  expect(await undoSuperiorDecision(once, input)).toEqual(await undoSuperiorDecision(once, input));
  await expect(undoSuperiorDecision(hr, input)).rejects.toSatisfy(code("CONFLICT"));
  expect((await linesOf(world)).at(-1)).toBe("superior 2026-11-16.. provisional proposal");
  expect((await spansOf(world, planId)).at(-1)).toBe("superior 2026-11-16.. provisional");
});

it.each<[PersonKey, ErrorCode]>([
  ["staff", "FORBIDDEN"],
  ["unitOfficer", "FORBIDDEN"],
  ["superior", "NOT_FOUND"],
  ["auditor", "NOT_FOUND"],
  ["foreigner", "NOT_FOUND"],
])("is refused to %s with %s", async (person, wanted) => {
  const proposal = await propose(world, "superior");
  await DECISIONS.confirmed?.(await contextOf(world, "hr"), proposal);
  await expect(
    undoSuperiorDecision(await contextOf(world, person), { ...proposal, version: 2 }),
  ).rejects.toSatisfy(code(wanted));
});
