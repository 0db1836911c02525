import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import { removeStagedRows } from "@/lib/features/exchange/retention/remove-staged-rows";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import { getImport } from "@/lib/features/exchange/queries/import-views";
import { returnedFile } from "@/lib/features/exchange/queries/returned-file";
import { newId } from "@/lib/platform/clock";
import { fileAt } from "@/lib/platform/storage";
import { owner, useDatabase } from "@/tests/support/database";
import { checked, hr, importOf, uploaded } from "@/tests/support/imports/import-world";
import { makeWorkbook } from "@/tests/support/imports/make-workbook";
import { contextOf, makeWorld, type World } from "@/tests/support/world";

useDatabase();

const DAY = 86_400;
const later = (world: World, days: number) =>
  owner.$executeRaw`UPDATE agency SET clock_offset = clock_offset + ${days * DAY} WHERE id = ${world.agencyId}::uuid`;
const step = async (world: World, importId: string) => ({
  importId,
  version: (await importOf(world, importId)).version,
});

/** A file with one good row and one faulty, checked and left there. */
async function prepared(world: World, n: number): Promise<string> {
  const ctx = await hr(world);
  const rows = [
    ["NIP", "Nama"],
    [`19850410201001200${n}`, `Orang Uji ${n}`],
    ["123", "Sari Uji"],
  ];
  const importId = await uploaded(world, ctx, "people", makeWorkbook([{ name: "Data", rows }]));
  await checked(world, ctx, importId);
  return importId;
}

async function entered(world: World, n: number): Promise<string> {
  const importId = await prepared(world, n);
  await enterImport(await hr(world), await step(world, importId));
  await runImport(world.agencyId, importId);
  return importId;
}

/** The same import of another agency: its rows alone, for its file is nobody's concern here. */
async function copiedTo(other: World, importId: string): Promise<string> {
  const { rows, ...row } = await owner.dataImport.findFirstOrThrow({
    where: { id: importId },
    include: { rows: { select: { sheet: true, rowNumber: true } } },
  });
  const { agencyId } = other;
  const id = newId();
  await owner.dataImport.create({
    data: { ...row, agencyId, id, storageKey: `${agencyId}/${newId()}`, fixes: {}, refusal: undefined },
  });
  await owner.importRow.createMany({
    data: rows.map((one) => ({ ...one, agencyId, id: newId(), importId: id, cells: [] })),
  });
  return id;
}

const rowsOf = (importId: string) => owner.importRow.count({ where: { importId } });
const words = { problem: "Masalah", suggestion: "Saran", of: () => ({ problem: "", suggestion: "" }) };

it("rows that were staged go with their file when their time is over, and the counts stay", async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];
  const ids = [await entered(world, 1), await prepared(world, 2)];
  const elsewhere = await copiedTo(other, ids[1] ?? "");
  await later(world, 30);
  expect(await removeStagedRows(world.agencyId)).toBe(0);
  const [before] = [await importOf(world, ids[0] ?? "")];
  expect(existsSync(fileAt(before.storageKey))).toBe(true);

  await later(world, 1);
  expect(await removeStagedRows(world.agencyId)).toBe(2);
  for (const importId of ids) {
    expect(await rowsOf(importId)).toBe(0);
    expect(existsSync(fileAt((await importOf(world, importId)).storageKey))).toBe(false);
    const view = await getImport(await hr(world), importId);
    expect(view).toMatchObject({ faultyRows: 1, groups: [], faulty: [] });
    expect(view.rowsRemovedAt).not.toBeNull();
    expect(
      await owner.auditEvent.findMany({ where: { subjectId: importId, action: "import.remove-rows" } }),
    ).toMatchObject([{ actorId: null, after: { rows: 3 } }]);
    await expect(returnedFile(await hr(world), importId, words)).rejects.toMatchObject({
      reasons: [{ reason: "exchange.rows-removed" }],
    });
  }
  await expect(enterImport(await hr(world), await step(world, ids[1] ?? ""))).rejects.toMatchObject({
    reasons: [{ reason: "exchange.rows-removed" }],
  });
  expect(await owner.employee.count({ where: { agencyId: world.agencyId, name: "Orang Uji 1" } })).toBe(1);
  expect(await rowsOf(elsewhere)).toBe(3);
  expect(await removeStagedRows(world.agencyId)).toBe(0);
});

it("an import that can still be undone keeps the way back, however short the rules are", async () => {
  const world = await makeWorld();
  await owner.agencyPolicy.updateMany({
    where: { id: world.policyId },
    data: { settings: { retention: { importRowDays: 7 } } },
  });
  const importId = await entered(world, 4);
  await owner.dataImport.updateMany({ where: { id: importId }, data: { undoUntil: new Date("2030-01-01") } });
  await later(world, 60);
  expect(await removeStagedRows(world.agencyId)).toBe(0);
  await undoImport(await contextOf(world, "hr"), await step(world, importId));
  await runImport(world.agencyId, importId);
  expect(await importOf(world, importId)).toMatchObject({ state: "undone", leftRows: 0 });
  await later(world, 8);
  expect(await removeStagedRows(world.agencyId)).toBe(1);
  expect(await rowsOf(importId)).toBe(0);
});
