import type { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/features/organization/rules/dates";
import { toDate } from "@/lib/platform/clock";
import { AGENCY } from "../agency";
import { between, pick } from "../chance";
import { demoId } from "../ids";
import { people, rankName, unitId, unitOf, type DemoPerson } from "../people";
import { unitRows } from "./organization";

const agencyId = AGENCY.id;

const LADDER = ["II", "III", "IV"].flatMap((group) =>
  ["a", "b", "c", "d", ...(group === "IV" ? ["e"] : [])].map((letter) => `${group}/${letter}`),
);
/** A PNS rises every four years or so, on the first of April or October. */
const YEARS_A_RANK = 4;

type Rank = { code: string; from: string };

function ranksOf(person: DemoPerson): Rank[] {
  if (!person.rank || !person.appointed) return [];
  if (person.kind === "pppk") return [{ code: person.rank, from: `${person.appointed}-03-01` }];
  const first = Number(person.appointed.slice(0, 4));
  const begin = `${first}-${person.appointed.slice(4)}-01`;
  const now = LADDER.indexOf(person.rank);
  const steps = Math.min(Math.floor((2026 - first) / YEARS_A_RANK), now);
  const pace = steps === 0 ? 0 : (2026 - first - between(0, 2, "rank", person.key)) / (steps + 0.5);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const code = LADDER[now - steps + index] ?? person.rank ?? "";
    if (index === 0) return { code, from: begin };
    const month = between(0, 1, "month", person.key, index) === 0 ? "04" : "10";
    return { code, from: `${Math.max(first + index, Math.round(first + pace * index))}-${month}-01` };
  });
}

export const rankRows = (): Prisma.RankHistoryCreateManyInput[] =>
  people.flatMap((person, index) =>
    ranksOf(person).map(({ code, from }) => ({
      agencyId,
      id: demoId("rank", `${person.key}/${code}`),
      employeeId: person.id,
      rankCode: code,
      rankName: person.kind === "pppk" ? null : rankName(code),
      startsOn: toDate(from),
      decree: `SK 823/${200 + index}/${from.slice(0, 4)}`,
    })),
  );

type Degree = {
  level: Prisma.EducationCreateManyInput["level"];
  field: string | null;
  /** Usual age at graduation. */
  age: number;
};

const FIELDS: Record<string, string> = {
  Keb: "Kebidanan",
  Kep: "Keperawatan",
  Kes: "Kesehatan",
  AK: "Analis kesehatan",
  RMIK: "Rekam medis",
  Farm: "Farmasi",
  Gz: "Gizi",
  PKB: "Pengujian kendaraan",
  KL: "Kesehatan lingkungan",
  E: "Ekonomi",
  Ak: "Akuntansi",
  H: "Hukum",
  Sos: "Ilmu sosial",
  AP: "Administrasi publik",
  IP: "Ilmu pemerintahan",
  STP: "Ilmu pemerintahan",
  Psi: "Psikologi",
  Kom: "Informatika",
  KM: "Kesehatan masyarakat",
  Pd: "Pendidikan",
  T: "Teknik",
  Si: "Ilmu administrasi",
  M: "Manajemen",
  Epid: "Epidemiologi",
};

function degreeOf(title: string): Degree | null {
  const bare = title.replaceAll(".", "");
  const field = (rest: string) => FIELDS[rest] ?? null;
  if (/^A\.M[da]/.test(title)) return { level: "diploma_3", field: field(bare.slice(3)), age: 22 };
  if (/^S\.Tr/.test(title)) return { level: "bachelor", field: field(bare.slice(3)), age: 23 };
  if (/^S\./.test(title)) return { level: "bachelor", field: field(bare.slice(1)), age: 23 };
  return /^M\./.test(title) ? { level: "master", field: field(bare.slice(1)), age: 31 } : null;
}

function degreesOf(person: DemoPerson): Degree[] {
  const titles = person.back.split(", ").flatMap((title) => degreeOf(title) ?? []);
  const doctor = /^drg?\.$/.test(person.front);
  const before: Degree[] = [
    ...(doctor ? [{ level: "bachelor" as const, field: "Kedokteran", age: 24 }] : []),
    ...(/^Dr[as]\.$|^Ir\.$/.test(person.front) ? [{ level: "bachelor" as const, field: null, age: 24 }] : []),
  ];
  const after: Degree[] = person.front === "Dr." ? [{ level: "doctorate", field: null, age: 42 }] : [];
  const all = [...before, ...titles, ...after];
  return all.length > 0 ? all : [{ level: "upper_secondary", field: null, age: 18 }];
}

/** Schools of invented places. */
const SCHOOLS: Record<string, readonly string[]> = {
  upper_secondary: ["SMA Negeri 1 Muara Jaya", "SMK Negeri 2 Muara Jaya", "SMA Negeri 3 Teluk Baru"],
  diploma_3: ["Politeknik Kesehatan Muara Jaya", "Politeknik Negeri Teluk Baru"],
  bachelor: ["Universitas Muara Jaya", "Universitas Teluk Baru", "Universitas Terbuka Pesisir"],
  master: ["Universitas Muara Jaya", "Universitas Teluk Baru"],
  doctorate: ["Universitas Teluk Baru"],
};

export const educationRows = (): Prisma.EducationCreateManyInput[] =>
  people.flatMap((person) =>
    degreesOf(person).map(({ level, field, age }, index) => ({
      agencyId,
      id: demoId("education", `${person.key}/${index}`),
      employeeId: person.id,
      level,
      institution: pick(SCHOOLS[level] ?? [], "school", person.key, level),
      field,
      year: Number(person.birthDate.slice(0, 4)) + age,
    })),
  );

/** Units that were something else before: an earlier name, or another place in the chart. Every other unit has the one span of its row. */
const EARLIER: readonly { key: string; until: string; name?: string; parent?: string }[] = [
  { key: "bapperida", until: "2024-12-31", name: "Badan Perencanaan Pembangunan Daerah" },
  { key: "rsud", until: "2022-12-31", parent: "kota" },
];

export const unitSpanRows = (): Prisma.UnitSpanCreateManyInput[] =>
  EARLIER.flatMap(({ key, until, name, parent }) => {
    const row = unitRows().find(({ id }) => id === unitId(key));
    if (!row) throw new RangeError(`no unit ${unitOf(key).key}`);
    const { parentId, code, kind, hasOwnAgreement } = row;
    const facts = { agencyId, unitId: unitId(key), parentId, code, name: row.name, kind, hasOwnAgreement };
    const before = { ...facts, name: name ?? row.name, parentId: parent ? unitId(parent) : parentId };
    return [
      {
        ...before,
        id: demoId("unit-span", `${key}/1`),
        startsOn: row.validFrom,
        endsOn: toDate(until),
      },
      {
        ...facts,
        id: demoId("unit-span", `${key}/2`),
        startsOn: toDate(addDays(until, 1)),
        endsOn: null,
      },
    ];
  });
