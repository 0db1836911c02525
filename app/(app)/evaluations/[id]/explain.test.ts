import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EvaluationSnapshot } from "@/lib/features/evaluations/rules/snapshot";
import { messagesFor } from "@/lib/messages/messages-for";
import { explained, improvementWords } from "./explain";

const sample = (): EvaluationSnapshot =>
  (
    JSON.parse(readFileSync("tests/support/signed-evaluation.json", "utf8")) as {
      snapshot: EvaluationSnapshot;
    }
  ).snapshot;

function sentences(change: (snapshot: EvaluationSnapshot) => void, locale: "id" | "en" = "id"): string[] {
  const snapshot = sample();
  change(snapshot);
  const explanation = explained(snapshot);
  return explanation.improvements.map((one) =>
    improvementWords(one, { explanation, m: messagesFor(locale) }).join(" "),
  );
}

describe("what would change a predikat, in sentences", () => {
  it("counts the results that are missing where behaviour is above already", () => {
    expect(sentences(() => {})).toEqual([
      "Perilaku sudah di atas ekspektasi. Yang diperlukan: **2 hasil lagi di atas ekspektasi**.",
    ]);
    expect(sentences(() => {}, "en")).toEqual([
      "The behaviour is above expectation already. What it takes: **2 more results above expectation**.",
    ]);
  });

  it("names both where both are missing", () => {
    const [first] = sentences((s) => Object.assign(s.ratings, { behaviour: "meets", behaviourReason: null }));
    expect(first).toBe(
      "Yang diperlukan: **2 hasil lagi di atas ekspektasi dan 2 nilai perilaku lagi di atas ekspektasi**.",
    );
  });

  it("names the achievement of the unit for its head", () => {
    const [first] = sentences((s) => {
      s.isUnitHead = true;
      if (s.unitAchievement) s.unitAchievement.isOwn = true;
    });
    expect(first).toBe("Perilaku sudah di atas ekspektasi. Yang diperlukan: **capaian unit Istimewa**.");
  });

  it("says that the appraiser chose lower than the rule", () => {
    const [first] = sentences((s) => {
      s.results.forEach((row) => (row.level = "above"));
      Object.assign(s.ratings, { suggestedResult: "above", result: "meets", resultReason: "Belum tertib." });
    });
    expect(first).toContain("penilai memilih lebih rendah");
  });

  it("has nothing to add to the highest predikat", () => {
    expect(
      sentences((s) =>
        Object.assign(s.ratings, { result: "above", resultReason: "Menangani wabah.", overall: "very_good" }),
      ),
    ).toEqual([]);
  });
});
