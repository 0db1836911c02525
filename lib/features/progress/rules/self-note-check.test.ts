import { describe, expect, it } from "vitest";
import { checkSelfNote } from "./self-note-check";

describe("the check before sending", () => {
  const filled = { actualInput: "96", problem: null, percent: "101.05" };
  const check = (results: Parameters<typeof checkSelfNote>[0]) =>
    checkSelfNote(results).map(
      (one) => `${one.field} ${one.reason.replace("progress.", "")} ${one.severity}`,
    );

  it.each([
    ["nothing is missing", [{ note: "Tercapai.", evidence: 1, indicators: [filled] }], []],
    [
      "a realisation is missing",
      [{ note: "a", evidence: 1, indicators: [filled, { ...filled, actualInput: " " }] }],
      ["1.actuals.1.input actual-missing error"],
    ],
    [
      "a realisation cannot be read",
      [
        {
          note: "a",
          evidence: 1,
          indicators: [
            {
              actualInput: "banyak",
              problem: { reason: "progress.actual-not-number" as const },
              percent: null,
            },
          ],
        },
      ],
      ["1.actuals.0.input actual-not-number error"],
    ],
    [
      "twice the target deserves a word",
      [{ note: "a", evidence: 1, indicators: [{ ...filled, percent: "200.00" }] }],
      ["1.actuals.0.input far-above-target info"],
    ],
    [
      "words and evidence are advice",
      [{ note: " ", evidence: 0, indicators: [filled] }],
      ["1.note note-missing info", "1.evidence no-evidence info"],
    ],
    [
      "without indicators the words are the realisation",
      [{ note: "", evidence: 1, indicators: [] }],
      ["1.note realisation-missing error"],
    ],
  ])("%s", (_name, results, expected) => {
    expect(check(results)).toEqual(expected);
  });
});
