import { expect, it } from "vitest";
import { matrixGaps } from "./gaps";

const cell = (
  employeeId: string,
  resultId: string,
  state: "draft" | "applied" | "withdrawn" | "invited",
) => ({
  employeeId,
  resultId,
  state,
});

it("names people without a role and results without support, in their order", () => {
  const cells = [
    cell("siti", "r1", "draft"),
    cell("joko", "r1", "applied"),
    cell("dewi", "r3", "withdrawn"),
    cell("hendra", "r2", "invited"),
  ];
  expect(matrixGaps(["dewi", "siti", "joko"], ["r1", "r2", "r3"], cells)).toEqual({
    people: ["dewi", "joko"],
    results: ["r3"],
  });
});

it("has no gaps where everybody has a role and every result a person", () => {
  expect(matrixGaps(["siti"], ["r1"], [cell("siti", "r1", "draft")])).toEqual({ people: [], results: [] });
});
