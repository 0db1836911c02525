import { z } from "zod";
import { at } from "./chance";
import { demoId } from "./ids";
import { readJson } from "./read-json";

const day = z.iso.date();

const personSchema = z.strictObject({
  key: z.string(),
  plainName: z.string(),
  front: z.string(),
  back: z.string(),
  callName: z.string(),
  sex: z.enum(["male", "female"]),
  birthDate: day,
  kind: z.enum(["pns", "cpns", "pppk", "state_official"]),
  /** PNS: year and month of the appointment as CPNS; PPPK: year of the first agreement. */
  appointed: z.string().nullable(),
  rank: z.string().nullable(),
  unit: z.string(),
  title: z.string(),
  positionClass: z.enum(["jpt", "administrator", "pengawas", "pelaksana", "functional", "state_official"]),
  family: z.string(),
  appraiser: z.string().nullable(),
  /** First day in the post held now. */
  since: day,
  head: z.boolean().default(false),
  independentHead: z.boolean().default(false),
  serial: z.int().optional(),
  /** What the texts of the family need to know: a class, a ward, a crossing. */
  detail: z.string().default(""),
  transferredFrom: z.strictObject({ unit: z.string(), appraiser: z.string(), since: day }).optional(),
  /** A plan that is not agreed yet: who began in October. */
  plan: z.enum(["draft", "submitted", "returned"]).optional(),
  studyLeaveFrom: day.optional(),
  unpaidLeaveFrom: day.optional(),
  retiredFrom: day.optional(),
  acting: z.strictObject({ unit: z.string(), from: day, until: day }).optional(),
});

const unitSchema = z.strictObject({
  key: z.string(),
  code: z.string(),
  parent: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  hasOwnAgreement: z.boolean(),
  /** Which sentences suit the work there. */
  domain: z.string(),
});

export type DemoUnit = z.output<typeof unitSchema>;
export type DemoPerson = z.output<typeof personSchema> & {
  id: string;
  /** With titles, as the person writes it. */
  name: string;
  /** 18 digits; serials from 901 on, which no real person of this birth date is likely to hold. */
  nip: string | null;
};

function fullName({ front, plainName, back }: { front: string; plainName: string; back: string }): string {
  const named = front === "" ? plainName : `${front} ${plainName}`;
  return back === "" ? named : `${named}, ${back}`;
}

function nipOf(person: z.output<typeof personSchema>, index: number): string | null {
  if (person.kind === "state_official" || person.appointed === null) return null;
  const start = person.kind === "pppk" ? `${person.appointed}21` : person.appointed;
  const serial = person.serial ?? 901 + (index % 98);
  return `${person.birthDate.replaceAll("-", "")}${start}${person.sex === "male" ? 1 : 2}${serial}`;
}

export const units: readonly DemoUnit[] = readJson(z.array(unitSchema), import.meta.url, "units.json");

export const people: readonly DemoPerson[] = readJson(
  z.array(personSchema),
  import.meta.url,
  "people.json",
).map((person, index) => ({
  ...person,
  id: demoId("employee", person.key),
  name: fullName(person),
  nip: nipOf(person, index),
}));

const peopleByKey = new Map(people.map((person) => [person.key, person]));
const unitsByKey = new Map(units.map((unit) => [unit.key, unit]));

/** Throws RangeError for a key that nobody has. */
export function personOf(key: string): DemoPerson {
  const found = peopleByKey.get(key);
  if (!found) throw new RangeError(`nobody is called ${key}`);
  return found;
}

/** Throws RangeError for a key that no unit has. */
export function unitOf(key: string): DemoUnit {
  const found = unitsByKey.get(key);
  if (!found) throw new RangeError(`no unit is called ${key}`);
  return found;
}

export const unitId = (key: string): string => demoId("unit", unitOf(key).key);

/** The unit with a performance agreement of its own that this unit belongs to, itself included. */
export function agreementUnitOf(key: string): DemoUnit {
  const unit = unitOf(key);
  return unit.hasOwnAgreement || unit.parent === null ? unit : agreementUnitOf(unit.parent);
}

const SHORT_NAMES: Record<string, string> = {
  bkpsdm: "BKPSDM",
  bapperida: "Bapperida",
  "sdn-07": "SDN 07",
  "smpn-2": "SMPN 2",
  rsud: "RSUD",
};

export const shortName = (unit: DemoUnit): string => SHORT_NAMES[unit.key] ?? unit.name;

/** Head of a unit as of today, or the last one where the post is vacant. */
export function headOf(key: string): DemoPerson | null {
  return people.find((person) => person.unit === key && person.head) ?? null;
}

const PNS_RANKS: Record<string, readonly string[]> = {
  II: ["Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"],
  III: ["Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"],
  IV: ["Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"],
};

/** The name of a rank such as III/b; null for PPPK, whose golongan has no name (dossier §12.2). */
export function rankName(rank: string | null): string | null {
  const [group = "", letter] = rank?.split("/") ?? [];
  const names = PNS_RANKS[group];
  return names && letter ? at(names, letter.charCodeAt(0) - "a".charCodeAt(0)) : null;
}
