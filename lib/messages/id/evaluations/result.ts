/** Words of the page that explains a result ("Mengapa Baik?"). Two asterisks mark what is shown bold. */
export const result = {
  crumb: "Evaluasi saya",
  teamCrumb: "Antrean",
  title: (rating: string) => `Mengapa ${rating}?`,
  titleOf: (rating: string, name: string) => `Mengapa ${rating}? ${name}`,
  sentence: (results: string, behaviour: string, rating: string) =>
    `Hasil kerja Anda dinilai **${results}** dan perilaku Anda **${behaviour}**. Pada matriks aturan, pertemuan keduanya adalah **${rating}**.`,
  sentenceOf: (name: string, results: string, behaviour: string, rating: string) =>
    `Hasil kerja ${name} dinilai **${results}** dan perilakunya **${behaviour}**. Pada matriks aturan, pertemuan keduanya adalah **${rating}**.`,
  setBy: (name: string, day: string) => `Ditetapkan ${name} ${day}.`,
  setAndReleased: (name: string, day: string, released: string) =>
    `Ditetapkan ${name} ${day}, disampaikan ${released}.`,
  here: "Anda di sini",
  hereOf: "Posisinya",
  resultStep: (level: string) => `Hasil kerja: ${level}`,
  behaviourStep: (level: string) => `Perilaku kerja: ${level}`,
  counts: {
    above: (n: number) => `${n} di atas`,
    meets: (n: number) => `${n} sesuai`,
    below: (n: number) => `${n} di bawah`,
  },
  noneBelow: "Tidak ada yang di bawah.",
  grounds: {
    most_above_no_main_below:
      "Lebih dari separuh di atas ekspektasi dan tidak ada hasil utama di bawah: aturan mengusulkan di atas ekspektasi.",
    most_below: "Lebih dari separuh di bawah ekspektasi: aturan mengusulkan di bawah ekspektasi.",
    half_of_main_below:
      "Paling sedikit separuh hasil utama di bawah ekspektasi: aturan mengusulkan di bawah ekspektasi.",
    otherwise: "Tidak memenuhi syarat di atas maupun di bawah: aturan mengusulkan sesuai ekspektasi.",
  },
  behaviourGrounds: {
    most_above_no_main_below:
      "Lebih dari separuh nilai di atas ekspektasi dan tidak ada yang di bawah: aturan mengusulkan di atas ekspektasi.",
    most_below: "Lebih dari separuh nilai di bawah ekspektasi: aturan mengusulkan di bawah ekspektasi.",
    half_of_main_below:
      "Paling sedikit separuh nilai di bawah ekspektasi: aturan mengusulkan di bawah ekspektasi.",
    otherwise: "Tidak memenuhi syarat di atas maupun di bawah: aturan mengusulkan sesuai ekspektasi.",
  },
  departure: (suggested: string, chosen: string) =>
    `Usulan aturan ${suggested}. Penilai memilih ${chosen}, dengan alasan:`,
  byUnit: (unit: string, achievement: string) =>
    `Kepala unit: rating hasil kerja mengikuti capaian ${unit}, yaitu ${achievement} (SE MenPANRB 3/2023).`,
  supports: (text: string) => `Mendukung: ${text}`,
  evidenceOf: (n: number) => `Bukti, ${n}`,
  selfNote: "Catatan diri",
  appraiserNote: (name: string, text: string) => `${name}: “${text}”`,
  details: "Bukti dan catatan",
  values: (above: number, meets: number, below: number) =>
    `Dari 7 nilai BerAKHLAK, ${[meets > 0 && `${meets} sesuai`, above > 0 && `${above} di atas`, below > 0 && `${below} di bawah`].filter(Boolean).join(", ")}`,
  valueList: (names: string) => `: ${names}.`,
  allValues: "Ketujuh nilai satu per satu",
  expectation: (text: string) => `Ekspektasi pimpinan: ${text}`,
  onDocument: "Catatan/rekomendasi pada dokumen resmi",
  usedTitle: "Yang dipakai dan yang tidak",
  used: "Dipakai",
  unused: "Tidak dipakai",
  usedEvidence: (n: number) => (n === 0 ? "Realisasi yang dicatat, tanpa bukti" : `Realisasi dan ${n} bukti`),
  usedFeedback: (n: number) => `${n} umpan balik sepanjang periode`,
  usedNote: "Catatan diri",
  usedUnit: (unit: string, achievement: string) => `Capaian ${unit}: ${achievement}`,
  unusedUnit: (unit: string, achievement: string) =>
    `Capaian ${unit} (${achievement}): hanya untuk pola sebaran dan cetakan`,
  unusedList: ["Jumlah catatan harian", "Jam masuk dan pulang", "Nilai orang lain di tim yang sama"],
  rule: (version: string, policy: number) =>
    `Aturan: PermenPANRB 6/2022 dan SE MenPANRB 3/2023, dalam aplikasi versi ${version}, kebijakan instansi versi ${policy}.`,
  ruleText: "Bunyi aturannya",
  ruleLines: [
    "Tiap hasil kerja dan tiap nilai perilaku diberi satu dari tiga tingkat oleh penilai. Persentase capaian hanya bahan, bukan penentu.",
    "Di atas ekspektasi: lebih dari separuh hasil di atas, dan tidak ada hasil utama di bawah.",
    "Di bawah ekspektasi: lebih dari separuh hasil di bawah, atau paling sedikit separuh hasil utama di bawah.",
    "Selain itu: sesuai ekspektasi. Perilaku memakai aturan yang sama atas tujuh nilai.",
    "Penilai boleh memilih lain dari usulan, dengan alasan tertulis. Predikat mengikuti matriks.",
  ],
  recompute: "Hitung ulang sendiri",
  recomputeHint:
    "Berkas ini memuat semua fakta yang ditandatangani. Dengan kode program Terukur, siapa pun dapat menghitung ulang:",
  export: "Unduh berkas JSON",
  changeTitle: (rating: string) => `Apa yang membuatnya ${rating}?`,
  topTitle: "Predikat tertinggi",
  top: "Tidak ada predikat di atas ini. Yang menjaganya: lebih dari separuh hasil dan nilai perilaku di atas ekspektasi, tanpa satu pun hasil utama di bawah.",
  noChange:
    "Pada matriks aturan, tidak ada satu langkah lagi yang dapat dihitung dari tingkat hasil dan nilai.",
  forRating: (rating: string) => `Untuk ${rating}:`,
  already: {
    result: (level: string) => `Hasil kerja sudah ${level}.`,
    behaviour: (level: string) => `Perilaku sudah ${level}.`,
  },
  needed: (list: string) => `Yang diperlukan: **${list}**.`,
  raises: {
    main: (n: number, from: string, to: string) => `${n} hasil utama dari ${from} menjadi ${to}`,
    any: (n: number, to: string) => `${n} hasil lagi ${to}`,
    anyFrom: (n: number, from: string, to: string) => `${n} hasil dari ${from} menjadi ${to}`,
    value: (n: number, to: string) => `${n} nilai perilaku lagi ${to}`,
    valueFrom: (n: number, from: string, to: string) => `${n} nilai perilaku dari ${from} menjadi ${to}`,
    unit: (achievements: string) => `capaian unit ${achievements}`,
  },
  departed: {
    result:
      "Usulan aturan untuk hasil kerja sudah cukup; penilai memilih lebih rendah dengan alasan di atas.",
    behaviour:
      "Usulan aturan untuk perilaku sudah cukup; penilai memilih lebih rendah dengan alasan di atas.",
  },
  and: " dan ",
  or: " atau ",
  doors: "Langkah Anda",
  readTitle: "Sudah Anda baca?",
  readText: "Menandai terima bukan berarti setuju. Anda tetap boleh bertanya atau keberatan.",
  readLapse: (day: string) => `Tanpa ditandai, hasil dianggap diterima ${day}.`,
  acknowledge: "Tandai sudah diterima",
  acknowledged: (day: string) => `Anda menandai sudah diterima ${day}.`,
  receivedBy: (name: string, day: string) => `${name} menandai sudah diterima ${day}.`,
  notReceived: (name: string) => `Belum ditandai diterima oleh ${name}.`,
  askTitle: "Ada yang ingin ditanyakan?",
  askText:
    "Paling cepat lewat percakapan. Pertanyaan di sini dibaca penilai dan tersimpan bersama hasil ini.",
  askLabel: (name: string) => `Pertanyaan untuk ${name}`,
  ask: (name: string) => `Tanya ${name}`,
  asked: "Pertanyaan terkirim.",
  talkTitle: "Tanya jawab",
  answerLabel: (name: string) => `Jawaban untuk ${name}`,
  answer: "Kirim jawaban",
  answered: "Jawaban terkirim.",
  objectPast:
    "Batas untuk meminta pemeriksaan ulang sudah lewat. Anda tetap boleh bertanya dan meminta dialog.",
  objectNobody: (appraiser: string) =>
    `Atasan ${appraiser} tidak tercatat saat penilaian ditandatangani. Tanyakan kepada BKPSDM siapa yang memeriksa.`,
  receipt: "Tanda terima",
  receiptText:
    "Nomor ini berasal dari sidik jari isi yang ditandatangani. Satu huruf berubah, nomornya berubah. Nilai tidak ikut tampil.",
  hash: "SHA-256",
  release: "Sampaikan hasil",
  releaseText: (name: string) =>
    `Hasil sudah ditandatangani dan belum terlihat oleh ${name}. Setelah disampaikan, nilai tidak bisa diubah tanpa versi baru.`,
  trainings: "Pelatihan dari hasil ini",
  status: {
    title: (period: string) => `Evaluasi ${period}`,
    titleOf: (period: string, name: string) => `Evaluasi ${period}, ${name}`,
    open: (day: string) => `Menunggu catatan diri, s.d. ${day}.`,
    openOf: (name: string, day: string) => `Di meja ${name}: menunggu catatan diri, s.d. ${day}.`,
    noted: (name: string, day: string) =>
      `Di meja ${name}. Penilaian diharapkan s.d. ${day}. Anda tidak perlu apa-apa.`,
    notedOf: (name: string, day: string) => `Di meja ${name}. Penilaian diharapkan s.d. ${day}.`,
    scoredOf: (name: string) => `Dinilai. Menunggu tanda tangan ${name}.`,
    signedOf: (name: string) => `Ditandatangani ${name}. Menunggu disampaikan.`,
    noAppraiser: "Belum ada penilai hari ini. BKPSDM yang menetapkannya.",
    notNeeded: "Penilaian tidak diperlukan",
    kept: "Catatan dan bukti yang sudah ada tetap tersimpan.",
    hidden: "Hasil terlihat setelah disampaikan. Sebelum itu hanya penilai yang membacanya.",
    sentAt: (day: string) => `Catatan diri terkirim ${day}.`,
    write: "Tulis catatan diri",
    readNote: "Baca catatan diri",
    score: "Nilai sekarang",
    rescore: "Ubah penilaian",
    sign: "Periksa lalu tanda tangani",
    plan: "SKP",
  },
};
