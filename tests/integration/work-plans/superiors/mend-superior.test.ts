import { beforeEach, describe, expect, it } from "vitest";
import { correctSuperior } from "@/lib/features/work-plans/superiors/correct-superior";
import { refuseSuperior } from "@/lib/features/work-plans/superiors/refuse-superior";
import { withdrawSuperior } from "@/lib/features/work-plans/superiors/withdraw-superior";
import { toDate } from "@/lib/platform/clock";
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
  setPolicy,
  spansOf,
  withKey,
} from "./proposals";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

type Proposal = { repairId: string; version: number };
const REASON = "Bukan kepala unitnya.";
const refuse = (ctx: Context, proposal: Proposal) => refuseSuperior(ctx, { ...proposal, reason: REASON });
const correct = (ctx: Context, proposal: Proposal, to: PersonKey = "otherAppraiser") =>
  correctSuperior(ctx, { ...proposal, superiorId: world.people[to], reason: "" });

describe("HR does not follow a proposal", () => {
  it("of the same day: all stands exactly as before, the person reads why, and it is audited", async () => {
    const { planId } = await makePlan(world, { state: "submitted" });
    const before = [await linesOf(world), await spansOf(world, planId)];
    const proposal = await propose(world, "former");
    await refuse(await contextOf(world, "hr"), proposal);
    expect([await linesOf(world), await spansOf(world, planId)]).toEqual(before);
    expect(await repairOf(proposal.repairId)).toMatchObject({
      state: "refused",
      decisionReason: REASON,
      settledSuperiorId: world.people.appraiser,
    });
    expect(await messagesOf(world, "staff")).toEqual(["refused"]);
    expect(await messagesOf(world, "former")).toEqual(["named", "told"]);
    expect(await messagesOf(world, "appraiser")).toEqual(["told", "settled"]);
    expect(await auditsOf(world, "superior.refuse")).toMatchObject([
      { reason: REASON, concernsId: world.people.staff },
    ]);
  });

  it("some days later: the days served stay with the one who served, a plan begun since goes along", async () => {
    const { planId } = await makePlan(world, { state: "set" });
    const proposal = await propose(world, "former");
    const begun = await makePlan(world, {
      state: "draft",
      startsOn: toDate("2027-01-01"),
      endsOn: toDate("2027-12-31"),
      appraisers: [
        { employeeId: world.people.former, startsOn: toDate("2026-11-16"), capacity: "provisional" },
      ],
    });
    await passDays(world, 3);
    await refuse(await contextOf(world, "hr"), proposal);
    expect(await linesOf(world)).toEqual([
      "appraiser 2026-01-01..2026-11-15 confirmed position",
      "former 2026-11-16..2026-11-18 provisional proposal",
      "appraiser 2026-11-19.. confirmed position",
    ]);
    expect((await spansOf(world, planId)).slice(1)).toEqual([
      "appraiser 2026-07-01..2026-11-15 definitive",
      "former 2026-11-16..2026-11-18 provisional",
      "appraiser 2026-11-19.. definitive",
    ]);
    expect(await spansOf(world, begun.planId)).toEqual([
      "former 2026-11-16..2026-11-18 provisional",
      "appraiser 2026-11-19.. definitive",
    ]);
  });

  it("only where somebody can serve instead", async () => {
    await owner.reportingLine.deleteMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
    });
    const proposal = await propose(world, "former");
    const hr = await contextOf(world, "hr");
    await expect(refuse(hr, proposal)).rejects.toSatisfy(reason("superior-none-before"));
    const other = await propose(world, "appraiser", "otherStaff");
    await owner.employee.updateMany({
      where: { agencyId: world.agencyId, id: world.people.otherAppraiser },
      data: { status: "left", statusFrom: toDate("2026-11-01") },
    });
    await expect(refuse(hr, other)).rejects.toSatisfy(reason("superior-before-gone"));
  });

  it("and changes no line where the proposal had to wait", async () => {
    await setPolicy(world, { provisionalSuperior: "after_confirmation" });
    const before = await linesOf(world);
    await refuse(await contextOf(world, "hr"), await propose(world, "former"));
    expect(await linesOf(world)).toEqual(before);
  });

  it("names somebody else, who serves from that day and may sign", async () => {
    const { planId } = await makePlan(world, { state: "set" });
    const proposal = await propose(world, "former");
    await passDays(world, 1);
    await correct(await contextOf(world, "hr"), proposal);
    expect((await linesOf(world)).slice(1)).toEqual([
      "former 2026-11-16..2026-11-16 provisional proposal",
      "otherAppraiser 2026-11-17.. confirmed correction",
    ]);
    expect((await spansOf(world, planId)).at(-1)).toBe("otherAppraiser 2026-11-17.. definitive");
    expect(await messagesOf(world, "staff")).toEqual(["corrected"]);
    expect(await messagesOf(world, "otherAppraiser")).toEqual(["settled"]);
    expect(await auditsOf(world, "superior.correct")).toHaveLength(1);
  });

  it("but never the person, somebody below, or the one who was proposed", async () => {
    const hr = await contextOf(world, "hr");
    const proposal = await propose(world, "superior");
    await expect(correct(hr, proposal, "staff")).rejects.toSatisfy(reason("superior-self"));
    await expect(correct(hr, proposal, "superior")).rejects.toSatisfy(reason("superior-same"));
    await expect(correct(hr, proposal, "foreigner")).rejects.toSatisfy(code("NOT_FOUND"));
    const above = await propose(world, "otherAppraiser", "appraiser");
    await expect(correct(hr, above, "former")).rejects.toSatisfy(reason("superior-below"));
  });
});

it("the person takes a proposal back: all stands as before", async () => {
  const { planId } = await makePlan(world, { state: "submitted" });
  const before = [await linesOf(world), await spansOf(world, planId)];
  const proposal = await propose(world, "superior");
  const staff = await contextOf(world, "staff");
  await withdrawSuperior(staff, proposal);
  expect([await linesOf(world), await spansOf(world, planId)]).toEqual(before);
  expect(await messagesOf(world, "appraiser")).toEqual(["told", "settled"]);
  expect(await auditsOf(world, "superior.withdraw")).toHaveLength(1);
  await expect(withdrawSuperior(staff, proposal)).rejects.toSatisfy(code("CONFLICT"));
});

const ACTS = { refuses: refuse, corrects: correct, withdraws: withdrawSuperior };
type Refusal = [keyof typeof ACTS, PersonKey, ErrorCode];
const everybody: [PersonKey, ErrorCode, ErrorCode][] = [
  ["staff", "FORBIDDEN", "FORBIDDEN"],
  ["unitOfficer", "FORBIDDEN", "FORBIDDEN"],
  ["hr", "FORBIDDEN", "FORBIDDEN"],
  ["former", "NOT_FOUND", "NOT_FOUND"],
  ["otherStaff", "NOT_FOUND", "NOT_FOUND"],
  ["auditor", "NOT_FOUND", "NOT_FOUND"],
  ["foreigner", "NOT_FOUND", "NOT_FOUND"],
];
const refusals = everybody.flatMap(([person, asHr, asPerson]): Refusal[] => [
  ...(person === "hr"
    ? []
    : ([
        ["refuses", person, asHr],
        ["corrects", person, asHr],
      ] as Refusal[])),
  ...(person === "staff" ? [] : ([["withdraws", person, asPerson]] as Refusal[])),
]);

it.each(refusals)("nobody else %s: %s gets %s", async (act, person, wanted) => {
  const proposal = await propose(world, "superior");
  await expect(ACTS[act](await contextOf(world, person), proposal)).rejects.toSatisfy(code(wanted));
  expect((await repairOf(proposal.repairId)).state).toBe("proposed");
});

describe.each(["refuses", "corrects", "withdraws"] as const)("who %s", (name) => {
  const person = name === "withdraws" ? "staff" : "hr";

  it("with an old version, or after somebody else, changes nothing", async () => {
    const proposal = await propose(world, "superior");
    const ctx = await contextOf(world, person);
    await expect(ACTS[name](ctx, { ...proposal, version: 9 })).rejects.toSatisfy(code("CONFLICT"));
    await ACTS[name](ctx, proposal);
    const after = await linesOf(world);
    await expect(ACTS[name](ctx, { ...proposal, version: 2 })).rejects.toSatisfy(code("CONFLICT"));
    expect(await linesOf(world)).toEqual(after);
  });

  it("does it once for one request key", async () => {
    const proposal = await propose(world, "superior");
    const ctx = await withKey(world, person);
    const [a, b] = [await ACTS[name](ctx, proposal), await ACTS[name](ctx, proposal)];
    expect(a).toEqual(b);
  });
});
