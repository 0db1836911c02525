/**
 * Words that the wording rules look for, each with the reason why it is on its list. Data, so that a word is added or taken
 * away without touching a rule. Why so few: a false alarm costs more trust than a missed word (ux F1, warnings never block).
 */

/** Starts of a sentence that tell what somebody does, not what then exists (dossier §2.3, warning "activity verb"). */
export const ACTIVITY_VERBS: Readonly<Record<string, string>> = {
  // Named by the dossier.
  melaksanakan: "named by the dossier",
  mengikuti: "named by the dossier",
  membantu: "named by the dossier",
  mengetik: "named by the dossier",
  menghadiri: "named by the dossier",
  // The same kind: the sentence is true as soon as the person was busy, whatever came of it.
  melakukan: "says only that something is done",
  mengerjakan: "says only that something is done",
  menjalankan: "says only that something is done",
  menyelenggarakan: "the event, not its effect",
  mengadakan: "the event, not its effect",
  berpartisipasi: "presence, not an outcome",
  hadir: "presence, not an outcome",
  mendampingi: "presence, not an outcome",
  berkoordinasi: "talk, not what it settled",
  mengoordinasikan: "talk, not what it settled",
  mengkoordinasikan: "the same word in the older spelling",
  mengkoordinir: "the same word in the older spelling",
  memfasilitasi: "help given, not what it achieved",
  menyusun: "the effort; the result is the document that then stands",
  membuat: "the effort; the result is the thing that then exists",
  menyiapkan: "the effort; the result is what is ready",
  mempersiapkan: "the effort; the result is what is ready",
  mencatat: "the effort; the result is the complete record",
  menginput: "the effort; the result is the complete data",
  merekap: "the effort; the result is the summary",
  mengumpulkan: "the effort; the result is the complete collection",
  mengarsipkan: "the effort; the result is the archive that can be found",
  memantau: "watching; the result is what was mended by it",
  memonitor: "watching; the result is what was mended by it",
  memeriksa: "looking; the result is what is then right",
  melayani: "service given; the result is who was served how well",
  memberikan: "giving; the result is what is received",
  mengirim: "sending; the result is what arrived in time",
  mengantar: "carrying; the result is what arrived in time",
};

/** An activity turned into a noun; only those that name nothing but the doing. "Pengelolaan" may name a finished service and stays out. */
export const ACTIVITY_NOUNS: Readonly<Record<string, string>> = {
  pelaksanaan: "the doing of something",
  penyelenggaraan: "the doing of something",
  keikutsertaan: "presence, not an outcome",
};

/** Words that everybody measures differently. */
export const VAGUE_WORDS: Readonly<Record<string, string>> = {
  baik: "no measure",
  optimal: "no measure",
  optimalnya: "no measure",
  maksimal: "no measure, unless it stands before a number",
  maksimalnya: "no measure",
  seoptimal: "no measure",
  semaksimal: "no measure",
  sebaik: "no measure",
  memuaskan: "no measure; a satisfaction index is one",
};

/** One or two words before a vague word: then it names a category and is exact. */
export const EXACT_BEFORE: readonly string[] = [
  "kondisi",
  "kategori",
  "predikat",
  "berpredikat",
  "sangat",
  "atas",
  "nilai",
  "minimal",
  "tata",
  "nama",
  "itikad",
];

/** Words that judge a person. A plan speaks about results; what is seen can be checked, what somebody is cannot (ux fb.word). */
export const PERSON_WORDS: Readonly<Record<string, string>> = {
  malas: "judges the person",
  pemalas: "judges the person",
  rajin: "judges the person",
  bodoh: "judges the person",
  pintar: "judges the person",
  ceroboh: "judges the person",
  bandel: "judges the person",
  egois: "judges the person",
  sombong: "judges the person",
  cuek: "judges the person",
  lelet: "judges the person",
  lemot: "judges the person",
  manja: "judges the person",
  plinplan: "judges the person",
  pembangkang: "judges the person",
};

/** An indicator with one of these says how to measure, so it does not merely repeat the result. */
export const MEASURE_WORDS: ReadonlySet<string> = new Set([
  ...[
    "persentase",
    "persen",
    "presentase",
    "prosentase",
    "jumlah",
    "banyaknya",
    "tingkat",
    "indeks",
    "nilai",
  ],
  ...["rasio", "waktu", "lama", "lamanya", "angka", "skor", "predikat", "frekuensi", "cakupan", "proporsi"],
  ...[
    "rata",
    "selisih",
    "kecepatan",
    "durasi",
    "opini",
    "peringkat",
    "level",
    "capaian",
    "besaran",
    "volume",
  ],
]);

/** A limit in time, in words. Numbers of days and dates are read besides. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober"],
  ...["november", "desember", "hari", "minggu", "bulan", "tahun", "jam", "menit", "triwulan", "semester"],
  ...["tanggal", "setiap", "harian", "mingguan", "bulanan", "tahunan", "sebelum", "batas", "jadwal", "tempo"],
  ...["cepat", "segera", "terjadwal", "usia", "sehari", "seminggu", "sebulan", "setahun"],
]);

/** Carry no meaning of their own when two sentences are compared. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...["yang", "dan", "di", "ke", "dari", "pada", "untuk", "dengan", "oleh", "atas", "bagi", "dalam", "para"],
  ...["serta", "atau", "sesuai", "terhadap", "secara", "agar", "sebagai", "lingkup", "lingkungan"],
]);
