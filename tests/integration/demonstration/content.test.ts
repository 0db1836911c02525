import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readNip } from "@/lib/features/employees/rules/nip";
import { EVALUATION_STATES } from "@/lib/features/evaluations/rules/evaluation-state";
import { PLAN_STATES } from "@/lib/features/work-plans/rules/plan-state";
import { builtPlans } from "../../../prisma/seed/demo/build/plans/plans";
import { quarterRecords } from "../../../prisma/seed/demo/build/quarters/records";
import { enrolmentRows, trainingRows } from "../../../prisma/seed/demo/build/trainings";
import { demoLogins } from "../../../prisma/seed/demo/logins";
import { people } from "../../../prisma/seed/demo/people";
import { demoContent, digestOf } from "../../../prisma/seed/load/content";
import { referenceRows } from "../../../prisma/seed/reference/read-reference";

type Titled = { title: string };

const source = <T>(name: string): T =>
  JSON.parse(
    readFileSync(new URL(`../../../prisma/seed/reference/${name}.json`, import.meta.url), "utf8"),
  ) as T;

/** Objections come with a later issue. */
const STATES_OF_THIS_ISSUE = EVALUATION_STATES.filter((state) => state !== "objected" && state !== "decided");

describe("the demonstration agency", () => {
  it("has 160 to 190 invented people in four levels, of every kind", () => {
    expect(people.length).toBeGreaterThanOrEqual(160);
    expect(people.length).toBeLessThanOrEqual(190);
    expect(new Set(people.map(({ kind }) => kind))).toEqual(
      new Set(["pns", "cpns", "pppk", "state_official"]),
    );
    expect(new Set(people.map(({ plainName }) => plainName)).size).toBe(people.length);
  });

  it("gives everybody a number that reads as birth date, sex and kind say, once each", () => {
    const numbers = people.flatMap((person) => (person.nip === null ? [] : [{ person, nip: person.nip }]));
    expect(people.filter(({ nip }) => nip === null).map(({ kind }) => kind)).toEqual(["state_official"]);
    expect(new Set(numbers.map(({ nip }) => nip)).size).toBe(numbers.length);
    for (const { person, nip } of numbers) {
      const read = readNip(nip);
      expect(read, person.key).toMatchObject({
        ok: true,
        nip: { birthDate: person.birthDate, sex: person.sex },
      });
      expect(read.ok && read.nip.kind, person.key).toBe(person.kind === "pppk" ? "pppk" : "pns");
      expect(Number(nip.slice(15)), person.key).toBeGreaterThan(900);
    }
  });

  it("shows plans in every state", () => {
    expect(new Set(builtPlans.map(({ spec }) => spec.state))).toEqual(new Set(PLAN_STATES));
  });

  it("shows evaluations in every state of this issue", () => {
    expect(new Set(quarterRecords.map(({ timeline }) => timeline.state))).toEqual(
      new Set(STATES_OF_THIS_ISSUE),
    );
  });

  it.each([1, 2, 3])("shows each of the nine cells in quarter %i", (quarter) => {
    const scored = quarterRecords.filter(
      ({ number, timeline }) => number === quarter && timeline.scoredAt !== null,
    );
    expect(new Set(scored.map(({ scores }) => `${scores.result}/${scores.behaviour}`)).size).toBe(9);
  });

  it("leaves the fourth quarter of the staff login to be written, and the third to be read", () => {
    const own = quarterRecords.filter(({ plan }) => plan.spec.person.key === "siti-rahmawati");
    expect(own.map(({ number, timeline }) => [number, timeline.state])).toEqual([
      [1, "final"],
      [2, "final"],
      [3, "released"],
    ]);
  });

  it("speaks in many sentences and never fills a hole with a placeholder", () => {
    const words = quarterRecords.flatMap(({ results }) => results.map(({ note }) => note));
    expect(new Set(words).size).toBeGreaterThan(800);
    expect(JSON.stringify(demoContent())).not.toMatch(/lorem|\bRHK \d|\{\w+\}|TODO/i);
  });

  it("is the same every time", () => {
    expect(digestOf(demoContent())).toBe(digestOf(demoContent()));
  });

  it("has an account for each role and for nobody twice", () => {
    expect(new Set(demoLogins.map(({ employeeKey }) => employeeKey)).size).toBe(demoLogins.length);
    expect(demoLogins.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        "staff",
        "appraiser",
        "superior",
        "hr",
        "unitOfficer",
        "leadership",
        "auditor",
        "systemAdministrator",
      ]),
    );
  });

  it("has enrolments in every state, and titles with a source that names them", () => {
    expect(new Set(enrolmentRows().map(({ state }) => state)).size).toBe(7);
    const { trainings } = source<{ trainings: Titled[] }>("trainings");
    const sourced = trainingRows().filter((row) => row.sourceDocument);
    expect(sourced.length).toBeGreaterThan(5);
    for (const { title } of sourced)
      expect(
        trainings.some((real) => title.startsWith(real.title)),
        title,
      ).toBe(true);
  });
});

/** Kinds of posts that the collected lists do not hold but that the demonstration needs. */
const OTHER_KINDS = [
  "Walikota",
  "Asisten",
  "Kepala Puskesmas",
  "Kepala SD",
  "Kepala SMP",
  "Kepala UPTD",
  "Pengawas Sekolah",
  "Penguji Kendaraan Bermotor",
  "Pranata SDM Aparatur",
  "Lurah",
  "Inspektur",
  "Sekretaris",
  "Kepala Badan",
  "Kepala Bagian",
  "Kepala Bidang",
  "Kepala Subbagian",
  "Kepala Seksi",
];

it("gives posts the titles of real kinds", () => {
  const { positions } = source<{ positions: Titled[] }>("positions");
  const bare = (title: string) =>
    title.replace(/ (Ahli (Utama|Madya|Muda|Pertama)|Penyelia|Mahir|Terampil|Pemula)\b.*$/, "");
  const known = new Set(positions.map(({ title }) => bare(title)));
  const strange = people
    .map(({ title }) => bare(title))
    .filter(
      (title) =>
        ![...known].some((kind) => title.startsWith(kind)) &&
        !OTHER_KINDS.some((kind) => title.startsWith(kind)),
    );
  expect([...new Set(strange)]).toEqual([]);
});

describe("the reference library", () => {
  const rows = referenceRows();

  it("keeps every place, the users' own first, and every indicator with its document", () => {
    const places = rows.filter(({ kind }) => kind === "place");
    expect(places).toHaveLength(20);
    expect(places.slice(0, 6).map(({ place }) => place)).toEqual([
      "tanjungpinang",
      "pariaman",
      "tanjungbalai",
      "padang",
      "kuranji",
      "palembang",
    ]);
    const indicators = rows.filter(({ kind }) => kind === "indicator");
    expect(indicators).toHaveLength(166);
    expect(indicators.every(({ sourceDocument }) => sourceDocument)).toBe(true);
  });

  it("names the licence where a region's code is shown", () => {
    const coded = rows.filter(
      ({ kind, facts }) => kind === "place" && JSON.stringify(facts).includes('"bpsCode":"'),
    );
    expect(coded.length).toBeGreaterThan(4);
    for (const { facts, place } of coded) expect(JSON.stringify(facts), place).toContain("ODbL");
  });
});
