import { describe, expect, it } from "vitest";
import {
  checkEvidenceAdding,
  checkEvidenceRemoving,
  checkEvidenceUnlinking,
  checkRecording,
  checkRunning,
  type NoteStage,
  type PeriodState,
  type ProgressDesk,
} from "./progress-window";

const desk = (
  change: {
    state?: ProgressDesk["plan"]["state"];
    period?: PeriodState;
    stage?: NoteStage;
    planEnd?: string;
  } = {},
): ProgressDesk => ({
  plan: { state: change.state ?? "set", startsOn: "2026-01-01", endsOn: change.planEnd ?? "2026-12-31" },
  period: { state: change.period ?? "open", startsOn: "2026-10-01", endsOn: "2026-12-31" },
  stage: change.stage ?? "none",
});

const codes = (reasons: readonly { reason: string }[]) =>
  reasons.map((one) => one.reason.replace("progress.", ""));

describe("who may write in a period, by the state of plan, period and evaluation", () => {
  it.each([
    ["an agreed plan in an open period", desk(), []],
    ["a closed plan whose period runs", desk({ state: "closed" }), []],
    ["a period in scoring, late", desk({ period: "scoring" }), []],
    ["a draft", desk({ state: "draft" }), ["plan-not-set"]],
    ["a withdrawn plan", desk({ state: "withdrawn" }), ["plan-not-set"]],
    ["a plan that ended the day before", desk({ planEnd: "2026-09-30" }), ["period-outside-plan"]],
    ["a plan that ends on the first day", desk({ planEnd: "2026-10-01" }), []],
    ["a planned period", desk({ period: "planned" }), ["period-not-open"]],
    ["a period being released", desk({ period: "releasing" }), ["period-closed"]],
    ["a closed period", desk({ period: "closed" }), ["period-closed"]],
  ])("%s", (_name, at, expected) => {
    expect([codes(checkRunning(at)), codes(checkRecording(at)), codes(checkEvidenceAdding(at))]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  it.each<[NoteStage, string[], string[], string[]]>([
    ["none", [], [], []],
    ["open", [], [], []],
    ["sent", ["note-sent"], [], []],
    ["signed", ["note-sent"], ["evidence-signed"], ["evidence-signed"]],
  ])("an evaluation that is %s", (stage, recording, adding, unlinking) => {
    const at = desk({ stage });
    expect([
      codes(checkRecording(at)),
      codes(checkEvidenceAdding(at)),
      codes(checkEvidenceUnlinking(at)),
    ]).toEqual([recording, adding, unlinking]);
  });

  it("lets nobody remove what served a signature", () => {
    expect([
      codes(checkEvidenceRemoving({ isSigned: false })),
      codes(checkEvidenceRemoving({ isSigned: true })),
    ]).toEqual([[], ["evidence-signed"]]);
  });
});
