import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatNip, readNip, type Nip } from "./nip";

const male1985: Nip = {
  digits: "198501152010011001",
  kind: "pns",
  birthDate: "1985-01-15",
  sex: "male",
  startedOn: "2010-01",
  agreementCode: null,
  sequence: "001",
};

describe("golden cases that read", () => {
  test.each<[string, string, Partial<Nip>]>([
    ["G61", "198501152010011001", male1985],
    [
      "G62",
      "197203101998032004",
      { kind: "pns", birthDate: "1972-03-10", startedOn: "1998-03", sex: "female", sequence: "004" },
    ],
    [
      "G63",
      "199011302019032007",
      { kind: "pns", birthDate: "1990-11-30", startedOn: "2019-03", sex: "female", sequence: "007" },
    ],
    [
      "G64",
      "199204172023211012",
      {
        kind: "pppk",
        birthDate: "1992-04-17",
        startedOn: "2023",
        agreementCode: "21",
        sex: "male",
        sequence: "012",
      },
    ],
    ["G67", "19850115 201001 1 001", male1985],
  ])("%s %s", (_case, text, expected) => {
    expect(readNip(text)).toMatchObject({ ok: true, nip: expected });
  });
});

describe("golden cases that are refused", () => {
  test.each<[string, string, object]>([
    ["G65", "199002302015051001", { reason: "employees.nip-birth-date", params: { date: "30-02-1990" } }],
    ["G66", "19850115201001100", { reason: "employees.nip-length", params: { n: 17 } }],
    ["G68", "198501152010133001", { reason: "employees.nip-code", params: { code: "13" } }],
  ])("%s %s", (_case, text, reason) => {
    expect(readNip(text)).toEqual({ ok: false, reason });
  });
});

test.each([
  ["dots", "19850115.201001.1.001"],
  ["no-break spaces", "19850115\u00A0201001\u00A01\u00A0001"],
  ["the label", "NIP. 19850115 201001 1 001"],
  ["Excel's text mark", "'198501152010011001"],
  ["dashes and a line end", " 19850115-201001-1-001\n"],
])("reads a NIP written with %s", (_label, text) => {
  expect(readNip(text)).toEqual({ ok: true, nip: male1985 });
});

test.each<[string, string, string, Record<string, string | number> | undefined]>([
  ["an empty field", "  ", "employees.nip-empty", undefined],
  ["a number that Excel damaged (Indonesian)", "1,98E+17", "employees.nip-excel", undefined],
  ["a number that Excel damaged (English)", "1.98501E+17", "employees.nip-excel", undefined],
  ["letters", "19850115201001100A", "employees.nip-not-digits", undefined],
  ["19 digits", "1985011520100110011", "employees.nip-length", { n: 19 }],
  ["an old NIP of 9 digits", "130123456", "employees.nip-length", { n: 9 }],
  ["code 00", "198501152010001001", "employees.nip-code", { code: "00" }],
  ["code 20", "198501152010201001", "employees.nip-code", { code: "20" }],
  ["code 30", "198501152010301001", "employees.nip-code", { code: "30" }],
  ["sex 3", "198501152010013001", "employees.nip-sex", { digit: "3" }],
  ["sex 0", "198501152010010001", "employees.nip-sex", { digit: "0" }],
  ["sequence 000", "198501152010011000", "employees.nip-sequence", undefined],
  [
    "an appointment at 17",
    "199801012015011001".replace("19980101", "19980201"),
    "employees.nip-age",
    { age: 16 },
  ],
  [
    "an appointment at 61",
    "194901012010101001".replace("19490101", "19490901"),
    "employees.nip-age",
    { age: 61 },
  ],
])("refuses %s", (_label, text, reason, params) => {
  expect(readNip(text)).toEqual({ ok: false, reason: params ? { reason, params } : { reason } });
});

test.each([
  ["PNS code 12", "198501152010121001", true],
  ["PPPK code 29", "198501152010291001", true],
  ["18 years in the month of the appointment", "199201312010011001", true],
  ["still 17 in that month", "199202012010011001", false],
  ["60 years", "195001312010011001", true],
  ["61 years before that month began", "194812312010011001", false],
])("boundary: %s", (_label, digits, ok) => {
  expect(readNip(digits).ok).toBe(ok);
});

const anyNip = fc
  .record({
    birth: fc.date({
      min: new Date("1960-01-01T00:00:00Z"),
      max: new Date("1999-12-31T00:00:00Z"),
      noInvalidDate: true,
    }),
    age: fc.integer({ min: 19, max: 58 }),
    code: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 29 })),
    sex: fc.constantFrom("1", "2"),
    sequence: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ birth, age, code, sex, sequence }) => {
    const day = birth.toISOString().slice(0, 10).replaceAll("-", "");
    const year = Number(day.slice(0, 4)) + age;
    return `${day}${year}${String(code).padStart(2, "0")}${sex}${String(sequence).padStart(3, "0")}`;
  });

it("reads back every well-formed number from its printed form", () => {
  fc.assert(
    fc.property(anyNip, (digits) => {
      expect(formatNip(digits)).toMatch(/^\d{8} \d{6} \d \d{3}$/);
      expect(readNip(formatNip(digits))).toMatchObject({ ok: true, nip: { digits } });
    }),
  );
});

it("never throws, whatever is typed, and never accepts anything but 18 digits", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 .E+,]{0,30}$/)), (text) => {
      const reading = readNip(text);
      if (reading.ok) expect(reading.nip.digits).toMatch(/^\d{18}$/);
    }),
  );
});

it("leaves text that is no NIP unformatted", () => {
  expect(formatNip("walikota")).toBe("walikota");
});
