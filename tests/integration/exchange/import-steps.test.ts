import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { applyFix } from "@/lib/features/exchange/imports/apply-fix";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import { matchColumns } from "@/lib/features/exchange/imports/match-columns";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import { uploadFile } from "@/lib/features/exchange/imports/upload-file";
import { getImport, listImports } from "@/lib/features/exchange/queries/import-views";
import { returnedFile } from "@/lib/features/exchange/queries/returned-file";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { owner, useDatabase } from "@/tests/support/database";
import {
  checked,
  digestOf,
  fileOf,
  hr,
  importOf,
  makeUnits,
  uploaded,
} from "@/tests/support/imports/import-world";
import { makeWorkbook, type MadeCell } from "@/tests/support/imports/make-workbook";
import { contextOf, makeWorld, type PersonKey, type World } from "@/tests/support/world";

useDatabase();

let world: World;
let ctx: Context;

beforeAll(async () => {
  world = await makeWorld();
  await makeUnits(world, 2);
});
beforeEach(async () => {
  ctx = await hr(world);
});

const book = (rows: MadeCell[][]) => makeWorkbook([{ name: "Data", rows }]);
const HEAD = ["NIP", "Nama", "Unit Kerja", "Jabatan", "TMT Jabatan", "NIP Atasan"];
const step = async (importId: string) => ({ importId, version: (await importOf(world, importId)).version });
const person = (n: number, more: MadeCell[] = []): MadeCell[] => [
  `19850410201001200${n}`,
  `Orang Uji ${n}`,
  ...more,
];

async function prepared(rows: MadeCell[][]): Promise<string> {
  const importId = await uploaded(world, ctx, "people", book([HEAD, ...rows]));
  await checked(world, ctx, importId);
  return importId;
}

async function entered(importId: string): Promise<void> {
  await enterImport(await hr(world), await step(importId));
  await runImport(world.agencyId, importId);
}

describe("who may import", () => {
  const strangers: PersonKey[] = ["staff", "appraiser", "unitOfficer", "auditor", "leader"];

  test.each(strangers)("%s may not", async (who) => {
    const stranger = await contextOf(world, who);
    const refused = { code: "NOT_FOUND" };
    await expect(uploadFile(stranger, { kind: "people", file: fileOf(book([HEAD])) })).rejects.toMatchObject(
      refused,
    );
    await expect(listImports(stranger)).rejects.toMatchObject(refused);
    const importId = await prepared([person(1)]);
    const given = await step(importId);
    await expect(enterImport(stranger, given)).rejects.toMatchObject(refused);
    await expect(undoImport(stranger, given)).rejects.toMatchObject(refused);
    await expect(matchColumns(stranger, { ...given, sheets: [] })).rejects.toMatchObject(refused);
    await expect(applyFix(stranger, { ...given, problem: "email-invalid" })).rejects.toMatchObject(refused);
    await expect(getImport(stranger, importId)).rejects.toMatchObject(refused);
  });

  test("HR of another agency finds no such import", async () => {
    const importId = await prepared([person(1)]);
    await owner.roleGrant.create({
      data: {
        agencyId: world.otherAgencyId,
        employeeId: world.people.foreigner,
        role: "hr",
        startsOn: new Date("2026-01-01"),
        reason: "uji",
      },
    });
    const foreigner = await contextOf(world, "foreigner");
    await expect(getImport(foreigner, importId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(enterImport(foreigner, await step(importId))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a step of an import", () => {
  test("happens once for one request key, and is recorded", async () => {
    const key = newId();
    const twice = await hr(world, key);
    const file = () => fileOf(book([HEAD, person(2)]));
    const first = await uploadFile(twice, { kind: "people", file: file() });
    const second = await uploadFile(twice, { kind: "people", file: file() });
    expect(second).toEqual(first);
    const events = await owner.auditEvent.count({
      where: { agencyId: world.agencyId, action: "import.upload", subjectId: first.importId },
    });
    expect(events).toBe(1);
  });

  test("is refused when somebody else moved the import on", async () => {
    const importId = await prepared([person(3)]);
    const stale = await step(importId);
    await entered(importId);
    await expect(enterImport(ctx, stale)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(enterImport(ctx, await step(importId))).rejects.toMatchObject({
      reasons: [{ reason: "exchange.wrong-state" }],
    });
  });

  test("names the column that is missing", async () => {
    const importId = await uploaded(
      world,
      ctx,
      "people",
      book([
        ["Nomor", "Nama", "Unit Kerja"],
        [1, "Sari Uji", "9.1"],
      ]),
    );
    const sheets = [{ number: 1, isTaken: true, fields: ["" as const, "name" as const, "unit" as const] }];
    await expect(matchColumns(ctx, { ...(await step(importId)), sheets })).rejects.toMatchObject({
      reasons: [{ reason: "exchange.column-missing", params: { field: "nip", sheet: 1 } }],
    });
  });

  test("remembers a heading for the next file", async () => {
    const rows: MadeCell[][] = [
      ["Kode Pegawai", "Nama", "Unit Kerja"],
      [...person(4), ""],
    ];
    const first = await uploaded(world, ctx, "people", book(rows));
    const sheets = [{ number: 1, isTaken: true, fields: ["nip" as const, "name" as const, "unit" as const] }];
    await matchColumns(ctx, { ...(await step(first)), sheets });
    const second = await uploaded(world, ctx, "people", book(rows));
    expect((await getImport(ctx, second)).sheets[0]?.columns[0]).toMatchObject({
      heading: "Kode Pegawai",
      field: "nip",
    });
  });

  test("goes on where a killed worker left it, without doing a row twice", async () => {
    const importId = await prepared([5, 6, 7].map((n) => person(n)));
    await enterImport(ctx, await step(importId));
    // Two workers at once: the batches take turns.
    await Promise.all([runImport(world.agencyId, importId), runImport(world.agencyId, importId)]);
    await runImport(world.agencyId, importId);
    expect(await importOf(world, importId)).toMatchObject({ state: "entered", enteredRows: 3 });
    const nips = [5, 6, 7].map((n) => String(person(n)[0]));
    expect(await owner.employee.count({ where: { agencyId: world.agencyId, nip: { in: nips } } })).toBe(3);
  });
});

describe("a remedy for all rows of a kind", () => {
  test("a unit that is written otherwise is learned", async () => {
    const rows = [8, 9].map((n) => person(n, ["Bid. Uji 1", "Pengelola Data Uji", "01-02-2024", ""]));
    const importId = await prepared(rows);
    const { groups } = await getImport(ctx, importId);
    expect(groups).toMatchObject([{ code: "unit-unknown", rows: 2, params: { name: "Bidang Uji 1" } }]);
    await applyFix(ctx, {
      ...(await step(importId)),
      problem: "unit-unknown",
      text: "Bid. Uji 1",
      unitId: String(groups[0]?.params?.unitId),
    });
    await runImport(world.agencyId, importId);
    expect(await importOf(world, importId)).toMatchObject({
      state: "checked",
      createdRows: 2,
      faultyRows: 0,
    });
    const next = await prepared(rows);
    expect(await importOf(world, next)).toMatchObject({ faultyRows: 0 });
  });

  test("missing posts are made under the head of their unit, and taken away again", async () => {
    const before = await digestOf(world);
    const importId = await prepared([
      person(1, ["9.1", "Arsiparis Ahli Muda", "01-02-2024", ""]),
      person(2, ["9.1", "Arsiparis Ahli Muda", "01-02-2024", "198504102010012999"]),
    ]);
    expect((await getImport(ctx, importId)).groups.map(({ code }) => code)).toContain("position-unknown");
    for (const problem of ["position-unknown", "superior-unknown"]) {
      await applyFix(ctx, { ...(await step(importId)), problem });
      await runImport(world.agencyId, importId);
    }
    await entered(importId);
    const made = await owner.position.findMany({
      where: { agencyId: world.agencyId, title: "Arsiparis Ahli Muda" },
      include: { superior: true },
    });
    expect(made).toHaveLength(1);
    expect(made[0]?.superior?.title).toBe("Kepala Bidang Uji 1");
    await undoImport(ctx, await step(importId));
    await runImport(world.agencyId, importId);
    expect(await importOf(world, importId)).toMatchObject({ state: "undone", leftRows: 0 });
    expect(await digestOf(world)).toBe(before);
  });
});

describe("undoing", () => {
  test("leaves what somebody changed since, and lists it", async () => {
    const importId = await prepared([person(1), person(2)]);
    await entered(importId);
    const nip = String(person(1)[0]);
    await owner.employee.updateMany({
      where: { agencyId: world.agencyId, nip },
      data: { email: "baru@contoh.go.id", version: { increment: 1 } },
    });
    await undoImport(ctx, await step(importId));
    await runImport(world.agencyId, importId);
    const view = await getImport(ctx, importId);
    expect(view).toMatchObject({
      state: "undone",
      leftRows: 1,
      left: [{ rowNumber: 2, label: "Orang Uji 1" }],
    });
    const kept = await owner.employee.findMany({
      where: { agencyId: world.agencyId, nip: { in: [nip, String(person(2)[0])] } },
    });
    expect(kept.map((one) => one.nip)).toEqual([nip]);
  });

  test("gives a changed name back", async () => {
    const nip = "198504102010012077";
    await entered(await prepared([[nip, "Orang Uji 7"]]));
    const importId = await prepared([[nip, "Orang Uji Tujuh, S.E."]]);
    await entered(importId);
    const where = { agencyId_nip: { agencyId: world.agencyId, nip } };
    const changed = { name: "Orang Uji Tujuh, S.E.", plainName: "Orang Uji Tujuh" };
    expect(await owner.employee.findUnique({ where })).toMatchObject(changed);
    await undoImport(ctx, await step(importId));
    await runImport(world.agencyId, importId);
    expect(await importOf(world, importId)).toMatchObject({ state: "undone", leftRows: 0 });
    const before = { name: "Orang Uji 7", plainName: "Orang Uji 7" };
    expect(await owner.employee.findUnique({ where })).toMatchObject(before);
  });

  test("waits for whoever is just changing the person, and leaves that as well", async () => {
    const importId = await prepared([person(4)]);
    await entered(importId);
    const nip = String(person(4)[0]);
    const mail = { email: "sedang@contoh.go.id", version: { increment: 1 } };
    let undoing: Promise<void> | undefined;
    await undoImport(ctx, await step(importId));
    await owner.$transaction(async (tx) => {
      await tx.employee.updateMany({ where: { agencyId: world.agencyId, nip }, data: mail });
      undoing = runImport(world.agencyId, importId);
      await new Promise((done) => setTimeout(done, 500));
    });
    await undoing;
    expect(await importOf(world, importId)).toMatchObject({ state: "undone", leftRows: 1 });
    const kept = await owner.employee.findMany({ where: { agencyId: world.agencyId, nip } });
    expect(kept).toMatchObject([{ email: "sedang@contoh.go.id" }]);
  });

  test("is refused after seven days", async () => {
    const importId = await prepared([person(2)]);
    await entered(importId);
    await owner.dataImport.updateMany({
      where: { id: importId },
      data: { undoUntil: new Date("2026-11-15") },
    });
    await expect(undoImport(ctx, await step(importId))).rejects.toMatchObject({
      reasons: [{ reason: "exchange.undo-too-late" }],
    });
  });
});

test("the returned file has the same sheets, columns and values, and says what is wrong", async () => {
  const bytes = makeWorkbook([
    {
      name: "Pegawai",
      rows: [HEAD, person(1), ["1,98E+17", "Sari Uji", "", "", "", ""], [{ formula: "1+1" }, "Budi Uji"]],
    },
    { name: "Catatan", rows: [["tetap"]] },
  ]);
  const importId = await uploaded(world, ctx, "people", bytes);
  await checked(world, ctx, importId);
  const file = await returnedFile(ctx, importId, {
    problem: "Masalah",
    suggestion: "Saran",
    of: ({ code }) => ({ problem: code, suggestion: `betulkan ${code}` }),
  });
  const chunks: Buffer[] = [];
  for await (const chunk of file.bytes) chunks.push(chunk as Buffer);
  const { default: readExcel } = await import("read-excel-file/node");
  const sheets = await readExcel(Buffer.concat(chunks));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Pegawai", "Catatan"]);
  const rows = sheets[0]?.data;
  expect(rows?.[0]).toEqual([...HEAD, "Masalah", "Saran"]);
  expect(rows?.[1]?.slice(0, 2)).toEqual(person(1));
  expect(rows?.[2]?.slice(6)).toEqual(["A3: nip-excel", "betulkan nip-excel"]);
  expect(rows?.[3]?.[0]).toBe("=1+1");
  expect(rows?.[3]?.[6]).toBe("A4: formula");
});

describe("a file that cannot be read", () => {
  test("is refused in words and leaves nothing", async () => {
    const importId = await uploaded(
      world,
      ctx,
      "people",
      Buffer.from("<html><table></table></html>"),
      "pegawai.xls",
    );
    expect(await importOf(world, importId)).toMatchObject({
      state: "refused",
      refusal: { reason: "exchange.file-html" },
    });
    expect(await owner.importRow.count({ where: { importId } })).toBe(0);
  });

  test("a CSV in Windows-1252 with semicolons is read", async () => {
    const csv = Buffer.from(`NIP;Nama\r\n${person(3)[0]};"Andr\xe9 Uji, S.E."\r\n`, "latin1");
    const importId = await uploaded(world, ctx, "people", csv, "pegawai.csv");
    await checked(world, ctx, importId);
    const row = await owner.importRow.findFirstOrThrow({ where: { importId, rowNumber: 2 } });
    expect(row.parsed).toMatchObject({ label: "André Uji, S.E." });
  });
});
