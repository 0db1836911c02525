import { beforeAll, describe, expect, test } from "vitest";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import type { Placed } from "@/lib/features/exchange/rules/import-problems";
import { owner, useDatabase } from "@/tests/support/database";
import { checked, digestOf, hr, importOf, makeUnits, uploaded } from "@/tests/support/imports/import-world";
import { makePeopleWorkbook, type PeopleWorkbook } from "@/tests/support/imports/people-workbook";
import { makeWorld, type World } from "@/tests/support/world";

useDatabase();

const PEOPLE = 1_000;
const FAULTY = 54;
let world: World;
let book: PeopleWorkbook;
let before = "";

beforeAll(async () => {
  world = await makeWorld();
  const places = await makeUnits(world, 8);
  // The first eight are the heads of the eight units; everybody else works below the head of the unit.
  const heads = places.filter((place) => place.class === "Administrator");
  const others = places.filter((place) => place.class !== "Administrator");
  book = makePeopleWorkbook(
    PEOPLE,
    FAULTY,
    (index) => heads[index] ?? others[index % others.length]!,
    (index) => (index < 8 ? null : Math.floor((index % others.length) / 2)),
  );
  before = await digestOf(world);
});

async function enter(importId: string): Promise<void> {
  const { version } = await importOf(world, importId);
  await enterImport(await hr(world), { importId, version });
  await runImport(world.agencyId, importId);
}

describe("an import of 1,000 people", { timeout: 120_000 }, () => {
  let first = "";
  let second = "";

  test("finds every faulty row at its cell and stores nobody before it is told to", async () => {
    first = await uploaded(world, await hr(world), "people", book.spoiled);
    await checked(world, await hr(world), first);
    const row = await importOf(world, first);
    expect(row).toMatchObject({
      state: "checked",
      faultyRows: book.faults.length,
      createdRows: PEOPLE - book.faults.length,
    });
    const faulty = await owner.importRow.findMany({
      where: { importId: first, action: "faulty" },
      orderBy: { rowNumber: "asc" },
    });
    const found = faulty.map((one) => ({
      row: one.rowNumber,
      codes: (one.problems as Placed[]).map(({ code, cell }) => `${code} ${cell}`),
    }));
    const expected = book.faults.map(({ row: number, code, column }) => ({
      row: number,
      codes: [`${code} ${String.fromCharCode(65 + column)}${number}`],
    }));
    expect(found).toEqual(expected);
    expect(await digestOf(world)).toBe(before);
  });

  test("enters the good rows with their posts and lines", async () => {
    await enter(first);
    expect(await importOf(world, first)).toMatchObject({
      state: "entered",
      enteredRows: PEOPLE - book.faults.length,
    });
    const people = await owner.employee.findMany({
      where: { agencyId: world.agencyId, nip: { in: book.nips } },
      include: { assignments: true, reportingLines: true },
    });
    expect(people).toHaveLength(PEOPLE - book.faults.length);
    expect(people.filter((person) => person.assignments.length !== 1)).toEqual([]);
    expect(people.filter((person) => person.reportingLines.length === 0)).toEqual([]);
    const head = people.find((person) => person.nip === book.nips[0]);
    expect(head?.reportingLines[0]?.superiorId).toBe(world.people.superior);
    const events = await owner.auditEvent.count({
      where: { agencyId: world.agencyId, action: "import.enter", subjectType: "employee" },
    });
    expect(events).toBe(people.length);
  });

  test("takes the mended file: only the missing people come in, nobody twice", async () => {
    second = await uploaded(world, await hr(world), "people", book.mended);
    await checked(world, await hr(world), second);
    expect(await importOf(world, second)).toMatchObject({
      createdRows: book.faults.length,
      changedRows: 0,
      faultyRows: 0,
    });
    await enter(second);
    expect(await owner.employee.count({ where: { agencyId: world.agencyId, nip: { in: book.nips } } })).toBe(
      PEOPLE,
    );
  });

  test("changes nothing when the same file comes again", async () => {
    const again = await uploaded(world, await hr(world), "people", book.mended);
    await checked(world, await hr(world), again);
    expect(await importOf(world, again)).toMatchObject({
      createdRows: 0,
      changedRows: 0,
      faultyRows: 0,
      sameRows: PEOPLE,
    });
  });

  test("undone, the agency is exactly what it was", async () => {
    for (const importId of [second, first]) {
      const { version } = await importOf(world, importId);
      await undoImport(await hr(world), { importId, version });
      await runImport(world.agencyId, importId);
      expect(await importOf(world, importId)).toMatchObject({ state: "undone", leftRows: 0 });
    }
    expect(await digestOf(world)).toBe(before);
  });
});
