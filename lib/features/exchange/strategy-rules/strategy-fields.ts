import type { Level } from "../../strategy/rules/tree-draft";

/** What a row of the file is: a part of the tree, or an indicator of one in one year. */
export type RowLevel = Level | "indicator";

type Field = { key: string; required?: true; headings: readonly string[] };

/** Columns of the strategy, one row for each part of the tree and for each indicator and year. */
export const STRATEGY_FIELDS: readonly Field[] = [
  {
    key: "nodeLevel",
    required: true,
    headings: ["jenjang", "level", "tingkat", "tingkatan", "jenis", "jenjang kinerja"],
  },
  { key: "nodeCode", required: true, headings: ["kode", "code", "nomor", "no kode"] },
  {
    key: "nodeParent",
    required: true,
    headings: ["kode induk", "parent code", "induk", "kode atasan", "kode di atasnya", "mendukung"],
  },
  {
    key: "nodeText",
    required: true,
    headings: ["uraian", "description", "isi", "nama", "pernyataan", "teks", "uraian kinerja"],
  },
  {
    key: "nodeUnit",
    headings: ["penanggung jawab", "responsible unit", "unit kerja", "unit", "opd", "unit penanggung jawab"],
  },
  { key: "period", headings: ["periode", "period", "periode renstra", "periode rpjmd"] },
  { key: "measureUnit", headings: ["satuan", "unit of measure", "satuan ukur", "satuan ukuran"] },
  { key: "direction", headings: ["arah", "direction", "arah indikator", "polaritas", "polarisasi"] },
  { key: "measureKind", headings: ["jenis ukuran", "kind of measure", "sifat ukuran", "jenis indikator"] },
  { key: "year", headings: ["tahun", "year", "tahun target"] },
  { key: "target", headings: ["target", "target tahunan", "target tahun"] },
  { key: "actual", headings: ["realisasi", "actual", "capaian"] },
  { key: "baseline", headings: ["nilai awal", "baseline", "kondisi awal", "data awal", "data dasar"] },
  { key: "baselineYear", headings: ["tahun nilai awal", "baseline year", "tahun awal", "tahun data awal"] },
  { key: "formula", headings: ["rumus", "formula", "formulasi", "cara menghitung"] },
  { key: "dataSource", headings: ["sumber data", "data source", "asal data"] },
  { key: "measuredBy", headings: ["yang mengukur", "measured by", "pengukur", "penyedia data"] },
  { key: "sourceDocument", headings: ["dokumen sumber", "source document", "sumber", "dokumen"] },
  { key: "sourceUrl", headings: ["alamat sumber", "source address", "tautan", "tautan sumber", "url"] },
  { key: "sourceNote", headings: ["catatan", "note", "keterangan"] },
];

/** Columns that say nothing in a row of a part of the tree, and in a row of an indicator. */
export const ONLY_INDICATORS = [
  "measureUnit",
  "direction",
  "measureKind",
  "year",
  "target",
  "actual",
  "baseline",
  "baselineYear",
  "formula",
  "dataSource",
  "measuredBy",
] as const;
export const ONLY_NODES = ["nodeCode", "nodeUnit", "period"] as const;
