/** The dry run of a draft on real data. */
export const rehearsal = {
  title: "Latihan: siapa yang berubah",
  at: (time: string) => `dihitung ${time}`,
  safe: "Latihan tidak menyimpan apa pun.",
  safeAbout: "Angkanya dihitung ulang dari data hari ini setiap kali halaman ini dibuka.",
  nothing: "Tidak ada pegawai, periode, atau tenggat yang berubah oleh rancangan ini.",
  affected: (from: number, to: number) => `pegawai, dari ${from} ke ${to} periode setahun`,
  affectedMixed: "pegawai, jumlah periode setahunnya berubah",
  affectedOther: "pegawai terkena perubahan ini",
  sameLabel: "pegawai tidak berubah",
  load: (then: string, now: string) =>
    `Seorang penilai rata-rata menulis ${then} penilaian setahun, sekarang ${now}.`,
  loadTable: "Penilai dengan beban terbesar",
  columns: {
    appraiser: "Penilai",
    now: "Sekarang",
    next: "Nanti",
    period: "Periode",
    what: "Batas",
    day: "Tanggal",
    proposed: "Usulan",
  },
  people: (n: string) => `${n} orang`,
  holidays: (n: number, day: string) =>
    `${n} batas waktu jatuh pada hari libur. Sistem mengusulkan mundur ke ${day}.`,
  holidaysMoved: (n: number) => `${n} batas waktu jatuh pada hari libur dan mundur ke hari kerja berikutnya.`,
  holidaysHow: "Pilih mundur ke hari kerja berikutnya pada Batas waktu tiap tahap, kalau usulan ini dipakai.",
  kinds: { self_note: "Catatan diri", scoring: "Menilai" },
  deadlines: "Batas waktu setahun sejak mulai berlaku",
  clocks: (n: string) =>
    `${n} hasil yang masa keberatannya masih berjalan tetap dihitung dengan aturan periodenya.`,
  clocksNone: "Tidak ada masa keberatan yang sedang berjalan.",
  periods: (n: number) =>
    n === 1 ? "1 periode lama memakai versinya sendiri." : `${n} periode lama memakai versinya sendiri.`,
  formula: (n: string, all: string) =>
    `${n} dari ${all} indikator yang makin kecil makin baik akan berbeda persen capaiannya dengan rumus baru.`,
  formulaNone: "Belum ada realisasi indikator yang makin kecil makin baik untuk dibandingkan.",
  sign: (n: string) => `${n} orang pemegang peran wajib memakai kode kedua yang belum diwajibkan sekarang.`,
  acting: (n: string) => `${n} Plt. yang sedang berjalan melewati masa paling lama yang baru.`,
  smallUnits: (then: string, now: string) =>
    `${then} unit tergolong unit kecil, sekarang ${now}. Polanya hanya jadi informasi.`,
  keep: (list: string) => `Tidak tersentuh: ${list}`,
  kept: {
    evaluations: (n: string) => `${n} evaluasi pada periode yang sudah dimulai`,
    plans: (n: string) => `${n} SKP yang sudah ditetapkan`,
    objections: (n: string) => `${n} hasil dalam masa keberatan`,
    snapshots: (n: string) => `${n} hasil yang sudah ditandatangani`,
  },
};
