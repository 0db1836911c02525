import { describe, expect, it } from "vitest";
import { AppError } from "./errors";
import { formToObject, typedValues } from "./form-data";

const formOf = (fields: readonly (readonly [string, string | File])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const objectOf = (...fields: (readonly [string, string | File])[]) => formToObject(formOf(fields));

describe("a form as an object", () => {
  it("nests dotted names and makes lists of numbers, of [] and of names sent twice", () => {
    expect(
      objectOf(["results.1.text", "b"], ["results.0.text", "a"], ["ids[]", "x"], ["who", "1"], ["who", "2"]),
    ).toEqual({ results: [{ text: "a" }, { text: "b" }], ids: ["x"], who: ["1", "2"] });
  });

  it("leaves out what the framework adds and files that nobody chose", () => {
    expect(objectOf(["$ACTION_ID_1", ""], ["file", new File([], "")], ["title", "Kohort"])).toEqual({
      title: "Kohort",
    });
  });

  it.each([
    "__proto__",
    "__proto__[]",
    "a.__proto__",
    "a.__proto__[]",
    "a.__proto__.b",
    "constructor.prototype.x",
  ])("lets nobody reach a prototype by the name %s", (name) => {
    const made = objectOf([name, "x"], ["title", "t"]);
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(made).toEqual({ title: "t" });
    expect({}).not.toHaveProperty("x");
  });

  it.each([
    [
      ["ids[]", "a"],
      ["ids.length", "4294967295"],
    ],
    [
      ["file", new File(["x"], "x.pdf")],
      ["file.size", "1"],
    ],
    [
      ["a", "x"],
      ["a.b", "y"],
    ],
    [
      ["a.b", "y"],
      ["a", "x"],
    ],
    [["a.".repeat(9) + "b", "x"]],
    [["n".repeat(301), "x"]],
  ] as (readonly [string, string | File])[][])("refuses names that no form of ours has: %j", (...fields) => {
    expect(() => formToObject(formOf(fields))).toThrow(AppError);
  });

  it("refuses a flood of fields at once, whether their names are equal or not", () => {
    for (const name of [() => "a", (i: number) => `a${i}`]) {
      const flood = formOf(Array.from({ length: 20_000 }, (_, i) => [name(i), "1"] as const));
      const began = performance.now();
      expect(() => formToObject(flood)).toThrow(AppError);
      expect(typedValues(flood)).toEqual({});
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});

describe("the text of a field", () => {
  it.each([
    ["a\u0000b", "ab"],
    ["baris\r\nbaru\tdan\u0007bel", "baris\nbaru\tdanbel"],
    ["laporan\u202efdp.exe", "laporanfdp.exe"],
    ["\u200bRealisasi\ufeff 95\u2066", "Realisasi 95"],
    ["\u200b\u200b", ""],
    [" \u00a0\u3164\u200d ", ""],
    ["👩‍🏫 pelatihan", "👩‍🏫 pelatihan"],
    ["<b>tebal</b>", "<b>tebal</b>"],
  ])("%j becomes %j", (typed, text) => {
    expect(objectOf(["text", typed])).toEqual({ text });
  });

  it("of a password is taken as it was typed", () => {
    expect(objectOf(["newPassword", " a\u200bb "])).toEqual({ newPassword: " a\u200bb " });
  });
});

describe("what is shown again", () => {
  it("is everything typed but secrets, files and keys", () => {
    expect(
      typedValues(
        formOf([
          ["title", "Kohort\u200b"],
          ["ids[]", "1"],
          ["who", "1"],
          ["who", "2"],
          ["currentPassword", "rahasia"],
          ["requestKey", "k"],
          ["$ACTION_KEY", "k"],
          ["file", new File(["x"], "x.pdf")],
        ]),
      ),
    ).toEqual({ title: "Kohort\u200b", "ids[]": ["1"], who: ["1", "2"] });
  });
});
