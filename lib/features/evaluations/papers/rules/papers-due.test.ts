import { expect, test } from "vitest";
import { papersDue } from "./papers-due";

test.each(["open", "noted", "scored", "signed"] as const)("a result that is %s has no papers", (state) => {
  expect(papersDue(state)).toEqual([]);
});

test("the document with both dates waits for the receipt", () => {
  expect(papersDue("released")).toEqual(["evaluation_form", "rating_receipt"]);
  for (const state of ["received", "lapsed", "objected", "final"] as const)
    expect(papersDue(state)).toContain("evaluation_document");
});
