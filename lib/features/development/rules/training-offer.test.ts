import { expect, it, test } from "vitest";
import { ALL_TRAINING_KINDS, checkOffer } from "./training-offer";

const offer = {
  mode: "blended" as const,
  place: "Balai Pelatihan",
  url: "https://belajar.example.go.id",
  startsOn: "2026-11-20",
  endsOn: "2026-11-22",
};

test.each<[string, Partial<Parameters<typeof checkOffer>[0]>, string[]]>([
  ["complete", {}, []],
  ["of one day, today", { startsOn: "2026-11-16", endsOn: "2026-11-16" }, []],
  ["classical without an address", { mode: "classical", url: null }, []],
  ["online without a place", { mode: "online", place: null }, []],
  ["classical without a place", { mode: "classical", place: null, url: null }, ["place place-missing"]],
  ["online without an address", { mode: "online", place: null, url: null }, ["url url-missing"]],
  ["blended with neither", { place: null, url: null }, ["place place-missing", "url url-missing"]],
  ["begun yesterday", { startsOn: "2026-11-15" }, ["startsOn training-in-past"]],
  ["that ends before it begins", { endsOn: "2026-11-19" }, ["endsOn ends-before-start"]],
])("a training %s", (_label, change, expected) => {
  const found = checkOffer({ ...offer, ...change }, "2026-11-16");
  expect(found.map(({ field, reason }) => `${field} ${reason.replace("development.", "")}`)).toEqual(
    expected,
  );
});

it("names each kind once", () => {
  expect(new Set(ALL_TRAINING_KINDS).size).toBe(ALL_TRAINING_KINDS.length);
});
