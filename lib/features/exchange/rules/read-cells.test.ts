import { describe, expect, test } from "vitest";
import {
  levelOfTitle,
  readDay,
  readHoldKind,
  readPersonKind,
  readPostClass,
  readRank,
  readYesNo,
  withoutTitles,
} from "./read-cells";

describe("a day", () => {
  test.each([
    ["31-01-2020", "2020-01-31"],
    ["1/2/2020", "2020-02-01"],
    ["2020-02-29", "2020-02-29"],
    ["17 Agustus 1985", "1985-08-17"],
    ["5-Nop-2001", "2001-11-05"],
  ])("%s is read", (text, value) => expect(readDay(text)).toEqual({ value }));

  test("a cell that Excel knows as a day keeps it", () => {
    expect(readDay({ n: "43861", d: "2020-01-31" })).toEqual({ value: "2020-01-31" });
    expect(readDay({ n: "43861" })).toEqual({ value: "2020-01-31" });
  });

  test("30 February is said to be none", () => {
    expect(readDay("30-02-1990")).toEqual({ problem: { code: "date-unknown", params: { x: "30-02-1990" } } });
  });

  test.each(["besok", "31-01-20", "2020", "1985"])("%s is not guessed", (text) => {
    expect(readDay(text)).toMatchObject({ problem: { code: "date-format" } });
  });
});

describe("a rank", () => {
  test.each([
    ["III/a", "III/a", "Penata Muda"],
    ["IIId", "III/d", "Penata Tingkat I"],
    ["Penata Muda Tk. I (III/b)", "III/b", "Penata Muda Tingkat I"],
    ["4.e", "IV/e", "Pembina Utama"],
  ])("%s of PNS", (text, code, name) => expect(readRank(text)).toEqual({ code, name, of: "pns" }));

  test.each([
    ["IX", "IX"],
    ["Golongan XI", "XI"],
    ["7", "VII"],
  ])("%s of PPPK", (text, code) => expect(readRank(text)).toEqual({ code, name: null, of: "pppk" }));

  test.each(["I/e", "V/a", "XVIII", "tinggi", ""])("%s is none", (text) => expect(readRank(text)).toBeNull());
});

test("kinds, classes and yes or no as offices write them", () => {
  expect(["PNS", "calon PNS", "P3K", "Honorer"].map(readPersonKind)).toEqual(["pns", "cpns", "pppk", null]);
  expect(["Eselon II.b", "JFT", "Pelaksana", "Pengawas", "?"].map(readPostClass)).toEqual([
    "jpt",
    "functional",
    "pelaksana",
    "pengawas",
    null,
  ]);
  expect(["Plt.", "Pelaksana Harian", "definitif", "x"].map(readHoldKind)).toEqual([
    "plt",
    "plh",
    "definitive",
    null,
  ]);
  expect(["Ya", "tidak", "entah"].map(readYesNo)).toEqual([true, false, null]);
});

test("the level of a functional post ends its title", () => {
  expect(levelOfTitle("Pranata Komputer Ahli Muda")).toBe("Ahli Muda");
  expect(levelOfTitle("Pengelola Data")).toBeNull();
});

test("titles before and behind a name", () => {
  expect(withoutTitles("Dr. Ir. Sari Uji, M.Si., Ph.D.")).toBe("Sari Uji");
  expect(withoutTitles("drg. Melati")).toBe("Melati");
});
