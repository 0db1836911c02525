import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rederiveLines } from "@/lib/features/employees/parts/derive-lines";
import { addDays, isWithin } from "@/lib/features/organization/rules/dates";
import type { AssignmentKind } from "@/lib/generated/prisma/enums";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import { inTenant, type Tx } from "@/lib/platform/db";
import { owner, useDatabase } from "../../support/database";

useDatabase();

const FIRST = "2026-01-01";
const DAYS = 60;
const PEOPLE = 4;

/** A small agency: a post at the top, one below it, two below that; four people, the first three hold a post. */
async function makeAgency() {
  const agencyId = newId();
  const [unitId, ...ids] = Array.from({ length: 9 }, newId) as [string, ...string[]];
  const posts = ids.slice(0, 4);
  const people = ids.slice(4, 4 + PEOPLE);
  const base = { agencyId, validFrom: toDate("2025-01-01") };
  await owner.agency.create({
    data: { id: agencyId, name: "Pemerintah Kota Uji", timeZone: "Asia/Jakarta" },
  });
  await owner.unit.create({ data: { ...base, id: unitId, code: "u", name: "Unit", kind: "opd" } });
  for (const [index, id] of posts.entries())
    await owner.position.create({
      data: {
        ...base,
        id,
        unitId,
        title: `Jabatan ${index}`,
        class: "pelaksana",
        superiorPositionId: posts[index === 0 ? -1 : index === 1 ? 0 : 1],
      },
    });
  await owner.employee.createMany({
    data: people.map((id, index) => ({
      agencyId,
      id,
      kind: "pns" as const,
      name: `Orang ${index}`,
      plainName: `Orang ${index}`,
      callName: `Orang ${index}`,
    })),
  });
  await owner.assignment.createMany({
    data: [0, 1, 2].map((index) => ({
      agencyId,
      employeeId: people[index] ?? "",
      positionId: posts[index] ?? "",
      startsOn: toDate("2025-01-01"),
    })),
  });
  return { agencyId, posts, people };
}

type Agency = Awaited<ReturnType<typeof makeAgency>>;

type Step =
  | { kind: "hold"; as: AssignmentKind; person: number; post: number; day: number; days: number | null }
  | { kind: "move"; person: number; post: number; day: number }
  | { kind: "hang"; post: number; under: number | null; day: number }
  | { kind: "close"; post: number; day: number }
  | { kind: "away"; person: number; day: number }
  | { kind: "correct"; person: number; superior: number; day: number; days: number };

const day = fc.integer({ min: 0, max: DAYS - 1 });
const person = fc.integer({ min: 0, max: PEOPLE - 1 });
const post = fc.integer({ min: 0, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("hold" as const),
    as: fc.constantFrom<AssignmentKind>("plt", "plh", "additional", "seconded"),
    person,
    post,
    day,
    days: fc.option(fc.integer({ min: 1, max: 30 })),
  }),
  fc.record({ kind: fc.constant("move" as const), person, post, day }),
  fc.record({ kind: fc.constant("hang" as const), post, under: fc.option(post), day }),
  fc.record({ kind: fc.constant("close" as const), post, day }),
  fc.record({ kind: fc.constant("away" as const), person, day }),
  fc.record({
    kind: fc.constant("correct" as const),
    person,
    superior: person,
    day,
    days: fc.integer({ min: 1, max: 20 }),
  }),
);

const at = (days: number) => toDate(addDays(FIRST, days));

async function endVersions(db: Tx, positionId: string, from: Date): Promise<void> {
  await db.positionSpan.deleteMany({ where: { positionId, startsOn: { gte: from } } });
  await db.positionSpan.updateMany({
    where: { positionId, OR: [{ endsOn: null }, { endsOn: { gte: from } }] },
    data: { endsOn: at(-1 + Math.round((from.getTime() - at(0).getTime()) / 86_400_000)) },
  });
}

/** Does one thing to the agency, without its lines. A fault of the spans themselves (two leaves at once) does not happen at all. */
async function carryOut(db: Tx, { agencyId, posts, people }: Agency, one: Step): Promise<void> {
  const from = at(one.day);
  const positionId = "post" in one ? (posts[one.post] ?? "") : "";
  const employeeId = "person" in one ? (people[one.person] ?? "") : "";
  if (one.kind === "hold") {
    const endsOn = one.days === null ? null : at(one.day + one.days - 1);
    await db.assignment.create({
      data: { agencyId, employeeId, positionId, kind: one.as, startsOn: from, endsOn },
    });
  }
  if (one.kind === "move") {
    await db.assignment.deleteMany({ where: { employeeId, startsOn: { gte: from } } });
    await db.assignment.updateMany({
      where: { employeeId, OR: [{ endsOn: null }, { endsOn: { gte: from } }] },
      data: { endsOn: at(one.day - 1) },
    });
    await db.assignment.create({ data: { agencyId, employeeId, positionId, startsOn: from } });
  }
  if (one.kind === "hang" || one.kind === "close") await endVersions(db, positionId, from);
  if (one.kind === "hang" && one.under !== one.post) {
    const { unitId } = await db.position.findFirstOrThrow({ where: { id: positionId } });
    await db.positionSpan.create({
      data: {
        agencyId,
        id: newId(),
        positionId,
        unitId,
        title: "Jabatan",
        class: "pelaksana",
        superiorPositionId: one.under === null ? null : posts[one.under],
        startsOn: from,
      },
    });
  }
  if (one.kind === "away" && (await db.absence.count({ where: { employeeId } })) === 0)
    await db.absence.create({ data: { agencyId, employeeId, kind: "unpaid_leave", startsOn: from } });
  if (one.kind === "correct" && one.superior !== one.person) await correct(db, agencyId, one, people);
}

/** As HR corrects: the lines of these days make room, whatever stood there. */
async function correct(
  db: Tx,
  agencyId: string,
  one: Extract<Step, { kind: "correct" }>,
  people: readonly string[],
): Promise<void> {
  const employeeId = people[one.person] ?? "";
  const [startsOn, endsOn] = [at(one.day), at(one.day + one.days - 1)];
  const meets = await db.reportingLine.findMany({
    where: { employeeId, startsOn: { lte: endsOn }, OR: [{ endsOn: null }, { endsOn: { gte: startsOn } }] },
  });
  if (meets.some(({ origin }) => origin !== "position")) return;
  for (const line of meets) {
    await db.reportingLine.delete({ where: { agencyId_id: { agencyId, id: line.id } } });
    if (line.startsOn < startsOn)
      await db.reportingLine.create({ data: { ...line, id: newId(), endsOn: at(one.day - 1) } });
  }
  await db.reportingLine.create({
    data: {
      agencyId,
      employeeId,
      superiorId: people[one.superior] ?? "",
      startsOn,
      endsOn,
      origin: "correction",
    },
  });
}

const linesOf = (db: Tx, employeeId: string) =>
  db.reportingLine.findMany({ where: { employeeId }, orderBy: { startsOn: "asc" } });

/** The faults of a person's stored lines against the segments that were returned, day by day. */
async function faults(db: Tx, change: Awaited<ReturnType<typeof rederiveLines>>[number], from: string) {
  const rows = (await linesOf(db, change.employeeId)).map((row) => ({
    superiorId: row.superiorId,
    startsOn: fromDate(row.startsOn),
    endsOn: row.endsOn && fromDate(row.endsOn),
  }));
  const found: string[] = [];
  for (let n = 0; n < DAYS + 40; n += 1) {
    const today = addDays(FIRST, n);
    if (today < from) continue;
    const stored = rows.filter((row) => isWithin(today, row)).map((row) => row.superiorId);
    const said = change.segments.filter((segment) => isWithin(today, segment));
    const expected = said.flatMap(({ superiorId }) => superiorId ?? []);
    if (said.length !== 1 || stored.join() !== expected.join())
      found.push(`${today}: ${stored.join()} instead of ${expected.join()}`);
  }
  return found;
}

describe("the reporting lines that are stored", () => {
  test("say for each day what the chart says, after any sequence of events, and what was corrected stays", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const agency = await makeAgency();
        const { agencyId, people } = agency;
        await inTenant(agencyId, (db) => rederiveLines(db, { agencyId, employeeIds: people, from: FIRST }));
        for (const one of steps) {
          const wrong = await inTenant(agencyId, async (db) => {
            await carryOut(db, agency, one);
            const corrections = await db.reportingLine.findMany({ where: { origin: "correction" } });
            const from = addDays(FIRST, one.day);
            const changes = await rederiveLines(db, { agencyId, employeeIds: people, from });
            expect(await db.reportingLine.findMany({ where: { origin: "correction" } })).toEqual(corrections);
            return (await Promise.all(changes.map((change) => faults(db, change, from)))).flat();
          });
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test("stay as they are, row by row, when the chart says the same", async () => {
    const { agencyId, people } = await makeAgency();
    const derive = () =>
      inTenant(agencyId, async (db) => {
        const changes = await rederiveLines(db, { agencyId, employeeIds: people, from: FIRST });
        return { changes, rows: await db.reportingLine.findMany({ orderBy: { id: "asc" } }) };
      });
    const first = await derive();
    expect(first.changes.filter(({ changed }) => changed)).toHaveLength(2);
    const second = await derive();
    expect(second.rows).toEqual(first.rows);
    expect(second.changes.filter(({ changed }) => changed)).toEqual([]);
  });

  test("keep the days before: an acting superior from a day on takes over on that day", async () => {
    const { agencyId, people, posts } = await makeAgency();
    await inTenant(agencyId, (db) => rederiveLines(db, { agencyId, employeeIds: people, from: FIRST }));
    const rows = await inTenant(agencyId, async (db) => {
      await db.assignment.create({
        data: {
          agencyId,
          employeeId: people[3] ?? "",
          positionId: posts[1] ?? "",
          kind: "plt",
          startsOn: toDate("2026-03-01"),
          endsOn: toDate("2026-03-31"),
        },
      });
      await rederiveLines(db, { agencyId, employeeIds: people, from: "2026-03-01" });
      return linesOf(db, people[2] ?? "");
    });
    expect(
      rows.map((row) => [row.superiorId, fromDate(row.startsOn), row.endsOn && fromDate(row.endsOn)]),
    ).toEqual([
      [people[1], "2026-01-01", "2026-02-28"],
      [people[3], "2026-03-01", "2026-03-31"],
      [people[1], "2026-04-01", null],
    ]);
  });

  test("cost as many statements for many people as for one", async () => {
    const calls = async (employees: number) => {
      const { agencyId, people, posts } = await makeAgency();
      const more = Array.from({ length: employees }, newId);
      await owner.employee.createMany({
        data: more.map((id) => ({
          agencyId,
          id,
          kind: "pns" as const,
          name: "O",
          plainName: "O",
          callName: "O",
        })),
      });
      await owner.assignment.createMany({
        data: more.map((employeeId) => ({
          agencyId,
          employeeId,
          positionId: posts[2] ?? "",
          startsOn: toDate("2026-01-01"),
        })),
      });
      let count = 0;
      await inTenant(agencyId, async (db) => {
        const counting = new Proxy(db, {
          get: (target, name: keyof Tx) => {
            count += 1;
            return target[name];
          },
        });
        await rederiveLines(counting, { agencyId, employeeIds: [...people, ...more], from: FIRST });
      });
      return count;
    };
    expect(await calls(300)).toBe(await calls(1));
  });
});
