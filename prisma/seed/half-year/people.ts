import { DEMO_PASSWORD } from "@/lib/features/employees/rules/demo-password";
import { z } from "zod";
import { readJson } from "../demo/read-json";
import { coastId } from "./agency";

export const COAST_UNITS = [
  { key: "setda", parent: null, code: "1", name: "Sekretariat Daerah", kind: "pemerintah_daerah" },
  { key: "perikanan", parent: "setda", code: "1.1", name: "Dinas Perikanan", kind: "dinas" },
  { key: "sosial", parent: "setda", code: "1.2", name: "Dinas Sosial", kind: "dinas" },
] as const;

const unit = z.enum(["setda", "perikanan", "sosial"]);
const work = z.enum(["kepala", "bidang", "penyuluh", "pendamping", "umum"]);

export type CoastUnit = z.output<typeof unit>;
export type Work = z.output<typeof work>;

const row = z.strictObject({
  key: z.string(),
  name: z.string(),
  callName: z.string(),
  nip: z.string().regex(/^\d{18}$/),
  kind: z.enum(["pns", "cpns", "pppk"]),
  rank: z.string(),
  unit,
  title: z.string(),
  class: z.enum(["jpt", "administrator", "pengawas", "functional", "pelaksana"]),
  head: z.literal(true).optional(),
  appraiser: z.string().nullable(),
  work,
  since: z.string().default("2024-01-02"),
  /** The post before, until the day before `since`. */
  before: z.strictObject({ unit, title: z.string(), appraiser: z.string(), work }).optional(),
  levels: z.enum(["above", "mixed"]).optional(),
});

export type CoastPerson = Omit<z.output<typeof row>, "rank"> & {
  plainName: string;
  rank: readonly [code: string, name: string];
};

const RANKS: Readonly<Record<string, string>> = {
  "IV/d": "Pembina Utama Madya",
  "IV/c": "Pembina Utama Muda",
  "IV/a": "Pembina",
  "III/d": "Penata Tingkat I",
  "III/c": "Penata",
  "III/b": "Penata Muda Tingkat I",
  "III/a": "Penata Muda",
  IX: "Golongan IX",
};

export const coastPeople: readonly CoastPerson[] = readJson(z.array(row), import.meta.url, "people.json").map(
  ({ rank, ...person }) => ({
    ...person,
    plainName: person.name.replace(/^(Drs\.|Ir\.) /, "").split(",")[0] ?? person.name,
    rank: [rank, RANKS[rank] ?? rank] as const,
  }),
);

export const coastPersonId = (key: string): string => coastId("employee", key);

export function coastPerson(key: string): CoastPerson {
  const found = coastPeople.find((person) => person.key === key);
  if (!found) throw new RangeError(`no person ${key} in the second agency`);
  return found;
}

/** The accounts of the second agency, in the words of the screen. */
export const COAST_LOGINS = {
  hr: { role: "Kepegawaian, penilai PPPK (semesteran, Januari)", key: "novita" },
  appraiser: { role: "Pejabat penilai, evaluasi tahunan (semesteran)", key: "elisabet" },
  moved: { role: "Pegawai yang pindah tugas 1 Mei (semesteran)", key: "fransina" },
  pppk: { role: "Pegawai PPPK (semesteran)", key: "rizky" },
} as const;

export const coastLogins = Object.values(COAST_LOGINS).map(({ role, key }) => ({
  role,
  key,
  name: coastPerson(key).name,
  login: coastPerson(key).nip,
  password: DEMO_PASSWORD,
}));
