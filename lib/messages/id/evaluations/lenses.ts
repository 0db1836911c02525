/** Words of criteria lenses: the agency's questions beside the scoring. */
export const lenses = {
  title: "Lensa kriteria",
  lead: "Pertanyaan instansi yang menemani penilai. Tiap pertanyaan menunjuk hasil kerja dan nilai BerAKHLAK yang disentuhnya; nilainya tetap diberikan di sana.",
  noScore:
    "Lensa hanya penyaring. Tidak ada nilai sendiri, tidak ada yang disimpan lewat lensa, dan hasil tidak berubah karenanya.",
  add: "Tambah lensa",
  empty: "Belum ada lensa",
  emptyHint: "Penilaian berjalan seperti biasa tanpa lensa.",
  columns: { name: "Lensa", questions: "Pertanyaan", days: "Berlaku", state: "Keadaan", by: "Ditulis" },
  states: {
    running: "Berlaku",
    planned: "Akan berlaku",
    ended: "Berakhir",
    never: "Diganti sebelum berlaku",
  },
  from: (day: string) => `sejak ${day}`,
  fromTo: (from: string, to: string) => `${from} s.d. ${to}`,
  never: "Tidak pernah berlaku",
  writtenBy: (name: string, day: string) => `${name}, ${day}`,
  versionOf: (n: string) => `Versi ${n}`,
  versions: "Versi",
  touches: "Menyentuh",
  results: {
    none: "Tidak ada hasil kerja",
    all: "Semua hasil kerja",
    main: "Hasil kerja utama",
    additional: "Hasil kerja tambahan",
  },
  form: {
    newTitle: "Lensa baru",
    changeTitle: "Versi berikutnya",
    changeLead:
      "Versi sekarang berakhir sehari sebelum versi ini mulai. Versi lama tetap tersimpan dan terbaca di halaman ini.",
    name: "Nama lensa",
    nameHint: "Misalnya: Lensa kinerja pelayanan",
    startsOn: "Mulai berlaku",
    startsOnHint: "Untuk periode yang berakhir pada tanggal ini atau sesudahnya. Paling cepat hari ini.",
    question: (n: string) => `Pertanyaan ${n}`,
    questionsHint: (most: string) =>
      `Paling banyak ${most} pertanyaan. Yang dibiarkan kosong tidak ikut disimpan.`,
    label: "Kriteria, satu atau dua kata",
    text: "Pertanyaannya",
    textHint: "Yang dipikirkan penilai sambil membaca bukti dan catatan",
    results: "Hasil kerja yang disentuh",
    values: "Nilai BerAKHLAK yang disentuh",
    more: "Pertanyaan lain",
    save: "Simpan lensa",
    saveVersion: "Simpan versi",
  },
  end: {
    title: "Akhiri lensa",
    lead: "Setelah hari terakhir, lensa tidak tampil lagi saat menilai. Bila hari itu sebelum lensa mulai, lensa tidak pernah berlaku.",
    lastDay: "Hari terakhir",
    act: "Akhiri lensa",
    done: "Lensa diakhiri.",
  },
  scoring: {
    title: "Lensa kriteria",
    none: "Tanpa lensa",
    nothing: "Tidak ada hasil kerja atau nilai pada SKP ini yang disentuh pertanyaan ini.",
    rows: (n: number, values: number) =>
      [n > 0 ? `${n} hasil kerja` : "", values > 0 ? `${values} nilai` : ""].filter(Boolean).join(", "),
    picked: (level: string) => `Dipilih: ${level}`,
    notPicked: "Belum dipilih",
    noWords: "Belum ada bukti, catatan, atau umpan balik",
    toRow: (n: number) => `Ke hasil kerja ${n}`,
    toValues: "Ke perilaku kerja",
  },
  rules: {
    title: "Lensa kriteria yang berlaku",
    lead: "Pertanyaan yang boleh dipakai penilai saat membaca bukti dan catatan Anda. Tidak ada nilai tersembunyi: yang menentukan hanya tingkat hasil kerja dan perilaku.",
    empty: "Tidak ada lensa yang berlaku hari ini.",
  },
};

export const lensReasons = {
  "lens-no-question": () => "Tulis paling sedikit satu pertanyaan",
  "lens-touches-nothing": () => "Pilih hasil kerja atau nilai yang disentuh pertanyaan ini",
  "lens-name-taken": () => "Sudah ada lensa dengan nama ini. Pilih nama lain.",
  "lens-past": () => "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.",
  "lens-ended": () => "Lensa ini sudah berakhir dan tidak bisa diubah lagi.",
  "lens-changed": () =>
    "Lensa ini sudah diubah sejak Anda membukanya. Muat ulang untuk melihat versi terbaru.",
};
