import type { ImportReason } from "@/lib/features/exchange/rules/reasons";
import { problems } from "@/lib/messages/id/exchange/import-problems";
import { template } from "@/lib/messages/id/exchange/import-template";
import type { Parameters } from "@/lib/messages/id/forms/input";
import { strategyCells, strategyFields } from "@/lib/messages/id/exchange/strategy-import";

type Code = ImportReason extends `exchange.${infer Rest}` ? Rest : never;

const mend = "Buka di Excel, Simpan Sebagai Buku Kerja Excel (.xlsx) yang baru, lalu unggah lagi.";

const fields: Record<string, string> = {
  nip: "NIP",
  name: "Nama",
  kind: "Jenis pegawai",
  birthDate: "Tanggal lahir",
  rank: "Golongan",
  email: "E-mail",
  startedOn: "TMT CPNS",
  unit: "Unit kerja",
  position: "Jabatan",
  positionClass: "Jenis jabatan",
  isHead: "Kepala unit",
  startsOn: "TMT jabatan",
  endsOn: "Sampai",
  decree: "Nomor SK",
  superiorNip: "NIP atasan",
  code: "Kode unit",
  unitKind: "Jenis unit",
  parent: "Kode unit atasan",
  hasAgreement: "Perjanjian kinerja sendiri",
  level: "Jenjang",
  grade: "Kelas",
  superiorPosition: "Jabatan atasan",
  superiorUnit: "Unit jabatan atasan",
  assignmentKind: "Jenis penugasan",
  ...strategyFields,
};

const fieldName = (p: Parameters) => fields[String(p.field)] ?? String(p.field);

const reasons = {
  "file-missing": () => "Pilih berkas Excel atau CSV",
  "file-empty": () => "Berkas ini kosong. Pilih berkas lain.",
  "file-too-big": () => "Berkas ini lebih dari 20 MB. Bagi menjadi beberapa berkas.",
  "file-too-heavy": () => "Berkas ini terlalu berat untuk dibaca. Bagi menjadi beberapa berkas.",
  "file-bomb": () => `Isi berkas ini mengembang jauh melebihi ukurannya, jadi tidak kami buka. ${mend}`,
  "file-header-lies": () => `Ukuran di dalam berkas ini tidak sesuai isinya, jadi tidak kami buka. ${mend}`,
  "file-damaged": () => `Berkas ini rusak atau terpotong. ${mend}`,
  "file-parts": () => `Berkas ini memuat terlalu banyak bagian. ${mend}`,
  "file-sheets": (p: Parameters) => `Berkas ini memuat terlalu banyak lembar. Paling banyak ${p.max} lembar.`,
  "file-no-sheet": () => "Berkas ini tidak mempunyai lembar.",
  "file-nested": () => "Di dalam berkas ini ada berkas lain. Keluarkan dulu, lalu simpan dan unggah lagi.",
  "file-macro": () => "Berkas ini memuat makro. Simpan sebagai .xlsx tanpa makro, lalu unggah lagi.",
  "file-active": () =>
    "Berkas ini memuat tombol atau kendali aktif. Hapus dulu, lalu simpan dan unggah lagi.",
  "file-external": () =>
    "Berkas ini tertaut ke berkas atau sumber data lain. Putuskan tautannya (Data, Edit Tautan), lalu simpan dan unggah lagi.",
  "file-path": () => `Susunan berkas ini menunjuk ke luar dirinya, jadi tidak kami buka. ${mend}`,
  "file-locked": () => "Berkas ini dikunci dengan kata sandi. Buka kuncinya, simpan, lalu unggah lagi.",
  "file-duplicate": () => `Ada bagian berkas yang tercatat dua kali. ${mend}`,
  "file-entities": () => `Berkas ini memuat perintah XML yang tidak kami jalankan. ${mend}`,
  "file-nesting": () => `Susunan berkas ini terlalu dalam. ${mend}`,
  "file-xml": () => `Isi berkas ini belum bisa dibaca. ${mend}`,
  "file-xml-text": () => `Ada tulisan yang terlalu panjang di dalam berkas ini. ${mend}`,
  "file-cell-long": () => "Ada sel yang memuat lebih dari 32.767 huruf. Ringkas isinya, lalu unggah lagi.",
  "file-texts": () => "Tulisan di berkas ini terlalu banyak. Bagi menjadi beberapa berkas.",
  "file-rows": () => "Berkas ini memuat lebih dari 100.000 baris. Bagi menjadi beberapa berkas.",
  "file-columns": (p: Parameters) =>
    `Ada isi di kolom ke-${Number(p.max) + 1} atau sesudahnya. Hapus kolom yang tidak dipakai.`,
  "file-cells": () => "Berkas ini memuat terlalu banyak sel. Bagi menjadi beberapa berkas.",
  "file-not-workbook": () => "Ini bukan buku kerja Excel. Pakai berkas .xlsx atau .csv.",
  "file-other": () => "Jenis berkas ini belum bisa dibuka. Simpan sebagai .xlsx atau .csv, lalu unggah lagi.",
  "file-old-excel": () =>
    "Ini berkas Excel lama (.xls) atau dikunci kata sandi. Simpan Sebagai Buku Kerja Excel (.xlsx) tanpa kata sandi, lalu unggah lagi.",
  "file-html": () =>
    "Ini halaman web yang diberi nama Excel. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.",
  "file-not-text": () =>
    "Berkas CSV ini memuat isi yang bukan tulisan. Simpan ulang dari Excel sebagai CSV UTF-8.",
  "file-csv": (p: Parameters) =>
    `Tanda kutip di sekitar baris ${p.line} tidak berpasangan. Betulkan, lalu unggah lagi.`,
  "no-rows": () => "Tidak ada baris berisi di berkas ini.",
  "changed-meanwhile": () => "Impor ini sudah berubah sejak Anda membukanya. Muat ulang halaman.",
  "wrong-state": () => "Langkah ini tidak sesuai lagi dengan keadaan impor. Muat ulang halaman.",
  "no-sheet-chosen": () => "Pilih paling sedikit satu lembar",
  "column-missing": (p: Parameters) => `Lembar ${p.sheet}: pilih kolom untuk ${fieldName(p)}`,
  "column-twice": (p: Parameters) => `Lembar ${p.sheet}: ${fieldName(p)} dipilih untuk dua kolom`,
  "nothing-to-enter": () => "Tidak ada baris baru atau berubah yang bisa dimasukkan.",
  "rows-removed": () => "Baris impor ini sudah dihapus karena masa simpannya habis. Unggah berkasnya lagi.",
  "undo-too-late": (p: Parameters) =>
    `Impor ini bisa diurungkan sampai ${p.until}. Sesudah itu betulkan per orang.`,
  "fix-unknown": () => "Pembetulan ini tidak dikenal. Muat ulang halaman.",
} satisfies Record<Code, (p: Parameters) => string>;

export const exchange = {
  title: "Impor",
  about:
    "Masukkan pegawai, unit, jabatan, dan strategi dari Excel atau CSV. Tidak ada yang disimpan sebelum Anda memeriksanya.",
  steps: { label: "Langkah impor", items: ["Unggah", "Cocokkan kolom", "Periksa", "Masukkan"] },
  kinds: {
    people: "Pegawai",
    units: "Unit",
    positions: "Jabatan",
    assignments: "Penugasan",
    strategy: "Strategi",
  },
  kindHints: {
    people: "Dengan unit, jabatan, dan atasannya",
    units: "Susunan unit kerja",
    positions: "Jabatan di setiap unit dan jabatan atasannya",
    assignments: "Siapa memegang jabatan apa, termasuk Plt. dan Plh.",
    strategy: "Dari visi sampai indikator dengan target tahunannya",
  },
  upload: {
    title: "Unggah berkas",
    kind: "Isi berkas",
    file: "Berkas",
    fileHint: "Excel (.xlsx) atau CSV, paling besar 20 MB dan 100.000 baris.",
    send: "Unggah dan baca",
    templates: "Templat kosong",
    templatesAbout: "Boleh juga memakai berkas Anda sendiri; kolomnya dicocokkan di langkah berikut.",
    template: (kind: string) => `Templat ${kind}`,
  },
  list: {
    title: "Impor sebelumnya",
    empty: "Belum ada impor.",
    file: "Berkas",
    kind: "Isi",
    state: "Keadaan",
    rows: "Baris masuk",
    when: "Diunggah",
    by: "Oleh",
  },
  states: {
    reading: "Sedang dibaca",
    refused: "Tidak bisa dibaca",
    matching: "Menunggu kolom dicocokkan",
    checking: "Sedang diperiksa",
    checked: "Menunggu dimasukkan",
    entering: "Sedang dimasukkan",
    entered: "Sudah masuk",
    undoing: "Sedang diurungkan",
    undone: "Sudah diurungkan",
  },
  running: {
    reading: (done: string) => `Membaca berkas. ${done} baris terbaca.`,
    checking: (done: string, total: string) => `Memeriksa ${done} dari ${total} baris.`,
    entering: (done: string, total: string) => `Memasukkan ${done} dari ${total} baris.`,
    undoing: (done: string, total: string) => `Mengurungkan ${done} dari ${total} baris.`,
    about: "Halaman ini boleh ditinggalkan. Pekerjaan berjalan terus.",
    reload: "Muat ulang",
  },
  refused: { title: "Berkas ini belum bisa dibaca", again: "Unggah berkas lain" },
  match: {
    title: "Kolom mana berisi apa?",
    about: "Pilihan Anda kami ingat untuk berkas berikutnya.",
    sheet: (name: string, rows: string) => `Lembar ${name}, ${rows} baris`,
    take: "Impor lembar ini",
    noHeader: "Judul kolom tidak ditemukan di lembar ini, jadi lembar ini dilewati dan kembali apa adanya.",
    column: (heading: string) => `Kolom “${heading}”`,
    columnWithout: (n: number) => `Kolom ke-${n} tanpa judul`,
    samples: (text: string) => `Isinya: ${text}`,
    skip: "Tidak diimpor",
    required: (name: string) => `${name} (wajib)`,
    send: "Periksa berkas",
  },
  report: {
    ready: (good: string, total: string) => `${good} dari ${total} baris siap masuk.`,
    mend: (bad: string) => `${bad} baris perlu dibetulkan.`,
    clean: "Semua baris benar.",
    nothing: "Tidak ada yang berubah.",
    created: (n: string) => `${n} baru`,
    changed: (n: string) => `${n} berubah`,
    same: (n: string) => `${n} tetap`,
    faulty: (n: string) => `${n} bermasalah`,
    checked: (seconds: string, when: string) =>
      `Belum ada yang disimpan. Diperiksa dalam ${seconds} detik, ${when}.`,
    download: "Unduh Excel Anda + kolom Masalah",
    enter: (n: string) => `Masukkan ${n} baris yang benar`,
    enterAll: (n: string) => `Masukkan ${n} baris`,
    undoable: (days: number) => `Seluruh impor bisa diurungkan selama ${days} hari.`,
    groups: (n: string) => `${n} jenis masalah`,
    fixable: (n: string) => `${n} bisa dibetulkan di sini`,
    rows: "baris",
    becomes: "menjadi",
    remembered: "Kami ingat untuk impor berikutnya.",
    apply: (n: string) => `Terapkan ke ${n} baris`,
    fixes: {
      "superior-unknown": "Masukkan tanpa atasan",
      "rank-unknown": "Kosongkan golongan",
      "rank-of-other-kind": "Kosongkan golongan",
      "email-invalid": "Kosongkan e-mail",
      "position-unknown": "Buat jabatan yang belum ada",
    },
    fixAbout: {
      "superior-unknown":
        "Boleh masuk tanpa atasan. Atasannya mengikuti bagan, atau diusulkan pegawai lalu Anda setujui.",
      "rank-unknown": "Boleh masuk tanpa golongan, diisi kemudian.",
      "rank-of-other-kind": "Boleh masuk tanpa golongan, diisi kemudian.",
      "email-invalid": "Boleh masuk tanpa e-mail.",
      "position-unknown":
        "Jabatan dibuat di unitnya, di bawah kepala unit. Jenisnya dari kolom Jenis Jabatan.",
    },
    faultyTitle: "Baris bermasalah",
    cell: "Sel",
    name: "Nama",
    now: "Isi sekarang",
    problem: "Masalah",
    suggestion: "Saran",
    more: (n: string) => `${n} baris lain ada di berkas yang diunduh.`,
    again:
      "Ubah pencocokan kolom dengan mengunggah ulang berkas yang sudah dibetulkan. Baris yang sudah masuk tidak masuk dua kali.",
  },
  done: {
    entered: (n: string, until: string) => `${n} baris masuk. Bisa diurungkan s.d. ${until}.`,
    enteredLate: (n: string) => `${n} baris masuk.`,
    undo: "Urungkan seluruh impor",
    undoAbout:
      "Keadaan sebelum impor dikembalikan. Baris yang sudah diubah atau dipakai sesudahnya dibiarkan dan didaftar.",
    undone: (when: string) => `Impor ini sudah diurungkan, ${when}.`,
    undoneAll: "Impor ini sudah diurungkan. Keadaan sebelum impor kembali seperti semula.",
    rowsRemoved: (when: string) =>
      `Baris dan berkas impor ini dihapus ${when}, sesuai masa simpan dalam kebijakan. Ringkasannya tetap ada.`,
    left: (n: string) => `${n} baris dibiarkan, karena sudah diubah atau dipakai sesudah impor.`,
    leftTitle: "Baris yang dibiarkan",
    row: "Baris",
  },
  fields,
  strategyFields,
  strategyCells,
  template,
  problems,
  reasons,
};
