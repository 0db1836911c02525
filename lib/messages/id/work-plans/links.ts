export const linkReasons = {
  "link-settled": () => "Usulan ini sudah dijawab, atau hasil kerjanya sudah terhubung.",
  "link-none-chosen": () => "Pilih dahulu satu usulan atau lebih.",
};

export const links = {
  title: "Usulan hubungan ke hasil pimpinan",
  about:
    "SKP boleh disusun sebelum SKP pimpinan ada. Setelah SKP pimpinan ada, aplikasi mengusulkan hubungannya; hubungan baru berlaku setelah Anda dan pimpinan sama-sama setuju.",
  open: "Usulan hubungan ke hasil pimpinan",
  yours: "Hasil kerja di SKP ini",
  theirs: (leader: string) => `Hasil ${leader}`,
  why: "Mengapa diusulkan",
  basis: {
    role_cell: (shared: string) => `Peran di matriks pimpinan: “${shared}”.`,
    strategy_indicator: (shared: string) => `Keduanya mendukung indikator yang sama: “${shared}”.`,
    similar_words: (shared: string) => `Keduanya memuat kata yang sama: ${shared}.`,
  },
  waitingFor: {
    leader: (name: string) => `Anda setuju. Menunggu ${name}`,
    both: "Menunggu jawaban kedua pihak",
  },
  otherAccepted: (name: string) => `${name} sudah setuju.`,
  accept: "Setuju, hubungkan",
  decline: "Bukan ini",
  sections: { waiting: "Menunggu jawaban Anda", others: "Menunggu pihak lain", linked: "Sudah terhubung" },
  deferred:
    "Keduanya setuju. Hubungan dicatat setelah SKP yang sedang dikirim atau disesuaikan selesai dibahas.",
  linkedOn: (day: string) =>
    `Terhubung sejak ${day}. Isi yang ditandatangani tidak berubah; hubungan ini tercetak mulai versi berikutnya.`,
  none: "Belum ada usulan.",
  noneWhy: "Usulan muncul setelah SKP pimpinan dikirim, bila ada hasil kerja yang belum terhubung dan mirip.",
  team: {
    title: "Usulan hubungan dari tim",
    about:
      "Hasil kerja tim yang disusun lebih dahulu dan cocok dengan hasil Anda. Baca setiap usulan, pilih, lalu jawab sekaligus.",
    open: "Usulan hubungan dari tim",
    legend: "Usulan",
    theirs: (employee: string) => `Hasil kerja ${employee}`,
    yours: "Hasil Anda",
    line: (employee: string, result: string, own: string) => `${employee}: “${result}” → “${own}”`,
    accept: "Setujui yang dipilih",
    decline: "Tolak yang dipilih",
    none: "Tidak ada usulan yang menunggu Anda.",
    more: (n: number) => `${n} usulan lain menyusul setelah yang ini dijawab.`,
  },
};
