import { expect, it } from "vitest";
import { EVALUATION_STATES } from "../../evaluations/rules/evaluation-state";
import { mayRecommendFrom } from "./recommendation";

it("recommends out of every signed result and out of nothing before the signature", () => {
  expect(EVALUATION_STATES.filter((state) => !mayRecommendFrom(state))).toEqual(["open", "noted", "scored"]);
});
