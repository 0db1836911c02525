import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import { addEmployee, addLogin, newCrowd, someone, type Crowd, type Db } from "../statements";
import { inAgency } from "./database";
import type { Person } from "./people";

type Rating = "very_good" | "good" | "needs_improvement" | "very_poor";
const LEVELS: Record<Rating, [string, string]> = {
  very_good: ["above", "above"],
  good: ["meets", "meets"],
  needs_improvement: ["below", "meets"],
  very_poor: ["below", "below"],
};

export type SmallGroups = Crowd & {
  /** Two units of three people each, and one of nine beside them. */
  small: [string, string];
  /** All units with people, the whole department first. */
  units: string[];
  /** Handed over one by one, and signed but not handed over yet. */
  periods: { received: string; signed: string };
  readers: Record<"hr" | "auditor" | "leadership" | "unitOfficer" | "colleague", Person>;
  /** Appraises the first small unit and may see its people. */
  chief: Person;
};

async function addUnit(db: Db, crowd: Crowd, name: string): Promise<string> {
  const id = v7();
  await db.query(
    "insert into unit (agency_id, id, parent_id, code, name, kind, has_own_agreement, valid_from) values ($1, $2, $3, $4, $5, 'division', true, '2026-01-01')",
    [crowd.agencyId, id, crowd.unitId, id.slice(-8), name],
  );
  return id;
}

async function addRated(
  db: Db,
  crowd: Crowd,
  at: {
    unitId: string;
    periods: SmallGroups["periods"];
    appraiser: Person;
    rating: Rating;
    name: string;
  },
): Promise<void> {
  const [id, planId] = [v7(), v7()];
  const { agencyId } = crowd;
  await addEmployee(db, { agencyId, unitId: at.unitId }, { id, name: at.name, callName: at.name });
  await db.query(
    `insert into work_plan (agency_id, id, employee_id, unit_id, position_title, year, starts_on, ends_on, state, submitted_at, submitted_hash, set_at, set_hash)
     values ($1, $2, $3, $4, 'Perawat', 2026, '2026-01-01', '2026-12-31', 'set', '2026-01-05', repeat('0', 64), '2026-01-06', repeat('0', 64))`,
    [agencyId, planId, id, at.unitId],
  );
  await db.query(
    "insert into work_plan_appraiser (agency_id, id, work_plan_id, employee_id, starts_on) values ($1, $2, $3, $4, '2026-01-01')",
    [agencyId, v7(), planId, at.appraiser.id],
  );
  for (const [state, periodId] of Object.entries(at.periods))
    await db.query(
      `insert into evaluation (agency_id, id, work_plan_id, employee_id, period_id, state, noted_at, scored_at, signed_at, released_at, received_at, appraiser_id, appraiser_capacity,
         suggested_result_rating, result_rating, suggested_behaviour_rating, behaviour_rating, overall_rating, comment)
       values ($1, $2, $3, $4, $5, $6::evaluation_state, '2026-10-03', '2026-10-05', '2026-10-06', $7, $8, $9, 'definitive', $10::level, $10::level, $11::level, $11::level, $12::overall_rating, 'Uji')`,
      [
        ...[agencyId, v7(), planId, id, periodId, state],
        ...(state === "received" ? ["2026-10-07", "2026-10-08"] : [null, null]),
        ...[at.appraiser.id, ...LEVELS[at.rating], at.rating],
      ],
    );
}

type NewPeriod = { id: string; number: number; days: readonly [string, string]; state: "scoring" | "closed" };

async function addPeriod(db: Db, { agencyId }: Crowd, { id, number, days, state }: NewPeriod): Promise<void> {
  await db.query(
    `insert into period (agency_id, id, policy_id, year, cadence, number, starts_on, ends_on, self_note_due, scoring_due, state)
     select agency_id, $2, policy_id, 2026, 'quarterly', $3, $4, $5, '2026-10-07', '2026-10-14', $6::period_state from period where agency_id = $1 and number = 4`,
    [agencyId, id, number, ...days, state],
  );
}

/** Every unit did well: the pattern to compare with is known, so a page could tell more. */
async function addAchievements(db: Db, { agencyId, units, periods, chief }: SmallGroups): Promise<void> {
  for (const unitId of units)
    for (const periodId of Object.values(periods))
      await db.query(
        "insert into unit_achievement (agency_id, id, unit_id, period_id, level, grounds, set_by_id, set_at) values ($1, $2, $3, $4, 'good', 'Uji', $5, '2026-10-02')",
        [agencyId, v7(), unitId, periodId, chief.id],
      );
}

/**
 * An agency that hands results over apart from their signatures: the third quarter has reached everybody, the second is signed. Two units
 * of three, one of nine, and a reader of every kind.
 */
export async function smallGroups(): Promise<SmallGroups> {
  const crowd = await newCrowd();
  const { agencyId } = crowd;
  const [chief, other, chair] = [someone("Kasi Satu"), someone("Kasi Dua"), someone("Kabid Besar")];
  const readers = {
    hr: crowd.hr,
    auditor: someone("Auditor"),
    leadership: someone("Pimpinan"),
    unitOfficer: someone("Pengelola"),
    colleague: someone("Rekan"),
  };
  const periods = { received: v7(), signed: v7() };
  return inAgency(async (db) => {
    await db.query(
      `update agency_policy set settings = settings || '{"releaseMode": "separate"}'::jsonb where agency_id = $1`,
      [agencyId],
    );
    await addPeriod(db, crowd, {
      ...{ id: periods.received, number: 3, days: ["2026-07-01", "2026-09-30"], state: "closed" },
    });
    await addPeriod(db, crowd, {
      ...{ id: periods.signed, number: 2, days: ["2026-04-01", "2026-06-30"], state: "scoring" },
    });
    const one = await addUnit(db, crowd, "Seksi Kecil Satu");
    const two = await addUnit(db, crowd, "Seksi Kecil Dua");
    const big = await addUnit(db, crowd, "Bidang Besar");
    for (const [person, unitId, isHead] of [
      [chief, one, true],
      [other, two, true],
      [chair, big, true],
      [readers.auditor, crowd.unitId, false],
      [readers.leadership, crowd.unitId, false],
      [readers.unitOfficer, crowd.unitId, false],
      [readers.colleague, big, false],
    ] as const) {
      await addEmployee(db, { agencyId, unitId }, person, isHead);
      await addLogin(db, agencyId, person, crowd.hash);
    }
    for (const [person, role, unitId] of [
      [readers.auditor, "auditor", null],
      [readers.leadership, "leadership", null],
      [readers.unitOfficer, "unit_officer", crowd.unitId],
    ] as const)
      await db.query(
        "insert into role_grant (agency_id, id, employee_id, role, unit_id, starts_on, reason) values ($1, $2, $3, $4::role, $5, '2026-01-01', 'uji')",
        [agencyId, v7(), person.id, role, unitId],
      );
    const rate = (unitId: string, appraiser: Person, label: string, ratings: readonly Rating[]) =>
      ratings.reduce(
        (before, rating, index) =>
          before.then(() =>
            addRated(db, crowd, { unitId, periods, appraiser, rating, name: `${label} ${index + 1}` }),
          ),
        Promise.resolve(),
      );
    await rate(one, chief, "Orang Satu", ["very_poor", "very_poor", "very_poor"]);
    await rate(two, other, "Orang Dua", ["good", "good", "good"]);
    const many: Rating[] = [...Array<Rating>(6).fill("good"), ...Array<Rating>(3).fill("needs_improvement")];
    await rate(big, chair, "Orang Besar", many);
    const small: [string, string] = [one, two];
    const groups = { ...crowd, small, units: [crowd.unitId, one, two, big], periods, readers, chief };
    await addAchievements(db, groups);
    return groups;
  }, agencyId);
}

/** Exchanges the results of the two small units: every sum of five people and more stays what it was. */
export async function exchangeResults({ agencyId, small }: SmallGroups): Promise<void> {
  await inAgency(async (db) => {
    const { rowCount } = await db.query(
      `update evaluation e set (result_rating, behaviour_rating, suggested_result_rating, suggested_behaviour_rating, overall_rating) =
         (select x.result_rating, x.behaviour_rating, x.suggested_result_rating, x.suggested_behaviour_rating, x.overall_rating
          from evaluation x join work_plan y on y.agency_id = x.agency_id and y.id = x.work_plan_id
          where y.unit_id <> w.unit_id and y.unit_id = any($2::uuid[]) and x.period_id = e.period_id limit 1)
       from work_plan w where w.agency_id = e.agency_id and w.id = e.work_plan_id and w.unit_id = any($2::uuid[]) and e.agency_id = $1`,
      [agencyId, small],
    );
    if (rowCount !== 12) throw new Error(`${rowCount} results exchanged`);
  }, agencyId);
}

/** Shows figures of groups of every size, as an agency may not want it: a control. */
export async function showEverySize({ agencyId }: SmallGroups): Promise<void> {
  await inAgency(
    (db) =>
      db.query(
        `update agency_policy set settings = settings || '{"feedback": {"ratingGroupMinimum": 1}, "distribution": {"smallUnitBelow": 1}}'::jsonb where agency_id = $1`,
        [agencyId],
      ),
    agencyId,
  );
}

/** Pages that tell of the reader's own looks, not of anybody's results. */
const OF_THE_READER = /^\/(account|notifications|sign-out|api)\b/;
const MOST = 260;

/** What a page says: no keys, scripts or moments of the request. */
const said = (text: string): string =>
  text
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<(link|meta|input type="hidden")[^>]*>/g, "")
    .replace(/\b(?:value|id|for|aria-[a-z]+|name|href|action)="[^"]*"/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\b\d\d[.:]\d\d([.:]\d\d)?\b/g, "")
    .replace(/\s+/g, " ");

/** What only a form's choice leads to: the pages before results are handed over, and the spread of each period. */
export const chosen = ({ units, periods }: SmallGroups): string[] =>
  Object.values(periods).flatMap((period) => [
    `/hr/distribution?period=${period}`,
    `/hr/release?period=${period}`,
    ...units.map((unit) => `/hr/release?period=${period}&unit=${unit}`),
  ]);

/** Every page and file that a reader gets to by links, the choices of forms first, and what it says. */
export async function crawl(page: Page, groups: SmallGroups, most = MOST): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const queue = [
    ...["/", "/hr", "/hr/distribution", "/hr/release", "/leadership", "/exports/people.csv"],
    ...chosen(groups),
  ];
  const known = new Set(queue);
  while (queue.length > 0 && seen.size < most) {
    const path = queue.shift() ?? "/";
    const answer = await page.request.get(path, { maxRedirects: 5 });
    const type = answer.headers()["content-type"] ?? "";
    if (!answer.ok() || !/^text\//.test(type)) continue;
    const text = await answer.text();
    seen.set(path, said(text));
    for (const [, href = ""] of text.matchAll(/href="([^"#]+)/g)) {
      const address = href.replaceAll("&amp;", "&");
      if (!address.startsWith("/") || address.startsWith("//") || address.startsWith("/_next")) continue;
      if (OF_THE_READER.test(address) || known.has(address)) continue;
      known.add(address);
      queue.push(address);
    }
  }
  return seen;
}

/** Addresses that say something else than before. */
export const differing = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] =>
  [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text).map(([path]) => path);
