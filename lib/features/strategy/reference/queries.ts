import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { globalDb } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { placeFacts } from "../reference-rules/facts";
import { GAP_CODES, type GapCode } from "../reference-rules/named-gaps";
import {
  readPlace,
  readScale,
  type ReferencePlace,
  type ReferenceScale,
} from "../reference-rules/read-place";
import type { ReferenceFind, ReferencePlaceRow, SearchedKind } from "../reference-rules/views";

export type ReferenceSearch = { words: string; kind?: SearchedKind; gap?: GapCode; after?: string };

const PAGE = 30;
const MOST_WORDS = 6;

const lacks = (fact: string) => Prisma.sql`r.facts->>${fact} IS NULL`;
const none = (
  kind: SearchedKind,
) => Prisma.sql`r.kind = 'place' AND NOT EXISTS (SELECT FROM reference_strategy x
  WHERE x.place = r.place AND x.kind = ${kind}::reference_kind)`;
const of = (kind: SearchedKind, ...conditions: Prisma.Sql[]) =>
  Prisma.sql`r.kind = ${kind}::reference_kind AND ${Prisma.join(conditions, " AND ")}`;

/** The gaps of reference-rules/named-gaps.ts as conditions over a row `r`, so that they are counted and found without reading all places. */
const GAPS: Record<GapCode, Prisma.Sql> = {
  "place-vision": none("vision"),
  "place-mission": none("mission"),
  "place-objective": none("objective"),
  "mission-objective": of(
    "mission",
    Prisma.sql`NOT EXISTS (SELECT FROM reference_strategy x WHERE x.place = r.place AND x.kind = 'objective'
      AND lower(btrim(regexp_replace(x.facts->>'mission', '\\s+', ' ', 'g'))) = lower(btrim(regexp_replace(r.text, '\\s+', ' ', 'g'))))`,
  ),
  "objective-text": of("objective", lacks("text")),
  "objective-mission": of("objective", lacks("mission")),
  "objective-indicator": of(
    "objective",
    Prisma.sql`NOT EXISTS (SELECT FROM reference_strategy x WHERE x.place = r.place AND x.parent_id = r.id)`,
  ),
  "indicator-target": of("indicator", lacks("target"), lacks("targetSeries"), lacks("endOfPeriodTarget")),
  "indicator-baseline": of("indicator", lacks("baseline")),
  "indicator-actual": of("indicator", lacks("realisation"), lacks("realisationSeries")),
  "indicator-unit": of("indicator", lacks("unit")),
  "indicator-direction": of("indicator", lacks("direction")),
  "indicator-year": of("indicator", lacks("year")),
  "indicator-source": of(
    "indicator",
    Prisma.sql`(r.source_document IS NULL OR r.source_url IS NULL OR r.facts->'source'->>'urlComplete' = 'false')`,
  ),
};

/** The real places of the library, those of the named documents first, with what each holds and lacks. One statement; no agency's data. */
export async function listReferencePlaces(): Promise<ReferencePlaceRow[]> {
  const counts = GAP_CODES.map(
    (code) => Prisma.sql`${code}::text, count(*) FILTER (WHERE ${GAPS[code]})::int`,
  );
  const rows = await globalDb().$queryRaw<(Omit<ReferencePlaceRow, "named" | "kind"> & { facts: unknown })[]>`
    SELECT p.place, p.text AS name, p.facts,
      count(*) FILTER (WHERE r.kind = 'vision')::int AS visions, count(*) FILTER (WHERE r.kind = 'mission')::int AS missions,
      count(*) FILTER (WHERE r.kind = 'objective')::int AS objectives, count(*) FILTER (WHERE r.kind = 'indicator')::int AS indicators,
      jsonb_build_object(${Prisma.join(counts)}) AS gaps
    FROM reference_strategy p JOIN reference_strategy r ON r.place = p.place
    WHERE p.kind = 'place' GROUP BY p.id ORDER BY p.sort_order`;
  return rows.map(({ facts, ...row }) => {
    const { kind, inUserDocuments } = placeFacts.parse(facts);
    return { ...row, kind, named: inUserDocuments === true };
  });
}

/** Scales of achievement that the documents name. */
export async function listReferenceScales(): Promise<ReferenceScale[]> {
  const rows = await globalDb().referenceStrategy.findMany({
    where: { kind: "scale" },
    orderBy: { sortOrder: "asc" },
  });
  return rows.map(readScale);
}

/** One real place with everything that its sources hold. @throws AppError NOT_FOUND */
export async function getReferencePlace(place: string): Promise<ReferencePlace> {
  const rows = await globalDb().referenceStrategy.findMany({
    where: { place },
    orderBy: [{ kind: "asc" }, { sortOrder: "asc" }],
  });
  const found = readPlace(rows);
  if (!found) throw notFound();
  return found;
}

/**
 * Rows of all places in which each word occurs, in the text itself, what stands around it, its source or the place's name; a page at a
 * time, in the order of the library. One statement.
 */
export async function searchReference(
  search: ReferenceSearch,
): Promise<{ rows: ReferenceFind[]; next: string | null }> {
  const { kind, gap, after } = search;
  const words = search.words.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const found = await globalDb().$queryRaw<ReferenceFind[]>`
    SELECT r.id, r.place, p.text AS "placeName", r.kind::text AS kind, r.text,
      COALESCE(o.facts->>'text', r.facts->>'period', r.facts->>'year') AS about, r.source_document AS source
    FROM reference_strategy r
    JOIN reference_strategy p ON p.place = r.place AND p.kind = 'place'
    LEFT JOIN reference_strategy o ON o.place = r.place AND o.id = r.parent_id
    WHERE ${gap ? GAPS[gap] : Prisma.sql`r.kind <> 'place'`}
      AND ${kind ? Prisma.sql`r.kind = ${kind}::reference_kind` : Prisma.sql`true`}
      AND concat_ws(' ', r.text, p.text, o.facts->>'text', r.facts->>'unit', r.facts->>'responsibleUnit', r.facts->>'goal', r.facts->>'mission',
        r.facts->>'note', r.source_document) ILIKE ALL (${patterns}::text[])
      AND ${
        after
          ? Prisma.sql`(p.sort_order, r.kind, r.sort_order, r.id) > (SELECT q.sort_order, l.kind, l.sort_order, l.id
        FROM reference_strategy l JOIN reference_strategy q ON q.place = l.place AND q.kind = 'place' WHERE l.id = ${after}::uuid)`
          : Prisma.sql`true`
      }
    ORDER BY p.sort_order, r.kind, r.sort_order, r.id LIMIT ${PAGE + 1}`;
  const rows = found.slice(0, PAGE);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}
