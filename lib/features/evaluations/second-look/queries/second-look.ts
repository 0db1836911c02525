import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { maskName, passRate, type Verdict } from "@/lib/features/evaluations/second-look/rules/sample";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

export type DrawRow = {
  id: string;
  unitName: string;
  population: number;
  populationHash: string;
  percent: number;
  minimum: number;
  sample: number;
  judged: number;
  seed: string;
  drawnByName: string;
  drawnAt: string;
};
export type SecondLookPeriod = {
  id: string;
  year: number;
  cadence: Cadence;
  number: number;
  judged: number;
  /** Percent; null until enough were looked at. */
  rate: number | null;
  publishFrom: number;
  draws: DrawRow[];
};
export type MyItem = {
  id: string;
  year: number;
  cadence: Cadence;
  number: number;
  verdict: Verdict | null;
};
export type SecondLookView = {
  periods: SecondLookPeriod[];
  mine: MyItem[];
  mayDraw: boolean;
  maySeeDraws: boolean;
};

type PeriodRow = Omit<SecondLookPeriod, "rate" | "publishFrom"> & { supporting: number; settings: unknown };

/** Periods whose results are being signed or are closed, with their draws. A unit's own rate is never shown, only the agency's. One statement. */
const loadPeriods = (db: Tx) => db.$queryRaw<PeriodRow[]>`
  SELECT p.id, p.year, p.cadence::text AS cadence, p.number, y.settings,
    coalesce((SELECT count(*)::int FROM second_look_item i JOIN second_look_draw d ON d.agency_id = i.agency_id AND d.id = i.draw_id
      WHERE d.agency_id = p.agency_id AND d.period_id = p.id AND i.verdict IS NOT NULL), 0) AS judged,
    coalesce((SELECT count(*)::int FROM second_look_item i JOIN second_look_draw d ON d.agency_id = i.agency_id AND d.id = i.draw_id
      WHERE d.agency_id = p.agency_id AND d.period_id = p.id AND i.verdict = 'supports'), 0) AS supporting,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'unitName', d.unit_name, 'population', d.population, 'populationHash', d.population_hash,
        'percent', d.percent, 'minimum', d.minimum, 'sample', d.sample, 'seed', d.seed, 'drawnByName', d.drawn_by_name, 'drawnAt', d.drawn_at,
        'judged', (SELECT count(*) FROM second_look_item i WHERE i.agency_id = d.agency_id AND i.draw_id = d.id AND i.verdict IS NOT NULL)) ORDER BY d.unit_name)
      FROM second_look_draw d WHERE d.agency_id = p.agency_id AND d.period_id = p.id), '[]'::json) AS draws
  FROM period p JOIN agency_policy y ON y.agency_id = p.agency_id AND y.id = p.policy_id
  WHERE p.state IN ('scoring', 'releasing', 'closed') ORDER BY p.starts_on DESC, p.id LIMIT 12`;

/** The pass rate for whoever may read it, and the reviewer's own proofs. Two statements. @throws AppError NOT_FOUND */
export async function getSecondLook(ctx: Context): Promise<SecondLookView> {
  const { actor, today } = ctx;
  const isOfficer = actor.grants.some(({ role }) => role === "unit_officer");
  if (!isOfficer) authorize(actor, "second-look.read", { today });
  return read(ctx, async (db) => {
    const rows = await loadPeriods(db);
    const mine = await db.$queryRaw<MyItem[]>`
      SELECT i.id, p.year, p.cadence::text AS cadence, p.number, i.verdict::text AS verdict FROM second_look_item i
      JOIN second_look_draw d ON d.agency_id = i.agency_id AND d.id = i.draw_id
      JOIN period p ON p.agency_id = d.agency_id AND p.id = d.period_id
      WHERE i.reviewer_id = ${actor.employeeId}::uuid AND ${isOfficer} ORDER BY i.verdict IS NOT NULL, d.drawn_at DESC, i.id LIMIT 100`;
    const maySeeDraws =
      can(actor, "second-look.draw", { today }) || actor.grants.some(({ role }) => role === "auditor");
    const periods = rows.map(({ settings, supporting, draws, ...row }) => {
      const { publishFrom } = agencyPolicy.parse(settings).secondLook;
      return {
        ...row,
        publishFrom,
        rate: passRate(row.judged, supporting, publishFrom),
        draws: maySeeDraws ? draws : [],
      };
    });
    return { periods, mine, mayDraw: can(actor, "second-look.draw", { today }), maySeeDraws };
  });
}

export type ItemView = {
  id: string;
  version: number;
  number: number;
  verdict: Verdict | null;
  note: string;
  kind: "file" | "link";
  title: string;
  mime: string | null;
  bytes: number | null;
  url: string | null;
  result: string;
  indicators: string[];
};

type ItemRow = ItemView & {
  reviewerId: string;
  ownerId: string;
  ownerName: string;
  storageKey: string | null;
};

async function loadItem(ctx: Context, itemId: string): Promise<ItemRow> {
  const [row] = await read(
    ctx,
    (db) => db.$queryRaw<ItemRow[]>`
      SELECT i.id, i.version, i.number, i.verdict::text AS verdict, i.note, i.reviewer_id AS "reviewerId", e.kind::text AS kind, e.title, e.mime, e.bytes, e.url,
        e.storage_key AS "storageKey", o.id AS "ownerId", o.name AS "ownerName", r.text AS result,
        ARRAY(SELECT n.text FROM planned_indicator n WHERE n.agency_id = r.agency_id AND n.result_id = r.id ORDER BY n.sort_order, n.id) AS indicators
      FROM second_look_item i
      JOIN evidence e ON e.agency_id = i.agency_id AND e.id = i.evidence_id
      JOIN employee o ON o.agency_id = e.agency_id AND o.id = e.employee_id
      JOIN planned_result r ON r.agency_id = i.agency_id AND r.id = i.result_id
      WHERE i.id = ${itemId}::uuid`,
  );
  if (!row) throw notFound();
  authorize(ctx.actor, "second-look-item.read", { today: ctx.today, reviewerId: row.reviewerId });
  return row;
}

/** One proof for its reviewer, without the person's name. `ownerId` is for the record of the reading alone. One statement. @throws AppError NOT_FOUND */
export async function getItem(ctx: Context, itemId: string): Promise<{ item: ItemView; ownerId: string }> {
  const {
    reviewerId: _reviewer,
    ownerId,
    ownerName,
    storageKey: _key,
    ...item
  } = await loadItem(ctx, itemId);
  const masked = (text: string) => maskName(text, ownerName);
  return {
    ownerId,
    item: {
      ...item,
      title: masked(item.title),
      result: masked(item.result),
      indicators: item.indicators.map(masked),
    },
  };
}

/** Where the bytes of the proof lie, for its reviewer. @throws AppError NOT_FOUND, also for a link */
export async function getItemFile(
  ctx: Context,
  itemId: string,
): Promise<{ storageKey: string; mime: string; ownerId: string; number: number }> {
  const { storageKey, mime, ownerId, number } = await loadItem(ctx, itemId);
  if (storageKey === null) throw notFound();
  return { storageKey, mime: mime ?? "application/octet-stream", ownerId, number };
}
