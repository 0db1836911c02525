import { makeWorkbook, type MadeCell } from "./make-workbook";

/** Real-shaped lists of invented people: a title above the headings, a sheet of notes beside, and faulty rows of many kinds. */
export const HEADINGS = [
  ...["No", "NIP", "Nama Lengkap", "Jenis Pegawai", "Tgl Lahir", "Gol. Ruang", "E-mail"],
  ...["Unit Kerja", "Jabatan", "Jenis Jabatan", "TMT Jabatan", "Nomor SK", "NIP Atasan Langsung"],
];
export const FIRST_ROW = 5;

const GIVEN = [
  "Sari",
  "Budi",
  "Wayan",
  "Rina",
  "Agus",
  "Dewi",
  "Hendra",
  "Nurul",
  "Yusuf",
  "Maria",
  "Joko",
  "Fitri",
  "Bayu",
  "Lestari",
  "Rahmat",
];
const FAMILY = ["Uji", "Contoh", "Percobaan", "Rekaan", "Karangan", "Latihan", "Misalan"];
const TITLES = ["S.Kom.", "S.E.", "S.K.M.", "A.Md.", "M.Si.", "S.Pd."];

const two = (value: number) => String(value).padStart(2, "0");
const three = (value: number) => String(value).padStart(3, "0");

export type MadePerson = { nip: string; cells: MadeCell[] };
export type Place = { unit: string; title: string; class: string };

/** Every person has a NIP of their own up to 900,000 people. */
function nipOf(index: number, isPppk: boolean): { nip: string; birth: [number, number, number] } {
  const birth: [number, number, number] = [
    1970 + (index % 20),
    1 + (Math.floor(index / 20) % 12),
    1 + (Math.floor(index / 240) % 28),
  ];
  const sequence = 1 + (Math.floor(index / 6_720) % 998);
  const start = isPppk ? "202221" : `20${two(10 + (index % 10))}${two(1 + (index % 12))}`;
  return {
    nip: `${birth[0]}${two(birth[1])}${two(birth[2])}${start}${1 + (index % 2)}${three(sequence)}`,
    birth,
  };
}

export function makePerson(index: number, place: Place, superiorNip: string | null): MadePerson {
  const isPppk = index % 9 === 4;
  const { nip, birth } = nipOf(index, isPppk);
  const name = `${GIVEN[index % GIVEN.length]} ${FAMILY[index % FAMILY.length]} ${index}, ${TITLES[index % TITLES.length]}`;
  return {
    nip,
    cells: [
      index + 1,
      index % 3 === 0 ? nip : `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`,
      name,
      isPppk ? "PPPK" : "PNS",
      index % 2 === 0 ? `${two(birth[2])}-${two(birth[1])}-${birth[0]}` : { serial: serialOf(birth) },
      isPppk ? "IX" : index % 4 === 0 ? "Penata Muda, III/a" : "III/b",
      `pegawai${index}@contoh.go.id`,
      place.unit,
      place.title,
      place.class,
      `01-03-${2015 + (index % 9)}`,
      `800/${index}/SK`,
      superiorNip,
    ],
  };
}

const serialOf = ([year, month, day]: readonly [number, number, number]) =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

type Fault = { code: string; field: number; spoil: (cells: MadeCell[], person: MadePerson) => MadeCell };
const at = (code: string, field: number, spoil: Fault["spoil"]): Fault => ({ code, field, spoil });
const NIP = 1;

/** Every kind of fault, the column in which it stands, and how an honest row becomes one. */
export const FAULTS: readonly Fault[] = [
  at("nip-length", NIP, (_c, { nip }) => nip.slice(0, 17)),
  at("nip-excel", NIP, (_c, { nip }) => `${nip[0]},${nip.slice(1, 6)}E+17`),
  at("nip-excel", NIP, (_c, { nip }) => Number(nip)),
  at("nip-not-digits", NIP, (_c, { nip }) => nip.replace(/^1/, "l")),
  at("nip-birth-date", NIP, (_c, { nip }) => `${nip.slice(0, 4)}1301${nip.slice(8)}`),
  at("nip-code", NIP, (_c, { nip }) => `${nip.slice(0, 12)}15${nip.slice(14)}`),
  at("nip-sex", NIP, (_c, { nip }) => `${nip.slice(0, 14)}7${nip.slice(15)}`),
  at("nip-empty", NIP, () => null),
  at("required", 2, () => null),
  at("text-long", 2, () => "Sari ".repeat(60)),
  at("kind-unknown", 3, () => "Honorer"),
  at("kind-conflict", 3, (cells) => (cells[3] === "PPPK" ? "PNS" : "PPPK")),
  at("date-unknown", 4, () => "30-02-1990"),
  at("birth-date-differs", 4, () => "17-08-1969"),
  at("rank-unknown", 5, () => "Golongan tinggi"),
  at("rank-of-other-kind", 5, (cells) => (cells[3] === "PPPK" ? "III/a" : "IX")),
  at("email-invalid", 6, () => "sari di kantor"),
  at("unit-unknown", 7, () => "Unit Yang Tidak Ada Sama Sekali"),
  at("position-alone", 7, () => null),
  at("position-unknown", 8, () => "Juru Kunci Gua"),
  at("choice-unknown", 9, () => "Kelas satu"),
  at("date-format", 10, () => "besok"),
  at("start-missing", 10, () => null),
  at("start-before-birth", 10, () => "01-01-1960"),
  at("formula", 2, () => ({ formula: "CONCATENATE(A1,B1)", value: "Sari" })),
  at("superior-unknown", 12, () => "198001012005011999"),
  at("superior-self", 12, (_c, { nip }) => nip),
];

export type MadeFault = { row: number; column: number; code: string };
export type PeopleWorkbook = { spoiled: Buffer; mended: Buffer; faults: MadeFault[]; nips: string[] };

/** A kind of person whom a fault suits: some need a PNS, some a PPPK row. */
const suits = (code: string, cells: readonly MadeCell[]) =>
  code !== "kind-conflict" || cells[3] === "PNS" || cells[3] === "PPPK";

/**
 * `count` people, of whom `faulty` have one fault each, spread evenly over all kinds; and the same file mended.
 * @param placeOf where a person sits; @param superiorOf index of the superior, null for none
 */
export function makePeopleWorkbook(
  count: number,
  faulty: number,
  placeOf: (index: number) => Place,
  superiorOf: (index: number) => number | null,
): PeopleWorkbook {
  const people: MadePerson[] = [];
  for (let index = 0; index < count; index += 1) {
    const above = superiorOf(index);
    people.push(makePerson(index, placeOf(index), above === null ? null : (people[above]?.nip ?? null)));
  }
  const faults: MadeFault[] = [];
  const every = faulty > 0 ? Math.floor(count / faulty) : 0;
  const spoiled = people.map((person, index) => {
    const turn = every > 0 ? Math.floor(index / every) : -1;
    const fault = FAULTS[turn % FAULTS.length];
    const isTurn = every > 0 && index % every === every - 1 && turn < faulty;
    if (!fault || !isTurn || !suits(fault.code, person.cells)) return person.cells;
    faults.push({ row: FIRST_ROW + index, column: fault.field, code: fault.code });
    return person.cells.map((cell, column) =>
      column === fault.field ? fault.spoil(person.cells, person) : cell,
    );
  });
  const book = (rows: MadeCell[][]) =>
    makeWorkbook([
      {
        name: "Pegawai 2026",
        rows: [["DAFTAR NOMINATIF PEGAWAI"], ["Keadaan 1 November 2026"], null, HEADINGS, ...rows],
      },
      { name: "Catatan", rows: [["Data rekaan untuk uji"], ["=bukan rumus, hanya teks"]] },
    ]);
  return {
    spoiled: book(spoiled),
    mended: book(people.map(({ cells }) => cells)),
    faults,
    nips: people.map(({ nip }) => nip),
  };
}
