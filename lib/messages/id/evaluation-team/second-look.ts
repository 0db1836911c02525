import type { Parameters } from "@/lib/messages/id/forms/input";

/** Words of the random second look at approved evidence. */
export const secondLook = {
  title: "Pemeriksaan acak bukti",
  lead: "Sebagian kecil bukti yang sudah disetujui dilihat lagi oleh pengelola unit lain, tanpa nama. Tidak ada penilaian yang berubah karenanya.",
  mine: "Untuk Anda periksa",
  mineDone: "Semua sudah Anda periksa. Terima kasih.",
  item: (period: string, n: string) => `Bukti ${n}, ${period}`,
  open: "Periksa",
  period: (name: string, year: string) => `${name} ${year}`,
  rate: (percent: string, n: string) => `${percent} dari ${n} bukti mendukung hasil kerjanya.`,
  notYet: (judged: string, from: string) =>
    `Angka ditampilkan mulai ${from} bukti diperiksa. Sejauh ini ${judged}.`,
  nothing: "Belum ada periode yang selesai dinilai.",
  draw: "Tarik sampel",
  drawMore: "Tarik unit yang belum",
  drawHint:
    "Sekali per unit dan periode. Benih undian disimpan, jadi siapa pun bisa mengulang dan memeriksanya.",
  done: "Sampel ditarik. Pemeriksanya sudah diberi tahu.",
  units: "Sampel per unit",
  repeat: "Benih dan sidik, untuk mengulang undian",
  columns: {
    unit: "Unit",
    population: "Bukti disetujui",
    sample: "Sampel",
    judged: "Diperiksa",
    rule: "Aturan",
    seed: "Benih dan sidik",
  },
  rule: (percent: string, minimum: string) => `${percent} %, paling sedikit ${minimum}`,
  verdicts: {
    supports: "Mendukung",
    does_not_support: "Tidak mendukung",
    unreadable: "Tidak terbaca",
  },
  judge: {
    about: "Apakah bukti ini mendukung hasil kerja di bawah? Anda tidak menilai orangnya.",
    result: "Hasil kerja",
    indicators: "Indikator",
    verdict: "Menurut Anda",
    note: "Catatan",
    noteHint: "Wajib bila tidak mendukung atau tidak terbaca. Dibaca penilai tanpa nama Anda di pesan.",
    send: "Simpan hasil pemeriksaan",
    file: "Unduh bukti",
    link: "Buka tautan",
    recorded: "Pembukaan bukti ini dicatat dan terlihat oleh pemiliknya.",
    masked: "Nama disamarkan",
    judged: "Sudah diperiksa",
  },
};

export const secondLookReasons = {
  "second-look-too-early": () => "Periode ini belum selesai dinilai. Sampel ditarik sesudahnya.",
  "second-look-nothing": () =>
    "Tidak ada lagi yang bisa ditarik: semua unit sudah, atau belum ada pengelola dari unit lain.",
  "second-look-judged": () => "Bukti ini sudah Anda periksa.",
  "second-look-note-missing": () => "Tulis apa yang kurang",
} satisfies Record<string, (p: Parameters) => string>;
