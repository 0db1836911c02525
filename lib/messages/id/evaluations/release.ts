/** Words of handing results over together, taking a signature back, and correcting. */
export const release = {
  nav: "Penyampaian hasil",
  title: "Sampaikan hasil",
  about:
    "Hasil yang sudah ditandatangani sampai ke semua orang pada saat yang sama. Yang belum ditandatangani menunggu penyampaian berikutnya.",
  period: "Periode",
  unit: "Unit kerja",
  unitHint: "Termasuk unit di bawahnya.",
  wholeAgency: "Seluruh instansi",
  show: "Lihat",
  annual: (year: number) => `Tahunan ${year}`,
  preview: "Sebelum disampaikan",
  ready: (n: string) => `${n} hasil siap disampaikan`,
  counts: (released: string, unsigned: string) =>
    `${released} sudah disampaikan, ${unsigned} belum ditandatangani.`,
  desks: (n: string) => `Di meja siapa ${n} yang belum ditandatangani`,
  deskCaption: "Penilai dengan penilaian yang belum ditandatangani",
  appraiser: "Penilai",
  people: "Orang",
  noAppraiser: "Tanpa penilai",
  spread: "Sebaran",
  spreadSmall: "Tidak ditampilkan: kelompoknya kecil, atau capaian unit belum ditetapkan.",
  spreadWithin: "Sesuai pola sebaran.",
  warnings: {
    at_most: (names: string, percent: number, count: number, total: number) =>
      `${names}: ${count} dari ${total}, pedoman paling banyak ${percent} %.`,
    at_least: (names: string, percent: number, count: number, total: number) =>
      `${names}: ${count} dari ${total}, pedoman paling sedikit ${percent} %.`,
    more_than: (names: string, percent: number, count: number, total: number) =>
      `${names}: ${count} dari ${total}, pedoman lebih dari ${percent} %.`,
  },
  or: " atau ",
  guidance: "Pola sebaran adalah pedoman (SE MenPANRB 3/2023). Penyampaian tidak ditahan karenanya.",
  reasonBy: (author: string) => `Alasan tertulis, ${author}`,
  noReason: "Belum ada alasan tertulis untuk sebaran ini.",
  undecided: (n: string) =>
    `${n} usul kalibrasi belum diputus penilainya. Saat disampaikan, artinya tidak berubah.`,
  order: (n: string) => `Sampaikan ${n} hasil`,
  orderAbout: "Setiap orang mendapat pemberitahuan. Penyampaian tidak bisa ditarik kembali.",
  nothing: "Belum ada hasil yang siap disampaikan di sini.",
  notTogether: {
    with_signature: "Menurut aturan periode ini, hasil disampaikan bersama tanda tangan penilai.",
    separate: "Menurut aturan periode ini, penilai menyampaikan hasil satu per satu.",
  },
  orders: "Penyampaian sebelumnya",
  noOrders: "Belum ada penyampaian bersama",
  noOrdersAbout: "Kemajuan dan riwayatnya muncul di sini.",
  ordered: "Diminta",
  by: (name: string, when: string) => `${name}, ${when}`,
  state: "Keadaan",
  progress: "Kemajuan",
  states: { waiting: "Menunggu", running: "Sedang disampaikan", done: "Selesai" },
  reached: (done: string, total: string) => `${done} dari ${total} hasil`,
  skipped: (n: string) => `${n} dilewati: sudah disampaikan sendiri, atau tanda tangannya dibatalkan.`,
  leave: "Halaman ini boleh ditinggalkan. Anda diberi tahu saat selesai.",
  reload: "Muat ulang",
  undo: {
    title: "Batalkan tanda tangan",
    about: (name: string) =>
      `Hasil ini belum sampai ke ${name}. Setelah dibatalkan, penilaian bisa diubah dan ditandatangani lagi sebagai versi berikutnya. Versi yang dibatalkan tetap tersimpan.`,
    reason: "Alasan",
    act: "Ya, batalkan tanda tangan",
    done: "Tanda tangan dibatalkan.",
  },
  correct: {
    title: "Perbaiki hasil",
    door: "Ada yang keliru?",
    doorAbout:
      "Hasil yang sudah disampaikan diperbaiki dengan versi baru beserta alasannya. Versi lama tetap bisa dibaca.",
    act: "Perbaiki hasil",
    heading: (name: string, period: string) => `Perbaiki hasil ${name}, ${period}`,
    about:
      "Ubah hanya yang keliru. Fakta, bukti, dan target tetap seperti saat ditandatangani; usulan dan predikat dihitung ulang.",
    clocks:
      "Bila rating berubah, hasil disampaikan lagi dan semua batas waktu dimulai dari awal. Bila hanya catatan yang berubah, batas waktu tetap.",
    now: "Predikat sekarang",
    results: "Hasil kerja",
    behaviours: "Perilaku kerja",
    level: (n: number) => `Hasil ${n}`,
    resultRating: "Rating hasil kerja",
    behaviourRating: "Rating perilaku kerja",
    fixed: "Rating hasil kerja kepala unit mengikuti capaian unit.",
    resultReason: "Alasan bila rating hasil berbeda dari usulan",
    behaviourReason: "Alasan bila rating perilaku berbeda dari usulan",
    comment: "Kalimat untuk pegawai",
    reason: "Mengapa hasil ini diperbaiki",
    reasonHint: "Dibaca pegawai dan tersimpan pada versi baru.",
    submit: "Tandatangani versi baru",
  },
  versions: {
    title: "Versi",
    current: (n: number) => `Versi ${n}, berlaku`,
    earlier: (n: number) => `Versi ${n}`,
    withdrawn: (n: number) => `Versi ${n}, tanda tangan dibatalkan sebelum disampaikan`,
    kinds: { first: "Ditandatangani", correction: "Perbaikan", objection: "Putusan keberatan" },
    line: (kind: string, day: string) => `${kind} ${day}`,
    read: "Baca",
    file: "Berkas JSON",
    notice: (n: number, current: number) =>
      `Ini versi ${n} seperti saat ditandatangani. Yang berlaku versi ${current}.`,
    toCurrent: "Ke versi yang berlaku",
    was: (rating: string) => `Predikat pada versi ini: ${rating}`,
  },
  unsigned: (day: string) =>
    `Tidak ditandatangani sampai batasnya. Dianggap diterima ${day}; hasil tetap berlaku.`,
};

export const releaseReasons = {
  "release-nothing": () => "Belum ada hasil yang siap disampaikan di sini.",
  "release-running": () => "Penyampaian untuk periode ini sedang berjalan. Tunggu sampai selesai.",
  "release-not-together": () => "Menurut aturan periode ini, hasil tidak disampaikan bersama.",
  "release-by-hr": () => "Menurut aturan periode ini, BKPSDM menyampaikan semua hasil bersama-sama.",
  "objection-open": () =>
    "Keberatan atas hasil ini sedang diperiksa. Tunggu putusannya; hasil tidak diperbaiki di tengah jalan.",
  "correction-lowers": () =>
    "Keberatan atas hasil ini sudah pernah diajukan dan tidak bisa diajukan lagi. Pembetulan boleh tetap atau menaikkan rating, tidak menurunkannya.",
  "correction-decided": () =>
    "Hasil ini sudah diputus atasan penilai dalam keberatan. Putusan itu final dan tidak diperbaiki penilai.",
};
