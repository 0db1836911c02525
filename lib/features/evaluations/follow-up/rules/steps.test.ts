import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "../../../organization/rules/dates";
import { FOLLOW_UP_KINDS, FOLLOW_UP_RULES, type FollowUpKind, type FollowUpState } from "./follow-up-kinds";
import {
  checkDecision,
  checkFinish,
  checkHearing,
  checkWithdrawal,
  nextSteps,
  recheckDay,
  type FollowUpStanding,
} from "./steps";

const TODAY = "2027-02-01";
const standing = (given: Partial<FollowUpStanding> = {}): FollowUpStanding => ({
  ...{ kind: "improvement", state: "proposed", isHeard: true, recheckOn: null, succeeded: null },
  ...given,
});
const accept = { isAccepted: true, reason: "Disepakati", plan: "Pendampingan tiap pekan", startsOn: TODAY };
const codes = (problems: { reason: string }[]) => problems.map(({ reason }) => reason);
const kind = fc.constantFrom<FollowUpKind>(...FOLLOW_UP_KINDS);
const state = fc.constantFrom<FollowUpState>("proposed", "accepted", "declined", "withdrawn", "done");

describe("deciding on a proposal", () => {
  it("takes a reasoned decision with a plan and a day from today on", () => {
    expect(checkDecision(standing(), accept, TODAY)).toEqual([]);
    expect(codes(checkDecision(standing(), { ...accept, plan: " " }, TODAY))).toEqual([
      "evaluations.follow-up-plan",
    ]);
    expect(codes(checkDecision(standing(), { ...accept, startsOn: "2027-01-31" }, TODAY))).toEqual([
      "evaluations.follow-up-start",
    ]);
    expect(codes(checkDecision(standing(), { ...accept, reason: "" }, TODAY))).toEqual([
      "evaluations.follow-up-decision-reason",
    ]);
  });

  it("asks no plan of a refusal", () => {
    const refusal = { isAccepted: false, reason: "Belum perlu", plan: "", startsOn: null };
    expect(checkDecision(standing(), refusal, TODAY)).toEqual([]);
  });

  it("never lets anything that weighs on a person be decided before a hearing, accepted or declined", () => {
    fc.assert(
      fc.property(kind, fc.boolean(), (one, isAccepted) => {
        const problems = checkDecision(
          standing({ kind: one, isHeard: false }),
          { ...accept, isAccepted },
          TODAY,
        );
        expect(codes(problems).includes("evaluations.follow-up-not-heard")).toBe(
          FOLLOW_UP_RULES[one].isBurden,
        );
      }),
    );
  });

  it("happens once: what is settled is neither decided, heard nor taken back again", () => {
    fc.assert(
      fc.property(kind, state, (one, now) => {
        fc.pre(now !== "proposed");
        const settled = standing({ kind: one, state: now });
        expect(codes(checkDecision(settled, accept, TODAY))).toEqual(["evaluations.follow-up-settled"]);
        expect(codes(checkHearing({ ...settled, isHeard: false }))).toEqual([
          "evaluations.follow-up-settled",
        ]);
        expect(codes(checkWithdrawal(settled))).toEqual(["evaluations.follow-up-settled"]);
      }),
    );
    expect(codes(checkHearing(standing()))).toEqual(["evaluations.follow-up-heard-already"]);
  });
});

describe("six months of improvement", () => {
  it.each([
    ["2027-02-01", "2027-08-01"],
    ["2027-08-31", "2028-02-29"],
    ["2026-08-31", "2027-02-28"],
  ])("from %s are re-checked on %s", (from, until) => {
    expect(recheckDay("improvement", from)).toBe(until);
    expect(addMonths(from, 6)).toBe(until);
  });

  it("end unsuccessful not before the day of the re-check, successful on any day", () => {
    const running = standing({ state: "accepted", recheckOn: "2027-08-01" });
    expect(codes(checkFinish(running, false, "2027-07-31"))).toEqual(["evaluations.follow-up-too-early"]);
    expect(checkFinish(running, false, "2027-08-01")).toEqual([]);
    expect(checkFinish(running, true, "2027-02-02")).toEqual([]);
    expect(codes(checkFinish(standing(), true, TODAY))).toEqual(["evaluations.follow-up-not-accepted"]);
  });
});

describe("the next step of the path", () => {
  it.each<[FollowUpKind, boolean, FollowUpKind[]]>([
    ["improvement", false, ["competency_test"]],
    ["improvement", true, ["contract_end"]],
    ["competency_test", false, ["reassignment", "temporary_placement"]],
    ["temporary_placement", false, ["discharge"]],
    ["reassignment", false, []],
    ["guidance", false, []],
    ["temporary_placement", true, []],
  ])("after %s (PPPK: %s) without success is %j", (one, isPppk, expected) => {
    expect(nextSteps(standing({ kind: one, state: "done", succeeded: false }), isPppk)).toEqual(expected);
  });

  it("is never open while something runs or after success", () => {
    fc.assert(
      fc.property(kind, state, fc.boolean(), fc.boolean(), (one, now, isPppk, succeeded) => {
        fc.pre(now !== "done" || succeeded);
        expect(nextSteps(standing({ kind: one, state: now, succeeded }), isPppk)).toEqual([]);
      }),
    );
  });

  it("reaches discharge through every step before it, and only so", () => {
    const reach = (from: FollowUpKind): FollowUpKind[] =>
      nextSteps(standing({ kind: from, state: "done", succeeded: false }), false);
    const first = reach("improvement").flatMap(reach);
    expect(first).not.toContain("discharge");
    expect(first.flatMap(reach)).toEqual(["discharge"]);
  });
});
