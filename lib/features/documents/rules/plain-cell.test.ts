import { describe, expect, it } from "vitest";
import { columnLetters, plainCell, xmlText } from "./plain-cell";

describe("cells of tables", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "\u00a0=1",
    "\u200b=1",
    "＝1",
    "|calc",
    "%0A=1",
    "\n=1",
    "\ttext",
  ])("marks %j as text", (text) => expect(plainCell(text)).toBe(`'${text}`));

  it.each(["", "Siti", "a=1", "'=1", "197905242001121990", "Dinas Kesehatan; Bidang A"])(
    "leaves %j",
    (text) => expect(plainCell(text)).toBe(text),
  );

  it("writes text as XML that a spreadsheet reads as the same text", () => {
    expect(xmlText("a < b & c\u0000\u001f")).toBe("a &lt; b &amp; c");
    expect(xmlText("one\r\ntwo\rthree")).toBe("one\ntwo\nthree");
    expect(xmlText("_x0041_ and _x")).toBe("_x005F_x0041_ and _x");
    expect(xmlText("\ud800!")).toBe("\ufffd!");
    expect(xmlText("x".repeat(40_000))).toHaveLength(32_767);
  });

  it("counts columns in letters", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});
