import { STRATEGY_FIELDS } from "../strategy-rules/strategy-fields";

/** What can be imported, and the columns that each kind knows. */
export const IMPORT_KINDS = ["people", "units", "positions", "assignments", "strategy"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type FieldSpec = {
  key: string;
  required?: true;
  /** Headings under which offices keep it, as `plainText` leaves them. The first is the template's own. */
  headings: readonly string[];
};

const unit: FieldSpec = {
  key: "unit",
  headings: [
    "unit kerja",
    "unit",
    "unor",
    "unit organisasi",
    "satuan kerja",
    "opd",
    "skpd",
    "instansi",
    "kode unit",
    "nama unor",
  ],
};
const position: FieldSpec = {
  key: "position",
  headings: ["jabatan", "nama jabatan", "jabatan nama", "posisi", "nama jab", "jabatan saat ini"],
};
const startsOn: FieldSpec = {
  key: "startsOn",
  headings: ["tmt jabatan", "tmt", "mulai", "berlaku mulai", "tanggal mulai", "tmt jab", "tmt mulai jabatan"],
};
const endsOn: FieldSpec = {
  key: "endsOn",
  headings: ["sampai", "berlaku sampai", "tanggal selesai", "selesai"],
};
const decree: FieldSpec = {
  key: "decree",
  headings: ["nomor sk", "no sk", "sk", "sk jabatan", "nomor surat"],
};
const nip: FieldSpec = {
  key: "nip",
  required: true,
  headings: [
    "nip",
    "nip baru",
    "nip ni pppk",
    "ni pppk",
    "nippppk",
    "nipppk",
    "nomor induk pegawai",
    "nomor induk",
  ],
};
const positionClass: FieldSpec = {
  key: "positionClass",
  headings: ["kelas jabatan", "jenis jabatan", "kelompok jabatan", "tipe jabatan"],
};
const isHead: FieldSpec = { key: "isHead", headings: ["kepala unit", "pimpinan unit", "kepala"] };

const required = (field: FieldSpec): FieldSpec => ({ ...field, required: true });

export const FIELDS: Readonly<Record<ImportKind, readonly FieldSpec[]>> = {
  people: [
    nip,
    {
      key: "name",
      required: true,
      headings: ["nama", "nama lengkap", "nama pegawai", "nama pns", "nama dan gelar"],
    },
    {
      key: "kind",
      headings: ["jenis pegawai", "status pegawai", "jenis", "status kepegawaian", "kedudukan"],
    },
    { key: "birthDate", headings: ["tanggal lahir", "tgl lahir", "lahir", "tanggal lahir pegawai"] },
    {
      key: "rank",
      headings: [
        "golongan",
        "gol",
        "golongan ruang",
        "pangkat golongan",
        "pangkat",
        "gol ruang",
        "pangkat gol ruang",
        "pangkat golongan ruang",
      ],
    },
    { key: "email", headings: ["e mail", "email", "surel", "alamat email"] },
    { key: "startedOn", headings: ["tmt cpns", "mulai bekerja", "tmt pppk", "tmt spmt", "tmt kontrak"] },
    unit,
    position,
    positionClass,
    isHead,
    startsOn,
    decree,
    {
      key: "superiorNip",
      headings: ["nip atasan", "nip atasan langsung", "atasan langsung", "atasan", "nip pejabat penilai"],
    },
  ],
  units: [
    { key: "code", required: true, headings: ["kode unit", "kode", "kode unor", "kode opd", "id unor"] },
    {
      key: "name",
      required: true,
      headings: ["nama unit", "nama", "unit kerja", "nama unor", "nama opd", "unit"],
    },
    { key: "unitKind", headings: ["jenis unit", "jenis", "tipe"] },
    {
      key: "parent",
      headings: [
        "kode unit atasan",
        "unit atasan",
        "kode induk",
        "induk",
        "kode unit induk",
        "unit induk",
        "kode atasan",
      ],
    },
    { key: "hasAgreement", headings: ["perjanjian kinerja sendiri", "punya pk", "perjanjian kinerja"] },
    { ...startsOn, headings: ["berlaku mulai", "mulai", "tanggal mulai", "tmt"] },
  ],
  positions: [
    required(unit),
    { ...required(position), headings: ["nama jabatan", "jabatan", "posisi"] },
    required(positionClass),
    { key: "level", headings: ["jenjang", "jenjang jabatan"] },
    { key: "grade", headings: ["kelas", "grade", "kelas jabatan angka"] },
    isHead,
    { key: "superiorPosition", headings: ["jabatan atasan", "atasan", "jabatan atasan langsung"] },
    { key: "superiorUnit", headings: ["unit jabatan atasan", "unit atasan"] },
    { ...startsOn, headings: ["berlaku mulai", "mulai", "tanggal mulai"] },
  ],
  assignments: [
    nip,
    required(unit),
    required(position),
    { key: "assignmentKind", headings: ["jenis penugasan", "penugasan", "jenis", "status jabatan"] },
    required(startsOn),
    endsOn,
    decree,
  ],
  strategy: STRATEGY_FIELDS,
};

/** Small letters and digits with single spaces: how headings and names are compared. */
export const plainText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
