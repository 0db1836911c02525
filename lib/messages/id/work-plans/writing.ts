import type { WritingReason } from "@/lib/features/work-plans/writing/rules/writing-reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = WritingReason extends `work-plans.${infer C}` ? C : never;

/** An example of the person's own family of posts, or of the nearest one under its name. */
export const exampleIn = (p: Parameters) =>
  p.example === undefined ? "" : ` Contoh${p.from === undefined ? "" : ` dari ${p.from}`}: “${p.example}”.`;

/** What is said about the wording, each with its why. */
export const writingReasons = {
  "activity-noun": (p: Parameters) =>
    `“${p.word ?? ""}” menyebut kegiatannya. Yang dinilai adalah hasil sesudahnya.${exampleIn(p)}`,
  "vague-word": (p: Parameters) =>
    `“${p.word ?? ""}” diartikan berbeda oleh setiap orang. Ganti dengan ukuran.${exampleIn(p)}`,
  "person-word": (p: Parameters) =>
    `“${p.word ?? ""}” menilai orangnya. Tulis yang terlihat, supaya bisa diperiksa.${exampleIn(p)}`,
  "no-number": (p: Parameters) =>
    `Belum ada angka, jadi belum jelas kapan hasil ini tercapai.${exampleIn(p)}`,
  "no-unit": (p: Parameters) => `Angkanya belum bersatuan: berapa apa?${exampleIn(p)}`,
  "no-time": (p: Parameters) =>
    `Belum ada batas waktu, padahal ini soal waktu. Sebutkan tanggal, hari, atau “setiap bulan”.${exampleIn(p)}`,
  "as-reached": (p: Parameters) =>
    `Target ini sama dengan yang tercapai pada ${p.year ?? "tahun lalu"} (${p.value ?? ""}). Masih menantang?`,
  "nearly-same-result": (p: Parameters) =>
    `Hampir sama dengan hasil kerja ${p.n ?? ""}. Gabungkan, atau tulis apa bedanya.${exampleIn(p)}`,
  "same-indicator": (p: Parameters) =>
    `Indikator ini juga mengukur hasil kerja ${p.n ?? ""}. Satu angka jangan dihitung dua kali.${exampleIn(p)}`,
  "indicator-repeats": (p: Parameters) =>
    `Indikator mengulang hasilnya. Sebutkan cara mengukurnya, misalnya persentase atau jumlah.${exampleIn(p)}`,
  "paste-aspect": (_p: Parameters) => "Bukan nama aspek atau perspektif. Disimpan di akhir indikator.",
  "paste-support": (_p: Parameters) =>
    "Belum ada hasil kerja pimpinan dengan kalimat ini. Kalimatnya disimpan, belum terhubung.",
  "paste-extra": (_p: Parameters) => "Kolom ini tidak dikenal. Isinya disimpan di akhir indikator.",
  "paste-empty": (_p: Parameters) => "Belum ada baris. Salin barisnya dari Excel, lalu tempel di sini.",
  "paste-gone": (_p: Parameters) => "Baris yang ditempel sudah Anda ubah, jadi tidak ada yang diurungkan.",
  "paste-too-many-indicators": (p: Parameters) =>
    `Paling banyak ${p.max ?? 12} indikator dalam satu hasil kerja. Pisahkan menjadi dua hasil kerja.`,
  "template-name": (_p: Parameters) => "Beri nama contoh ini",
  "template-title": (_p: Parameters) => "Tulis nama jabatannya, misalnya Bidan Mahir",
  "template-family": (_p: Parameters) => "Pilih rumpun jabatan dari daftarnya",
  "template-empty": (_p: Parameters) => "Tulis paling sedikit satu hasil kerja",
} satisfies Record<Code, (p: Parameters) => string>;

/** The same in a few words. */
export const writingBrief = {
  "activity-noun": (_p: Parameters) => "memakai kata kegiatan",
  "vague-word": (p: Parameters) => `“${p.word ?? ""}” belum terukur`,
  "person-word": (p: Parameters) => `“${p.word ?? ""}” menilai orangnya`,
  "no-number": (_p: Parameters) => "Belum ada angka",
  "no-unit": (_p: Parameters) => "Belum ada satuan",
  "no-time": (_p: Parameters) => "Belum ada batas waktu",
  "as-reached": (p: Parameters) => `Sama dengan capaian ${p.year ?? ""}`.trim(),
  "nearly-same-result": (p: Parameters) => `hampir sama dengan hasil kerja ${p.n ?? ""}`.trim(),
  "same-indicator": (p: Parameters) => `indikatornya sama dengan hasil kerja ${p.n ?? ""}`.trim(),
  "indicator-repeats": (_p: Parameters) => "indikatornya mengulang hasil",
};

/** Words of the helper under the text, of the examples and of what was reached last year. */
export const writing = {
  reviewTitle: "Saran kalimat, hanya pertimbangan",
  weakRows: (n: number, of: number) => `${n} dari ${of} hasil kerja bisa ditulis lebih jelas`,
  helper: {
    title: "Pembantu kalimat",
    local: "Bekerja di perangkat ini, tidak mengirim dan tidak melarang apa pun.",
    dismiss: "Tutup bantuan",
    lines: { result: "Hasil", number: "Angka dan satuan", time: "Batas waktu", words: "Kata" },
    found: "ada",
    resultFound: "tertulis sebagai hasil",
    resultMissing: "belum ditulis",
    activity: "“{word}” menyebut kegiatan, bukan hasil.",
    numberMissing: "belum ada",
    unitMissing: "angka ada, satuannya belum",
    timeEnd: "tidak ditulis, berarti sampai akhir masa SKP",
    timeMissing: "belum ada, padahal aspeknya waktu",
    vague: "“{word}” belum terukur.",
    person: "“{word}” menilai orangnya. Tulis yang terlihat.",
    wordsFine: "tidak ada kata samar atau kata tentang orang",
    example: "Contoh: “{text}”",
    exampleFrom: "Contoh dari {name}: “{text}”",
  },
  lastYear: {
    target: (year: number, target: string) => `${year}: target ${target}`,
    reached: (year: number, target: string, reached: string, periods: number) =>
      `${year}: target ${target}, tercapai ${reached} (${periods} periode tercatat)`,
  },
  paste: {
    open: "Tempel dari Excel",
    title: "Tempel dari Excel",
    lead: "Salin baris SKP dari Excel, tempel di sini, lalu periksa. Semua disimpan seperti yang Anda tulis.",
    label: "Baris dari Excel",
    hint: "Urutan kolom: hasil kerja, aspek, indikator, target, satuan. Judul kolom boleh ikut.",
    check: "Periksa barisnya",
    preview: "Yang akan ditambahkan",
    row: "Baris",
    columns: {
      number: "No",
      support: "RHK pimpinan",
      result: "Rencana hasil kerja",
      aspect: "Aspek",
      indicator: "Indikator",
      target: "Target",
      unit: "Satuan",
      perspective: "Perspektif",
      kind: "Jenis",
      extra: "Kolom lain",
    },
    summary: (rows: number, problems: number) =>
      problems === 0
        ? `${rows} hasil kerja terbaca.`
        : `${rows} hasil kerja terbaca. ${problems} isian ditandai; boleh dibetulkan setelah disimpan.`,
    save: (rows: number) => `Simpan ${rows} hasil kerja`,
    done: (rows: number) => `${rows} hasil kerja dari Excel masuk.`,
    undo: "Urungkan",
    back: "Kembali ke SKP",
  },
  manual: {
    title: "Manual indikator",
    lead: "Supaya semua orang menghitung dengan cara yang sama. Boleh diisi sebagian.",
    of: (n: number) => `Manual indikator hasil kerja ${n}`,
    open: "Manual indikator",
    save: "Simpan manual",
    fields: {
      definition: "Definisi",
      formula: "Rumus",
      dataSource: "Sumber data",
      frequency: "Frekuensi pengukuran",
      measuredBy: "Yang mengukur",
    },
    hints: {
      definition: "Apa yang dihitung, dan apa yang tidak.",
      formula: "Misalnya: data yang terbarui dibagi jumlah PNS, dikali 100.",
      dataSource: "Misalnya laporan kohort, aplikasi SIASN.",
      frequency: "Misalnya setiap bulan atau triwulan.",
      measuredBy: "Jabatan atau tim yang mengukurnya.",
    },
    missing: "Belum ada manual",
    complete: (filled: number, of: number) => `${filled} dari ${of} bagian terisi`,
  },
};
