import { describe, expect, test } from "vitest";
import { matchSheet } from "./match-columns";
import { parseRow } from "./parse-row";
import { orderOfParents } from "./plan-structure";
import type { StoredCell } from "./stored-cell";
import { UnitBook } from "./unit-book";

const NIP = "198504102010012001";
const codes = (cells: StoredCell[], fields = ["nip", "name", "kind", "rank", "birthDate"], fixes = {}) =>
  parseRow("people", fields, cells, fixes)?.problems.map(({ code }) => code);

describe("a row of a person", () => {
  test("is read with spaces in the NIP", () => {
    expect(parseRow("people", ["nip", "name"], ["19850410 201001 2 001", "Sari  Uji"], {})).toMatchObject({
      key: NIP,
      label: "Sari  Uji",
      values: { nip: NIP, name: "Sari Uji" },
      problems: [],
    });
  });

  test("never guesses digits that Excel lost", () => {
    expect(codes(["1,98E+17", "Sari"])).toEqual(["nip-excel"]);
    expect(codes([{ n: "198504102010012000" }, "Sari"])).toEqual(["nip-excel"]);
    expect(codes([{ n: "1.9850410201001201E+17" }, "Sari"])).toEqual(["nip-excel"]);
  });

  test("takes no value of a formula", () => {
    expect(codes([NIP, { f: "A1" }])).toEqual(["formula"]);
  });

  test("says where cells contradict each other", () => {
    expect(codes([NIP, "Sari", "PPPK", null, null])).toEqual(["kind-conflict"]);
    expect(codes([NIP, "Sari", "PNS", "IX", null])).toEqual(["rank-of-other-kind"]);
    expect(codes([NIP, "Sari", "PNS", "III/a", "11-04-1985"])).toEqual(["birth-date-differs"]);
  });

  test("leaves out what HR gave up", () => {
    expect(codes([NIP, "Sari", "PNS", "IX", null], undefined, { "rank-of-other-kind": "clear" })).toEqual([]);
  });

  test("without any content is no row", () => {
    expect(parseRow("people", ["nip", "name"], [null, " "], {})).toBeNull();
  });
});

test("headings are found below a title, by our words and by those that were learned", () => {
  const rows = [
    { row: 1, cells: ["DAFTAR PEGAWAI"] },
    { row: 3, cells: ["No", "N.I.P", "Nama Lengkap", "Kode Aneh"] },
    { row: 4, cells: ["1", NIP, "Sari", "9.1"] },
  ];
  expect(matchSheet("people", rows, { "n i p": "nip", "kode aneh": "unit" })).toEqual({
    headerRow: 3,
    fields: [null, "nip", "name", "unit"],
  });
  expect(matchSheet("people", rows.slice(0, 1), {})).toEqual({ headerRow: null, fields: [] });
});

describe("a unit in a file", () => {
  const unit = (id: string, name: string, validUntil: string | null = null) => ({
    id,
    parentId: null,
    code: `1.${id}`,
    name,
    validFrom: "2020-01-01",
    validUntil,
  });
  const book = new UnitBook(
    [
      unit("1", "Puskesmas Muara"),
      unit("2", "Seksi 2"),
      unit("3", "Seksi 3"),
      unit("4", "Dinas Lama", "2021-01-01"),
    ],
    new Map([["pkm muara lama", "1"]]),
    "2026-11-16",
  );

  test("is found by code, name and learned spelling", () => {
    for (const text of ["1.1", "PUSKESMAS  MUARA", "Pkm. Muara Lama"])
      expect(book.find(text)).toMatchObject({ unit: { id: "1" } });
  });

  test("is suggested, never taken, when it is only near", () => {
    expect(book.find("Pusk. Muara")).toMatchObject({ problem: "unit-unknown", suggestion: { id: "1" } });
    expect(book.find("Seksi 4")).toEqual({ problem: "unit-unknown", suggestion: undefined });
  });

  test("is refused when it is closed", () => {
    expect(book.find("Dinas Lama")).toEqual({ problem: "unit-closed" });
  });
});

test("parents in a circle are found, everything else lies below its parent", () => {
  const { circles, depth } = orderOfParents(
    new Map([
      ["c", "b"],
      ["b", "a"],
      ["a", null],
      ["x", "y"],
      ["y", "x"],
    ]),
  );
  expect([...circles].sort()).toEqual(["x", "y"]);
  expect(["a", "b", "c"].map((code) => depth.get(code))).toEqual([0, 1, 2]);
});
