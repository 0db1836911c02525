import type { CalendarReason } from "@/lib/features/organization/policy-rules/policy-reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = CalendarReason extends `organization.${infer Rest}` ? Rest : never;

export const calendarReasons = {
  "holiday-line": (p: Parameters) =>
    `Baris ${p.n} belum lengkap. Tulis tanggal, titik koma, lalu nama, misalnya 17 Agustus 2026; Hari Kemerdekaan.`,
  "holiday-day": (p: Parameters) =>
    `Tanggal pada baris ${p.n} tidak terbaca. Tulis seperti 17 Agustus 2026 atau 17/08/2026.`,
  "holiday-twice": (p: Parameters) => `Tanggal pada baris ${p.n} sudah ada di baris sebelumnya.`,
  "holiday-taken": () => "Tanggal ini sudah ada di kalender. Perbaiki yang ada.",
  "holiday-none": () => "Tidak ada tanggal baru dalam daftar ini.",
  "holiday-too-many": (p: Parameters) => `Paling banyak ${p.max} tanggal sekali tempel.`,
  "time-zone-same": () => "Zona ini sudah dipakai. Pilih zona yang lain.",
} satisfies Record<Code, (p: Parameters) => string>;

/** Days without work, and the zone in which the agency counts its days. */
export const calendar = {
  title: "Hari libur dan zona waktu",
  lead: "Jam dan tenggat yang dihitung dengan hari kerja melewati Sabtu, Minggu, dan tanggal di bawah ini.",
  years: "Pilih tahun",
  list: (year: number) => `Hari libur ${year}`,
  count: (n: number) => `${n} tanggal`,
  none: (year: number) => `Belum ada tanggal untuk ${year}`,
  noneAbout: "Tambahkan satu per satu, atau tempel daftar dari surat edaran.",
  columns: { day: "Tanggal", name: "Nama", kind: "Jenis", change: "Ubah" },
  kinds: { national: "Libur nasional", joint_leave: "Cuti bersama", local: "Libur daerah" },
  weekend: "akhir pekan",
  add: {
    title: "Tambah tanggal",
    day: "Tanggal",
    name: "Nama hari libur",
    kind: "Jenis",
    send: "Tambahkan",
  },
  paste: {
    title: "Tempel daftar",
    list: "Daftar hari libur",
    hint: "Satu baris satu tanggal: tanggal; nama. Contoh: 17 Agustus 2026; Hari Kemerdekaan. Tanggal yang sudah ada dilewati.",
    send: "Masukkan daftar",
  },
  correct: {
    link: "Perbaiki",
    linkAbout: (day: string, name: string) => `Perbaiki ${day}, ${name}`,
    title: (name: string) => `Perbaiki: ${name}`,
    reason: "Alasan perubahan",
    reasonHint: "Tersimpan di jejak perubahan, misalnya nomor surat edaran.",
    send: "Simpan perbaikan",
    back: "Batal",
  },
  remove: {
    summary: "Keluarkan dari kalender",
    about: "Batas waktu berhari kerja yang sedang berjalan dihitung ulang tanpa tanggal ini.",
    reason: "Alasan mengeluarkan",
    send: "Keluarkan tanggal ini",
  },
  zone: {
    title: "Zona waktu",
    now: (zone: string) => `Sekarang ${zone}. Hari dan tenggat berakhir pukul 23.59 ${zone}.`,
    label: "Zona waktu instansi",
    options: {
      "Asia/Jakarta": "WIB, waktu Indonesia Barat",
      "Asia/Makassar": "WITA, waktu Indonesia Tengah",
      "Asia/Jayapura": "WIT, waktu Indonesia Timur",
    },
    change: "Ganti zona waktu",
    warning:
      "Mengganti zona langsung menggeser akhir setiap hari dan tenggat bagi seluruh instansi, juga yang sedang berjalan.",
    reason: "Alasan mengganti",
    send: "Ganti zona",
  },
  done: {
    added: "Tanggal ditambahkan.",
    imported: (n: number, already: number) =>
      already === 0
        ? `${n} tanggal ditambahkan.`
        : `${n} tanggal ditambahkan, ${already} sudah ada dan dilewati.`,
    corrected: "Perbaikan tersimpan.",
    removed: "Tanggal dikeluarkan dari kalender.",
    zone: "Zona waktu diganti.",
  },
};
