import { describe, expect, it } from "vitest";
import { figureText, parseFigure } from "./figure";

describe("a number as it is typed", () => {
  it.each([
    ["95", "95"],
    ["79,47", "79.47"],
    ["1.284", "1284"],
    ["12.345.678,5", "12345678.5"],
    ["0,50", "0.5"],
    ["007", "7"],
    ["-3,2", "-3.2"],
    [" 1 284 ", "1284"],
    ["0", "0"],
    ["100,00", "100"],
  ])("%s is %s", (typed, canonical) => {
    expect(parseFigure(typed)).toBe(canonical);
  });

  it.each(["79.47", "1.28", "sembilan", "", "1,2,3", "1.2345", "95 %"])("%s is not guessed", (typed) => {
    expect(parseFigure(typed)).toBeNull();
  });

  it("comes back as it was typed", () => {
    for (const typed of ["95", "79,47", "-3,2"]) expect(figureText(parseFigure(typed))).toBe(typed);
  });
});
