import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { Scales } from "@/components/strategy/reference/library";
import { PlaceView } from "@/components/strategy/reference/place-view";
import {
  getReferencePlace,
  listReferencePlaces,
  listReferenceScales,
  searchReference,
} from "@/lib/features/strategy/reference/queries";
import { GAP_CODES, namedGaps } from "@/lib/features/strategy/reference-rules/named-gaps";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { writeReference } from "../../../prisma/seed/load/write-agency";
import { owner, useDatabase } from "@/tests/support/database";

useDatabase();

type Fact = Record<string, unknown>;
type Place = Fact & {
  id: string;
  agency: string;
  visions: Fact[];
  missions: Fact[];
  objectives: Objective[];
};
type Objective = Fact & { indicators: Fact[] };
type Library = { places: Place[]; categoryScales: Fact[]; counts: Record<string, number> };

/** The file as it was collected, read without the code that brings it in. */
const { places, categoryScales, counts } = JSON.parse(
  readFileSync(new URL("../../../prisma/seed/reference/strategy.json", import.meta.url), "utf8"),
) as Library;

const m = messagesFor("id");
const r = m.strategy.reference;
const sum = (of: (place: Place) => number) => places.reduce((all, place) => all + of(place), 0);

/** Words of codes, which stand on the page instead of the codes. */
const worded: Record<string, (value: unknown) => string> = {
  "source.kind": (value) => r.sourceKinds[String(value)] ?? "",
  "source.urlComplete": (value) => (value === false ? r.sourceCut : ""),
  direction: (value) => r.table[value as "higher" | "lower"],
};
/** The library page groups by it. */
const ELSEWHERE = ["id", "inUserDocuments", "agency"];

function leaf(path: string, value: unknown): string[] {
  const word = worded[path];
  if (word) return [word(value)];
  if (typeof value === "number" && !/year$/i.test(path)) return [formatNumber(value, "id", 6)];
  return [String(value)];
}

/** Every non-null field of a collected row as it has to stand on the page. */
function said(row: Fact, prefix = ""): { path: string; text: string }[] {
  return Object.entries(row).flatMap(([key, value]) => {
    const path = prefix + key;
    if (value === null || ELSEWHERE.includes(path) || Array.isArray(value)) return [];
    if (typeof value === "object") {
      const inner = said(value as Fact, `${path}.`);
      const years = /Series$/.test(key) ? Object.keys(value) : [];
      return [...inner, ...years.map((text) => ({ path: `${path}.year`, text }))];
    }
    return leaf(path, value).map((text) => ({ path, text }));
  });
}

const plain = (html: string) =>
  html
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

/** Paths of fields that do not stand in a piece of the page. */
const missingIn = (html: string, row: Fact) =>
  said(row).flatMap(({ path, text }) => (plain(html).includes(text) ? [] : [`${path}: ${text}`]));

/** The pieces of a place's page: its head, each statement, each objective's head, and each row of an indicator. */
async function pieces(id: string) {
  const html = renderToStaticMarkup(
    createElement(PlaceView, { place: await getReferencePlace(id), m, locale: "id" }),
  );
  const between = (from: string, to: string) =>
    html
      .split(from)
      .slice(1)
      .map((part) => part.split(to)[0] ?? "");
  return {
    html,
    head: html.split("<section")[0] ?? "",
    statements: between('<li id="r-', "</li>"),
    objectives: between('<section id="r-', "<table"),
    indicators: between('<tr role="row"><th role="rowheader"', "</tr>"),
  };
}

beforeAll(async () => {
  await writeReference(owner);
});

describe("the reference library", () => {
  test("holds every place, statement, objective and indicator that was collected", async () => {
    const rows = await listReferencePlaces();
    expect(places).toHaveLength(20);
    expect(counts.total).toBe(166);
    expect(rows.map(({ place }) => place).sort()).toEqual(places.map(({ id }) => id).sort());
    for (const { id, visions, missions, objectives } of places)
      expect(rows.find(({ place }) => place === id)).toMatchObject({
        visions: visions.length,
        missions: missions.length,
        objectives: objectives.length,
        indicators: objectives.reduce((all, { indicators }) => all + indicators.length, 0),
      });
    expect(rows.reduce((all, { indicators }) => all + indicators, 0)).toBe(166);
    expect(await owner.referenceStrategy.count()).toBe(
      20 +
        166 +
        categoryScales.length +
        sum(({ visions, missions, objectives }) => visions.length + missions.length + objectives.length),
    );
  });

  test.each(places.map(({ id }) => id))(
    "shows every field that is known of %s in its own row",
    async (id) => {
      const { visions, missions, objectives, ...head } = places.find((place) => place.id === id) as Place;
      const page = await pieces(id);
      const statements = [...visions, ...missions];
      const indicators = objectives.flatMap((one) => one.indicators);
      expect(page.statements).toHaveLength(statements.length);
      expect(page.objectives).toHaveLength(objectives.length);
      expect(page.indicators).toHaveLength(indicators.length);
      expect(missingIn(page.head, head)).toEqual([]);
      statements.forEach((row, n) => expect(missingIn(page.statements[n] ?? "", row)).toEqual([]));
      objectives.forEach((row, n) => expect(missingIn(page.objectives[n] ?? "", row)).toEqual([]));
      indicators.forEach((row, n) => expect(missingIn(page.indicators[n] ?? "", row)).toEqual([]));
    },
  );

  test("and the comparison would see a field that is not shown (control)", async () => {
    const { objectives } = places.find(({ id }) => id === "palembang") as Place;
    const first = objectives[1]?.indicators[0] as Fact;
    const row = (await pieces("palembang")).indicators[1] ?? "";
    expect(said(first).length).toBeGreaterThan(10);
    expect(missingIn(row, first)).toEqual([]);
    for (const [key, value] of Object.entries(first)) {
      if (typeof value !== "number" && typeof value !== "string") continue;
      const spoiled = typeof value === "number" ? value + 17 : `${value} lain`;
      if (key === "direction") continue;
      expect(missingIn(row, { ...first, [key]: spoiled })).toEqual([`${key}: ${leaf(key, spoiled).join()}`]);
    }
  });

  test("shows the scales that documents name", async () => {
    const html = renderToStaticMarkup(
      createElement(Scales, { scales: await listReferenceScales(), m, locale: "id" }),
    );
    for (const scale of categoryScales) {
      expect(missingIn(html, scale)).toEqual([]);
      for (const band of scale.bands as Fact[]) expect(missingIn(html, band)).toEqual([]);
    }
  });

  test("names each gap on the page of its place, and counts the same over all places", async () => {
    const rows = await listReferencePlaces();
    const all = Object.fromEntries(GAP_CODES.map((code) => [code, 0]));
    for (const { place, gaps } of rows) {
      const named = namedGaps(await getReferencePlace(place));
      const own = Object.fromEntries(GAP_CODES.map((code) => [code, 0]));
      for (const { code } of named) own[code] = (own[code] ?? 0) + 1;
      expect(gaps, place).toEqual(own);
      const { html } = await pieces(place);
      for (const { code, subject } of named) {
        expect(plain(html)).toContain(r.gaps.words[code].one(subject));
        all[code] = (all[code] ?? 0) + 1;
      }
    }
    // From the file itself, by another way.
    const found = places.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
    const lacking = (...keys: string[]) =>
      found.filter((row) => keys.every((key) => (row[key] ?? null) === null)).length;
    expect(lacking("target")).toBe(166 - (counts.withTarget ?? 0));
    expect(all).toMatchObject({
      "place-vision": places.filter(({ visions }) => visions.length === 0).length,
      "place-mission": places.filter(({ missions }) => missions.length === 0).length,
      "place-objective": 2,
      "objective-indicator": 3,
      "objective-text": 15,
      "indicator-target": lacking("target", "targetSeries", "endOfPeriodTarget"),
      "indicator-baseline": lacking("baseline"),
      "indicator-actual": lacking("realisation", "realisationSeries"),
      "indicator-unit": 2,
      "indicator-direction": 3,
      "indicator-year": 12,
      "indicator-source": 64,
    });
  });

  test("is searched over all places, page by page, by words, by kind and by what is missing", async () => {
    const every = async (search: Parameters<typeof searchReference>[0]) => {
      const ids: string[] = [];
      for (let after: string | undefined; ;) {
        const { rows, next } = await searchReference({ ...search, after });
        expect(rows.length).toBeLessThanOrEqual(30);
        ids.push(...rows.map(({ id }) => id));
        if (next === null) return ids;
        after = next;
      }
    };
    const indicators = await every({ words: "", kind: "indicator" });
    expect([indicators.length, new Set(indicators).size]).toEqual([166, 166]);
    const { rows } = await searchReference({ words: "KEMISKINAN", kind: "indicator" });
    const inFile = places.flatMap(({ objectives }) =>
      objectives.flatMap((one) => one.indicators.filter(({ name }) => /kemiskinan/i.test(String(name)))),
    );
    expect(rows.length).toBeGreaterThanOrEqual(inFile.length);
    expect(inFile.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ place }) => place)).size).toBeGreaterThan(2);
    expect((await every({ words: "", gap: "indicator-unit" })).length).toBe(2);
    expect((await every({ words: "", gap: "place-objective" })).length).toBe(2);
    expect((await searchReference({ words: "100% _nol_" })).rows).toEqual([]);
    expect((await searchReference({ words: "padang penduduk tidakadakata" })).rows).toEqual([]);
  });
});
