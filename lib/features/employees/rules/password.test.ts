import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { commonPasswords } from "./common-passwords";
import { checkPassword, PASSWORD_MAX, PASSWORD_MIN, writingsOfDate, type PasswordOwner } from "./password";

// An invented person: the sequence 9xx is not given out.
const siti: PasswordOwner = {
  nip: "198501152010012901",
  birthDate: "1985-01-15",
  name: "Siti Rahmawati, A.Md.Keb.",
  preset: "nist",
  common: commonPasswords,
};
const codes = (password: string, owner: PasswordOwner = siti) =>
  checkPassword(password, owner).map((found) => found.reason.replace("employees.password-", ""));

describe("good passwords", () => {
  test.each([
    ["three random words", "kereta biru payung"],
    ["exactly twelve characters", "gelas-miring"],
    ["no capitals, digits or signs are asked", "rumputbasahdipagi"],
    ["128 characters", "kota hujan ".repeat(11) + "akhir!!"],
    ["a common word among others", "indonesia lampu sepeda"],
    ["a name part among others", "siti melihat perahu layar"],
    ["characters beyond Latin", "日本語のながいパスフレーズ"],
  ])("%s", (_label, password) => {
    expect(codes(password)).toEqual([]);
  });
});

describe("refused passwords", () => {
  test.each([
    ["eleven characters", "gelasmiring", ["short"]],
    ["129 characters", "x".repeat(PASSWORD_MAX + 1), ["long"]],
    ["empty", "", ["short", "common"]],
    ["a common word", "password", ["short", "common"]],
    ["a common word with a year", "indonesia2026", ["common"]],
    ["a common word dressed up", "P@ssw0rd!234", ["common"]],
    ["a common word with look-alikes and a year", "R4h4s1a-2026!", ["common"]],
    ["a common word twice", "rahasiarahasia", ["common"]],
    ["a common Indonesian phrase", "Bangga Melayani Bangsa", ["common"]],
    ["the keyboard row", "qwertyuiop123456", ["common"]],
    ["one character", "aaaaaaaaaaaaaa", ["common"]],
    ["two characters in turn", "abababababab", ["common"]],
    ["a row of digits", "1234567890123", ["common"]],
    ["a row of digits downwards", "987654321098", ["common"]],
    ["a row of letters", "abcdefghijklmn", ["common"]],
    ["spaces only", "             ", ["common"]],
    ["the NIP", "198501152010012901", ["nip"]],
    ["the NIP as printed", "19850115 201001 2 901", ["nip"]],
    ["the NIP inside", "nip198501152010012901", ["nip"]],
    ["the birth date in digits", "lahir15-01-1985ya", ["birth-date"]],
    ["the birth date, short year", "lahirnya 15/01/85", ["birth-date"]],
    ["the birth date turned round", "kota1985-01-15kota", ["birth-date"]],
    ["the birth date in words", "15 Januari 1985 ok", ["birth-date"]],
    ["the birth date with a short month", "ulang15jan85tahun", ["birth-date"]],
    ["the name", "SitiRahmawati", ["name"]],
    ["the name with digits", "rahmawati123456", ["name"]],
    ["the name and a few letters", "siti rahmawati oke", ["name"]],
  ])("%s", (_label, password, expected) => {
    expect(codes(password)).toEqual(expected);
  });
});

test.each([
  ["kereta biru payung", ["composition"]],
  ["Kereta biru payung 7", ["composition"]],
  ["Kereta biru payung 7!", []],
])("the composition preset on %j finds %j", (password, expected) => {
  expect(codes(password, { ...siti, preset: "composition" })).toEqual(expected);
});

it("counts characters, not bytes or code units", () => {
  expect(codes("🐘🦋🌋🏝🐢🦜🌴🥥🐒🦧🌺")).toContain("short");
  const twelve = "🐘🦋🌋🏝🐢🦜🌴🥥🐒🦧🌺🍍";
  expect(codes(twelve)).not.toContain("short");
});

it("asks nothing of a state official without NIP and birth date", () => {
  expect(codes("kereta biru payung", { ...siti, nip: null, birthDate: null, name: "" })).toEqual([]);
});

it("carries the minimum for the sentence", () => {
  expect(checkPassword("pendek", siti)[0]).toEqual({
    reason: "employees.password-short",
    params: { min: PASSWORD_MIN },
  });
});

it("writes a birth date in the usual ways", () => {
  expect(writingsOfDate("1990-08-05")).toEqual(
    expect.arrayContaining([
      "05081990",
      "581990",
      "050890",
      "19900805",
      "5agustus1990",
      "05ags1990",
      "5agt90",
    ]),
  );
});

it("holds a few hundred common passwords, all normalised", () => {
  expect(commonPasswords.size).toBeGreaterThan(400);
  for (const word of commonPasswords) expect(word).toMatch(/^[a-z0-9]+$/);
});

test.each<[string, (word: string) => string]>([
  ["alone", (word) => word],
  ["in capitals", (word) => word.toUpperCase()],
  ["twice", (word) => word + word],
  ["with a year and a sign after it", (word) => `${word}2026!`],
  ["with a year before it", (word) => `2026${word}`],
])("refuses every word of the list %s", (_label, dress) => {
  const accepted = [...commonPasswords].filter((word) => !codes(dress(word)).includes("common"));
  expect(accepted).toEqual([]);
});

it("takes a longest password of digits in good time", () => {
  const started = performance.now();
  expect(codes("8402915736".repeat(12) + "84029157")).not.toContain("long");
  expect(performance.now() - started).toBeLessThan(1000);
});

it("never throws, whatever is typed", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => void codes(text)));
});
