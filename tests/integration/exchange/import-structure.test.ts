import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import type { ImportKind } from "@/lib/features/exchange/rules/import-fields";
import type { Placed } from "@/lib/features/exchange/rules/import-problems";
import type { Context } from "@/lib/platform/context";
import { owner, useDatabase } from "@/tests/support/database";
import { checked, digestOf, hr, importOf, uploaded } from "@/tests/support/imports/import-world";
import { makeWorkbook, type MadeCell } from "@/tests/support/imports/make-workbook";
import { makeWorld, type World } from "@/tests/support/world";

useDatabase();

let world: World;
let ctx: Context;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  ctx = await hr(world);
});

async function prepared(kind: ImportKind, rows: MadeCell[][]): Promise<string> {
  const importId = await uploaded(world, ctx, kind, makeWorkbook([{ name: "Data", rows }]));
  await checked(world, ctx, importId);
  return importId;
}

const step = async (importId: string) => ({ importId, version: (await importOf(world, importId)).version });

async function entered(importId: string): Promise<void> {
  await enterImport(await hr(world), await step(importId));
  await runImport(world.agencyId, importId);
  expect(await importOf(world, importId)).toMatchObject({ state: "entered" });
}

async function undone(importId: string): Promise<void> {
  await undoImport(await hr(world), await step(importId));
  await runImport(world.agencyId, importId);
  expect(await importOf(world, importId)).toMatchObject({ state: "undone", leftRows: 0 });
}

const codesOf = async (importId: string) => {
  const rows = await owner.importRow.findMany({
    where: { importId, action: "faulty" },
    orderBy: { rowNumber: "asc" },
  });
  return rows.map((row) => (row.problems as Placed[]).map(({ code, cell }) => `${cell} ${code}`).join());
};

describe("units from a file", () => {
  const HEAD = ["Kode Unit", "Nama Unit", "Jenis Unit", "Kode Unit Atasan"];

  test("come in from the top, whatever their order in the file, and go again", async () => {
    const before = await digestOf(world);
    const rows = [
      HEAD,
      ["7.1.1", "Seksi Uji", "seksi", "7.1"],
      ["7.1", "Bidang Uji", "bidang", "7"],
      ["7", "Dinas Uji", "dinas", "city"],
    ];
    const importId = await prepared("units", rows);
    expect(await importOf(world, importId)).toMatchObject({ createdRows: 3, faultyRows: 0 });
    await entered(importId);
    const unit = await owner.unit.findFirstOrThrow({
      where: { agencyId: world.agencyId, code: "7.1.1" },
      include: { parent: { include: { parent: true } }, spans: true },
    });
    expect(unit.parent?.parent?.name).toBe("Dinas Uji");
    expect(unit.spans).toHaveLength(1);
    const again = await prepared("units", rows);
    expect(await importOf(world, again)).toMatchObject({ sameRows: 3, createdRows: 0, changedRows: 0 });
    await undone(importId);
    expect(await digestOf(world)).toBe(before);
  });

  test("a unit that changes keeps what it was, and gets it back", async () => {
    const before = await digestOf(world);
    const importId = await prepared("units", [HEAD, ["clinic", "Puskesmas Uji Baru", "puskesmas", "city"]]);
    expect(await importOf(world, importId)).toMatchObject({ changedRows: 1 });
    await entered(importId);
    const unit = await owner.unit.findUniqueOrThrow({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.units.clinic } },
      include: { spans: true },
    });
    expect(unit).toMatchObject({ name: "Puskesmas Uji Baru", parentId: world.units.city });
    expect(unit.spans).toHaveLength(2);
    await undone(importId);
    expect(await digestOf(world)).toBe(before);
  });

  test("faults are told at their cells", async () => {
    const importId = await prepared("units", [
      HEAD,
      ["8.1", "Satu", "x", "8.2"],
      ["8.2", "Dua", "x", "8.1"],
      ["8.3", "Tiga", "x", "tidak ada"],
      ["8.4", "", "x", ""],
      ["8.5", "a", "", ""],
      ["8.5", "b", "", ""],
    ]);
    expect(await codesOf(importId)).toEqual([
      ...[
        "D2 parent-circle",
        "D3 parent-circle",
        "D4 parent-unknown",
        "B5 required",
        "A6 key-twice",
        "A7 key-twice",
      ],
    ]);
  });
});

describe("posts and assignments from a file", () => {
  const HEAD = ["Unit Kerja", "Nama Jabatan", "Jenis Jabatan", "Jabatan Atasan", "Kepala Unit"];
  const POSTS: MadeCell[][] = [
    HEAD,
    ["Puskesmas Uji", "Perawat Ahli Muda", "Fungsional", "Kepala Uji", ""],
    ["Puskesmas Uji", "Kepala Uji", "Pengawas", "Jabatan superior", "ya"],
  ];

  test("posts come in below the posts that the file itself brings", async () => {
    const before = await digestOf(world);
    const importId = await prepared("positions", POSTS);
    expect(await codesOf(importId)).toEqual([]);
    await entered(importId);
    const post = await owner.position.findFirstOrThrow({
      where: { agencyId: world.agencyId, title: "Perawat Ahli Muda" },
      include: { superior: { include: { superior: true } } },
    });
    expect(post).toMatchObject({
      class: "functional",
      level: "Ahli Muda",
      superior: { title: "Kepala Uji", superior: { title: "Jabatan superior" } },
    });
    expect(await importOf(world, await prepared("positions", POSTS))).toMatchObject({ sameRows: 2 });
    await undone(importId);
    expect(await digestOf(world)).toBe(before);
  });

  test("an acting official comes in beside the definitive post, once", async () => {
    const before = await digestOf(world);
    const { nip } = await owner.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.people.otherStaff } },
    });
    const rows: MadeCell[][] = [
      ["NIP", "Unit Kerja", "Jabatan", "Jenis Penugasan", "TMT Jabatan", "Sampai"],
      [nip, "Dinas Perhubungan", "Jabatan otherAppraiser", "Plt.", "01-11-2026", "31-12-2026"],
      ["198504102010012001", "Dinas Perhubungan", "Jabatan otherStaff", "", "01-11-2026", ""],
      [nip, "Dinas Perhubungan", "Jabatan otherStaff", "Plh", "31-12-2026", "01-12-2026"],
    ];
    const importId = await prepared("assignments", rows);
    expect(await codesOf(importId)).toEqual(["A3 person-unknown", "F4 end-before-start"]);
    await entered(importId);
    const holds = await owner.assignment.findMany({
      where: { employeeId: world.people.otherStaff },
      orderBy: { startsOn: "asc" },
    });
    expect(holds.map(({ kind }) => kind)).toEqual(["definitive", "plt"]);
    expect(await importOf(world, await prepared("assignments", rows))).toMatchObject({
      sameRows: 1,
      createdRows: 0,
    });
    await undone(importId);
    expect(await digestOf(world)).toBe(before);
  });

  test("a person with a running SKP is not moved by a file", async () => {
    const { nip } = await owner.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.people.staff } },
    });
    await owner.workPlan.create({
      data: {
        agencyId: world.agencyId,
        employeeId: world.people.staff,
        unitId: world.units.clinic,
        positionTitle: "Bidan Mahir",
        year: 2026,
        startsOn: new Date("2026-01-01"),
        endsOn: new Date("2026-12-31"),
      },
    });
    const importId = await prepared("people", [
      ["NIP", "Nama", "Unit Kerja", "Jabatan", "TMT Jabatan"],
      [nip, "Siti Rahmawati, A.Md.Keb.", "Dinas Perhubungan", "Jabatan otherStaff", "01-11-2026"],
    ]);
    expect(await codesOf(importId)).toEqual(["D2 move-with-plan"]);
  });
});
