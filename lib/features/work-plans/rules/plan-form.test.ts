import { expect, it } from "vitest";
import { planForm, type PlanPosition } from "./plan-form";

const staff: PlanPosition = {
  class: "functional",
  isUnitHead: false,
  independentHead: false,
  unitKind: "health_centre",
};

it.each([
  ["a high official", { ...staff, class: "jpt" }, "jpt"],
  ["a marked head of an independent unit", { ...staff, independentHead: true }, "jpt"],
  ["the head of a unit of an independent kind", { ...staff, isUnitHead: true }, "jpt"],
  [
    "the head of another unit",
    { ...staff, class: "administrator", isUnitHead: true, unitKind: "division" },
    "ja_jf",
  ],
  ["staff of an independent unit", staff, "ja_jf"],
] as const)("gives %s the form %s", (_title, position, form) => {
  expect(planForm(position, ["health_centre", "school", "district"])).toBe(form);
});
