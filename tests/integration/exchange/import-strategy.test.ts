import readExcel from "read-excel-file/node";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportedTables } from "@/app/(app)/exports/exported-tables";
import { applyFix } from "@/lib/features/exchange/imports/apply-fix";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import { uploadFile } from "@/lib/features/exchange/imports/upload-file";
import { getImport } from "@/lib/features/exchange/queries/import-views";
import { returnedFile } from "@/lib/features/exchange/queries/returned-file";
import type { Placed } from "@/lib/features/exchange/rules/import-problems";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { owner, useDatabase } from "@/tests/support/database";
import { checked, digestOf, fileOf, hr, importOf, uploaded } from "@/tests/support/imports/import-world";
import { makeWorkbook, type MadeCell } from "@/tests/support/imports/make-workbook";
import { contextOf, makePlan, makeWorld, type World } from "@/tests/support/world";

useDatabase();

let world: World;
let ctx: Context;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  const where = { agencyId: world.agencyId };
  const unlinked = { supportKind: "unlinked" as const, supportsIndicatorId: null };
  await owner.plannedResult.updateMany({ where, data: unlinked });
  await owner.strategyIndicator.deleteMany({ where });
  await owner.strategyNode.deleteMany({ where });
  ctx = await hr(world);
});

const HEAD = [
  ...["Jenjang", "Kode", "Kode Induk", "Uraian", "Penanggung Jawab", "Periode", "Satuan", "Arah"],
  ...["Tahun", "Target", "Nilai Awal", "Tahun Nilai Awal", "Dokumen Sumber", "Alamat Sumber"],
  ...["Rumus", "Sumber Data", "Yang Mengukur"],
];
/** From below, so that the order of the file cannot be the order of entering. */
const TREE: MadeCell[][] = [
  HEAD,
  [
    "Indikator",
    "",
    "S1",
    "Indeks uji",
    "",
    "",
    "indeks",
    "Naik",
    "2026",
    "1.234,5",
    79.47,
    2024,
    "",
    "",
    "a ÷ b × 100",
    "Dinas",
    "BPS",
  ],
  ["Indikator", "", "S1", "Indeks uji", "", "", "indeks", "Naik", "2027", "1.300"],
  ["Indikator", "", "T1", "Kemiskinan uji", "", "", "%", "Turun", "2026", "-0,125"],
  ["Program", "P1", "S1", "Program layanan uji", "clinic"],
  ["Sasaran Strategis", "S1", "T1", "Layanan uji membaik", "clinic"],
  ["Tujuan", "T1", "M1", "Warga uji sehat"],
  ["Misi", "M1", "V1", "Melayani warga uji"],
  [
    ...["Visi", "V1", "", "- Kota uji yang maju", "", "2025-2029", "", "", "", "", "", ""],
    ...["RPJMD uji", "https://uji.example/rpjmd"],
  ],
];

async function prepared(bytes: Buffer, name?: string): Promise<string> {
  const importId = await uploaded(world, ctx, "strategy", bytes, name);
  await checked(world, ctx, importId);
  return importId;
}
const preparedRows = (rows: MadeCell[][]) => prepared(makeWorkbook([{ name: "Data", rows }]));
const step = async (importId: string) => ({ importId, version: (await importOf(world, importId)).version });

async function entered(importId: string): Promise<void> {
  await enterImport(await hr(world), await step(importId));
  await runImport(world.agencyId, importId);
  expect(await importOf(world, importId)).toMatchObject({ state: "entered" });
}

async function undone(importId: string, leftRows = 0): Promise<void> {
  await undoImport(await hr(world), await step(importId));
  await runImport(world.agencyId, importId);
  expect(await importOf(world, importId)).toMatchObject({ state: "undone", leftRows });
}

const codesOf = async (importId: string) => {
  const rows = await owner.importRow.findMany({
    where: { importId, action: "faulty" },
    orderBy: { rowNumber: "asc" },
  });
  return rows.flatMap((row) => (row.problems as Placed[]).map(({ code, cell }) => `${cell} ${code}`));
};

async function exported(format: "csv" | "xlsx", locale: "id" | "en" = "id"): Promise<Buffer> {
  const file = await exportedTables.get("strategy")?.({ ...(await hr(world)), locale }, {}, format);
  return Buffer.from(await new Response(file?.stream).arrayBuffer());
}

const indicatorOf = (name: string, year: number) =>
  owner.strategyIndicator.findFirstOrThrow({
    where: { agencyId: world.agencyId, name, year },
    include: { node: true },
  });

describe("a strategy from a file", () => {
  test("comes in from the top, goes again without a change, and is taken back", async () => {
    const before = await digestOf(world);
    const importId = await preparedRows(TREE);
    expect(await codesOf(importId)).toEqual([]);
    expect(await importOf(world, importId)).toMatchObject({ createdRows: 8, faultyRows: 0 });
    expect(await digestOf(world)).toBe(before);
    await entered(importId);
    const vision = await owner.strategyNode.findFirstOrThrow({
      where: { agencyId: world.agencyId, code: "V1" },
      include: { children: { include: { children: { include: { children: true } } } } },
    });
    expect(vision).toMatchObject({
      level: "vision",
      text: "- Kota uji yang maju",
      period: "2025-2029",
      sourceDocument: "RPJMD uji",
      children: [{ code: "M1", children: [{ code: "T1", children: [{ code: "S1", level: "objective" }] }] }],
    });
    expect(vision.children[0]?.children[0]?.children[0]?.unitId).toBe(world.units.clinic);
    const indicator = await indicatorOf("Indeks uji", 2026);
    expect(indicator).toMatchObject({
      node: { code: "S1" },
      measureUnit: "indeks",
      direction: "higher",
      measureKind: "ratio",
      baselineYear: 2024,
      formula: "a ÷ b × 100",
      dataSource: "Dinas",
      measuredBy: "BPS",
    });
    // The years of an indicator are one series; another indicator is another.
    const { seriesId } = await indicatorOf("Indeks uji", 2027);
    expect(seriesId).toBe(indicator.seriesId);
    expect((await indicatorOf("Kemiskinan uji", 2026)).seriesId).not.toBe(seriesId);
    expect([Number(indicator.target), Number(indicator.baseline)]).toEqual([1234.5, 79.47]);
    expect(Number((await indicatorOf("Kemiskinan uji", 2026)).target)).toBe(-0.125);
    const events = await owner.auditEvent.findMany({
      where: { action: "import.enter", subjectId: importId },
    });
    expect(events.map(({ after }) => after)).toContainEqual(
      expect.objectContaining({ kind: "strategy", created: 8 }),
    );
    const again = await preparedRows(TREE);
    expect(await importOf(world, again)).toMatchObject({ sameRows: 8, createdRows: 0, changedRows: 0 });
    await undone(importId);
    expect(await digestOf(world)).toBe(before);
  });

  test("what changes keeps what it was, an empty cell leaves things, and both come back", async () => {
    const first = await preparedRows(TREE);
    await entered(first);
    const before = await digestOf(world);
    const importId = await preparedRows([
      HEAD,
      ["Program", "p1", "T1", "Program layanan uji baru"],
      ["Indikator", "", "S1", "Indeks uji", "", "", "", "Turun", 2027, "1.350"],
      ["Misi", "M1", "", "Melayani warga uji"],
    ]);
    expect(await importOf(world, importId)).toMatchObject({ changedRows: 2, sameRows: 1, createdRows: 0 });
    await entered(importId);
    const programme = await owner.strategyNode.findFirstOrThrow({
      where: { agencyId: world.agencyId, code: "P1" },
      include: { parent: true },
    });
    expect(programme).toMatchObject({ text: "Program layanan uji baru", parent: { code: "T1" }, version: 2 });
    expect(programme.unitId).toBe(world.units.clinic);
    const indicator = await indicatorOf("Indeks uji", 2027);
    expect(indicator).toMatchObject({ direction: "lower", measureUnit: "indeks" });
    expect(Number(indicator.target)).toBe(1350);
    await undone(importId);
    expect(await digestOf(world)).toBe(before);
  });

  test("faults are told at their cells, and come back in the person's own file", async () => {
    const importId = await preparedRows([
      HEAD,
      ["Visi", "A", "", "Visi uji"],
      ["Cita-cita", "B", "A", "Tidak ada"],
      ["Misi", "C", "Z", "Induk tidak ada"],
      ["Tujuan", "D1", "D2", "Lingkaran"],
      ["Tujuan", "D2", "D1", "Lingkaran"],
      ["Sasaran", "E", "D1", "Di bawah lingkaran"],
      ["Misi", "F", "A", "Dua kali"],
      ["Misi", "f", "A", "Dua kali"],
      ["Tujuan", "G", "F", "Di bawah yang dua kali"],
      ["Misi", "", "A", "Tanpa kode"],
      ["Misi", "H", "A", "Unit lain", "Dinas Entah Berantah"],
      ["Misi", "I", "A", "Dengan angka", "", "", "", "", "", "12"],
      ["Indikator", "", "A", "Indikator 1", "", "", "%", "ke samping", "1890", "banyak", "", "", "", "situs"],
      ["Indikator", "", "", "Indikator 2", "", "", "%", "Naik", ""],
      ["Indikator", "", "A", "Indikator 3", "", "", "x".repeat(61), "", 2026],
      ["Indikator", "", "A", "Indikator 4", "", "", "", "", 2026],
      ["Indikator", "", "A", "Indikator  4", "", "", "", "", 2026],
      ["Program", "J", "A", "x".repeat(1001)],
      ["Program", "K", "A", "Program uji"],
      ["Misi", "L", "K", "Terbalik"],
    ]);
    expect(await codesOf(importId)).toEqual([
      ...["A3 strategy-level-unknown", "C4 strategy-parent-unknown", "C5 strategy-parent-circle"],
      ...["C6 strategy-parent-circle", "C7 strategy-parent-unknown", "B8 key-twice", "B9 key-twice"],
      ...["C10 strategy-parent-unknown", "B11 required", "E12 unit-unknown", "J13 strategy-cell-elsewhere"],
      ...["H14 direction-unknown", "I14 year-range", "J14 number-format", "N14 address-invalid"],
      ...["C15 required", "I15 required", "G16 text-long", "D17 key-twice", "D18 key-twice"],
      ...["D19 text-long", "A21 strategy-level-order"],
    ]);
    const shown = await getImport(ctx, importId);
    expect(shown.faulty.find(({ rowNumber }) => rowNumber === 4)?.label).toBe("Induk tidak ada");
    const { bytes } = await returnedFile(ctx, importId, {
      problem: "Masalah",
      suggestion: "Saran",
      of: ({ code }) => ({ problem: code, suggestion: "" }),
    });
    const [sheet] = await readExcel(Buffer.concat(await bytes.toArray()));
    expect(sheet?.data[3]).toEqual(expect.arrayContaining(["Misi", "C", "Z", "C4: strategy-parent-unknown"]));
    const fix = { ...(await step(importId)), problem: "strategy-cell-elsewhere" };
    await applyFix(await hr(world), fix);
    await runImport(world.agencyId, importId);
    expect(await codesOf(importId)).not.toContain("J13 strategy-cell-elsewhere");
    await entered(importId);
    const codes = await owner.strategyNode.findMany({
      where: { agencyId: world.agencyId },
      select: { code: true },
      orderBy: { code: "asc" },
    });
    expect(codes.map(({ code }) => code)).toEqual(["A", "I", "K"]);
    await undone(importId);
  });

  test("what was retired is left alone, and goes out in no file", async () => {
    const first = await preparedRows(TREE);
    await entered(first);
    const today = new Date("2026-11-16T00:00:00Z");
    const retired = { where: { agencyId: world.agencyId, code: "P1" }, data: { retiredOn: today } };
    await owner.strategyNode.updateMany(retired);
    await owner.strategyIndicator.updateMany({
      where: { agencyId: world.agencyId, name: "Kemiskinan uji" },
      data: { retiredOn: today },
    });
    const importId = await preparedRows([
      HEAD,
      ["Program", "P1", "S1", "Program lain"],
      ["Kegiatan", "K1", "P1", "Di bawah yang tidak dipakai"],
      ["Indikator", "", "T1", "Kemiskinan uji", "", "", "%", "Turun", "2026", "1"],
    ]);
    expect(await codesOf(importId)).toEqual([
      ...["B2 strategy-retired", "C3 strategy-parent-unknown", "D4 strategy-retired"],
    ]);
    const text = String(await exported("csv"));
    expect(text).toContain("Indeks uji");
    expect(text).not.toMatch(/Program layanan uji|Kemiskinan uji/);
  });

  test("what a planned result supports, and what has parts below it by now, is left and listed", async () => {
    const importId = await preparedRows(TREE);
    await entered(importId);
    const indicator = await indicatorOf("Indeks uji", 2026);
    const programme = await owner.strategyNode.findFirstOrThrow({
      where: { agencyId: world.agencyId, code: "P1" },
    });
    const { resultIds } = await makePlan(world).then(async ({ planId }) => ({
      resultIds: (await owner.plannedResult.findMany({ where: { workPlanId: planId } })).map(({ id }) => id),
    }));
    const where = { agencyId: world.agencyId, id: { in: resultIds.slice(0, 1) } };
    await owner.plannedResult.updateMany({
      where,
      data: { supportKind: "unit_indicator", supportsIndicatorId: indicator.id, supportsText: null },
    });
    const extra = { agencyId: world.agencyId, id: newId(), parentId: programme.id };
    await owner.strategyNode.create({ data: { ...extra, level: "activity", code: "K9", text: "Kegiatan" } });
    // Left: the indicator, its objective, goal, mission and vision, and the programme.
    await undone(importId, 6);
    const { left } = await getImport(ctx, importId);
    expect(left.map(({ label }) => label)).toEqual([
      ...["Indeks uji", "Program layanan uji", "Layanan uji membaik"],
      ...["Warga uji sehat", "Melayani warga uji", "- Kota uji yang maju"],
    ]);
    expect(await owner.strategyIndicator.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });

  test.each(["staff", "foreigner"] as const)("is not brought in by %s of no right", async (person) => {
    const file = fileOf(makeWorkbook([{ name: "Data", rows: TREE }]));
    await expect(
      uploadFile(await contextOf(world, person), { kind: "strategy", file }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the strategy as a file", () => {
  test.each([
    ["csv", "id"],
    ["xlsx", "id"],
    ["csv", "en"],
    ["xlsx", "en"],
  ] as const)("is brought in again without a change: %s, %s", async (format, locale) => {
    const before = await digestOf(world);
    const first = await preparedRows([
      ...TREE,
      ["Indikator", "", "P1", "Ukuran kecil", "", "", "%", "Naik", 2026, "1,234", "-1,234", 2025],
      ["Indikator", "", "P1", '=Ukuran; "besar"', "", "", "m³", "", 2026, "12345678901234,123456"],
    ]);
    await entered(first);
    const stored = await digestOf(world);
    const bytes = await exported(format, locale);
    const same = await prepared(bytes, `strategi.${format}`);
    expect(await codesOf(same)).toEqual([]);
    expect(await importOf(world, same)).toMatchObject({
      totalRows: 10,
      sameRows: 10,
      changedRows: 0,
      createdRows: 0,
    });
    await undone(first);
    expect(await digestOf(world)).toBe(before);
    // An empty agency takes the same file whole, and exports what it took.
    const anew = await prepared(bytes, `strategi.${format}`);
    expect(await importOf(world, anew)).toMatchObject({ createdRows: 10, faultyRows: 0 });
    await entered(anew);
    const back = await prepared(await exported(format, locale), `strategi.${format}`);
    expect(await importOf(world, back)).toMatchObject({ sameRows: 10, faultyRows: 0 });
    expect(stored).not.toBe(before);
    await undone(anew);
    expect(await digestOf(world)).toBe(before);
  });

  test("is taken along by hr only, and recorded", async () => {
    await exported("csv");
    const event = await owner.auditEvent.findFirstOrThrow({
      where: { agencyId: world.agencyId, action: "export.download" },
      orderBy: { id: "desc" },
    });
    expect(event.after).toMatchObject({ table: "strategy", format: "csv", rows: 0 });
    for (const person of ["staff", "appraiser", "foreigner"] as const)
      await expect(
        exportedTables.get("strategy")?.(await contextOf(world, person), {}, "csv"),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/) });
  });
});
