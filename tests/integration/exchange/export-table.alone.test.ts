import { parse } from "csv-parse/sync";
import { encode } from "next-auth/jwt";
import readExcel from "read-excel-file/node";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/(app)/exports/[table]/route";
import { exportTable, type TableToExport } from "@/lib/features/exchange/exports/export-table";
import { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import { sessionCookieName } from "@/lib/platform/session";
import { hashSecret } from "@/lib/platform/secrets";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));

useDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await makePlan(world, { state: "set" });
});
beforeEach(() => jar.clear());

const ROWS = 5_000;
const NASTY = '=1+1|+1|-1|@SUM(A1)|\t=1|  =1|a;b|say "hi"|satu\n=1+1|dua\r=2|Siti Nurhaliza é 你好'.split(
  "|",
);

type Line = { number: number; text: string; nip: string };

/** Five thousand rows that the database makes up itself: numbers, long digits and nasty texts in turn. */
const table = (permission: TableToExport<Line>["permission"]): TableToExport<Line> => ({
  name: "sample",
  permission,
  title: "Contoh: tabel [1]",
  head: [["Saringan", "=tanpa"]],
  columns: [
    { label: "Nomor", cell: (row) => row.number },
    { label: "Teks", cell: (row) => row.text },
    { label: "NIP", cell: (row) => row.nip },
  ],
  source: {
    kind: "query",
    query: Prisma.sql`
      SELECT n AS number, (${NASTY}::text[])[1 + n % ${NASTY.length}] AS text, lpad(n::text, 18, '1') AS nip
      FROM generate_series(1, ${ROWS}::int) AS n ORDER BY n`,
  },
});

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer());
const expected = Array.from({ length: ROWS }, (_, index) => {
  const number = index + 1;
  const text = (NASTY[number % NASTY.length] ?? "").replace("\r", "\n");
  return [number, text, String(number).padStart(18, "1")] as const;
});

describe("a table as a file", () => {
  it("is CSV that reads back row by row, without a formula", async () => {
    const file = await exportTable(await contextOf(world, "hr"), table("report.read"), "csv");
    const bytes = await bytesOf(file.stream);
    expect(file).toMatchObject({ rows: ROWS, bytes: bytes.length, mime: "text/csv; charset=utf-8" });
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    // As a spreadsheet reads: any line break outside quotation marks begins a row.
    const reading = {
      bom: true,
      delimiter: ";",
      relaxColumnCount: true,
      recordDelimiter: ["\r\n", "\n", "\r"],
    };
    const cells = parse(bytes, reading) as string[][];
    expect(cells.slice(0, 4)).toEqual([
      ["Contoh: tabel [1]"],
      ["Saringan", "'=tanpa"],
      [""],
      ["Nomor", "Teks", "NIP"],
    ]);
    const dangerous = /^\s*[=+\-@]/;
    const plain = (text: string) => (dangerous.test(text) || text.startsWith("\t") ? `'${text}` : text);
    expect(cells.slice(4)).toEqual(expected.map(([number, text, nip]) => [String(number), plain(text), nip]));
  });

  it("is a workbook that reads back row by row: digits stay text, numbers numbers", async () => {
    const file = await exportTable(await contextOf(world, "hr"), table("report.read"), "xlsx");
    const sheets = await readExcel(await bytesOf(file.stream), { trim: false });
    const cells = (Array.isArray(sheets[0]) ? sheets : sheets.flatMap((one) => one.data)) as unknown[][];
    const body = cells.slice(cells.findIndex((row) => row[0] === "Nomor") + 1);
    expect(body.length).toBe(ROWS);
    expect(body).toEqual(expected.map((row) => [...row]));
  });

  it("leaves a trace: who took what, with which filters and how many rows", async () => {
    const ctx = await contextOf(world, "hr");
    await (await exportTable(ctx, table("report.read"), "csv")).stream.cancel();
    const event = await owner.auditEvent.findFirstOrThrow({
      where: { agencyId: world.agencyId, action: "export.download" },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({ actorId: ctx.actor.employeeId, subjectType: "export" });
    expect(event.after).toEqual({ table: "sample", format: "csv", rows: ROWS, head: { Saringan: "=tanpa" } });
  });

  it.each(["staff", "appraiser", "foreigner"] as const)(
    "is refused to %s, without a trace",
    async (person) => {
      const before = await owner.auditEvent.count({ where: { action: "export.download" } });
      const refused = exportTable(await contextOf(world, person), table("training.confirm"), "csv");
      await expect(refused).rejects.toMatchObject({ name: "AppError" });
      expect(await owner.auditEvent.count({ where: { action: "export.download" } })).toBe(before);
    },
  );

  it("fails whole: a row that cannot be read gives no file and no trace", async () => {
    const before = await owner.auditEvent.count({ where: { action: "export.download" } });
    const broken = {
      ...table("report.read"),
      columns: [
        {
          label: "x",
          cell: (row: Line) => {
            if (row.number === 3_000) throw new Error("broken");
            return row.number;
          },
        },
      ],
    };
    for (const format of ["csv", "xlsx"] as const)
      await expect(exportTable(await contextOf(world, "hr"), broken, format)).rejects.toThrow("broken");
    expect(await owner.auditEvent.count({ where: { action: "export.download" } })).toBe(before);
  });
});

/** Puts the cookie of a new session into the browser's jar. */
async function comeIn(person: PersonKey): Promise<void> {
  const agencyId = person === "foreigner" ? world.otherAgencyId : world.agencyId;
  const [sessionId, secret] = [newId(), newId()];
  await owner.userSession.create({
    data: {
      agencyId,
      id: sessionId,
      employeeId: world.people[person],
      secretHash: hashSecret(secret),
      expiresAt: new Date(Date.now() + 3_600_000),
      device: "uji",
      address: "127.0.0.1",
    },
  });
  jar.set(
    sessionCookieName(),
    await encode({ token: { agencyId, sessionId, secret }, secret: process.env.NEXTAUTH_SECRET ?? "" }),
  );
}

const LISTS =
  "people trainings register units positions superior-fixes accounts grants periods calendar policies access-review follow-ups objections imports templates calibration distribution document-batches lenses panel release-orders second-look".split(
    " ",
  );

const ask = (name: string, search = "") =>
  GET(new Request(`http://127.0.0.1/exports/${name}${search}`), { params: Promise.resolve({ table: name }) });

describe("the address of a list's file", () => {
  it("has everybody of the list, across its pages and under its filters", async () => {
    await comeIn("hr");
    const people = await owner.employee.count({ where: { agencyId: world.agencyId } });
    const all = parse(await (await ask("register")).text(), {
      bom: true,
      delimiter: ";",
      relaxColumnCount: true,
    }) as string[][];
    const body = all.slice(all.findIndex(([first]) => first === "Nama") + 1);
    expect(body.length).toBe(people);
    const pppk = await owner.employee.count({ where: { agencyId: world.agencyId, kind: "pppk" } });
    const some = parse(await (await ask("register", "?kind=pppk")).text(), {
      bom: true,
      delimiter: ";",
      relaxColumnCount: true,
    }) as string[][];
    expect(some.slice(some.findIndex(([first]) => first === "Nama") + 1).length).toBe(pppk);
    expect(some.flat()).toContain("PPPK");
  });

  it("names its filter above the table, and no cell of it is a formula", async () => {
    await comeIn("hr");
    const { agencyId } = world;
    const day = new Date("2025-06-02");
    await owner.holiday.create({ data: { agencyId, day, name: "=1+1", kind: "national" } });
    const text = await (await ask("calendar", "?year=2025")).text();
    const lines = text.split("\r\n").map((line) => line.split(";").slice(0, 2).join(";"));
    expect(lines).toContain("Tahun;2025");
    expect(lines).toContain("2025-06-02;'=1+1");
    expect(await (await ask("calendar", "?year=2024")).text()).not.toContain("2025-06-02");
  });

  it("shows a unit's officer the own unit alone", async () => {
    await comeIn("unitOfficer");
    for (const name of ["register", "units", "positions", "accounts"]) {
      const answer = await ask(name);
      expect([name, answer.status]).toEqual([name, 200]);
      const text = await answer.text();
      expect(text).toContain("Puskesmas Uji");
      expect(text).not.toContain("Dinas Perhubungan");
    }
    expect((await ask("grants")).status).not.toBe(200);
  });

  it("gives both formats to whoever may see the page", async () => {
    await comeIn("hr");
    for (const name of LISTS)
      for (const format of ["csv", "xlsx"]) {
        const answer = await ask(name, `?format=${format}`);
        expect([name, format, answer.status]).toEqual([name, format, 200]);
        expect(answer.headers.get("content-disposition")).toMatch(
          new RegExp(`^attachment; filename="terukur-${name}-[\\d-]+\\.${format}"$`),
        );
        const bytes = await bytesOf(answer.body as ReadableStream<Uint8Array>);
        expect(answer.headers.get("content-length")).toBe(String(bytes.length));
      }
  });

  it("does not exist under other names, nor for people without the page", async () => {
    await comeIn("hr");
    for (const name of ["nothing", "__proto__", "people.csv"])
      expect((await ask(name)).status, name).toBe(404);
    expect((await ask("participants", "?id=x")).status).toBe(404);
    expect((await ask("participants", `?id=${newId()}`)).status).toBe(404);
    for (const person of ["staff", "foreigner"] as const) {
      await comeIn(person);
      for (const name of ["participants", "exempt", ...LISTS])
        expect([403, 404], `${person} ${name}`).toContain((await ask(name, `?id=${newId()}`)).status);
    }
    jar.clear();
    expect((await ask("people")).status).toBe(401);
  });
});
