/** Words of the list of plans, of checking and sending, and of reading a plan. */
export const list = {
  title: "SKP saya",
  lead: "SKP: rencana kerja setahun, berisi hasil dan perilaku.",
  plan: (year: number) => `SKP ${year}`,
  states: {
    draft: "Draf",
    submitted: "Diajukan",
    returned: "Dikembalikan",
    set: "Ditetapkan",
    closed: "Ditutup",
    withdrawn: "Dibuang",
  },
  results: (n: number) => `${n} hasil kerja`,
  you: "Anda",
  desk: {
    you: "Di meja Anda",
    other: (name: string) => `Di meja ${name}`,
    hr: "Menunggu penilai ditunjuk",
  },
  span: (range: string) => `Berlaku ${range}`,
  savedAt: (when: string) => `Terakhir disimpan ${when}`,
  setAt: (day: string) => `Ditetapkan ${day}`,
  sentAt: (day: string) => `Terkirim ${day}`,
  returnedAt: (day: string) => `Dikembalikan ${day}`,
  readAt: (day: string) => `Dibaca ${day}`,
  empty: "Belum ada SKP.",
  emptyAbout:
    "SKP dibuat untuk jabatan yang Anda pegang. Bila jabatan Anda belum tercatat, hubungi bagian kepegawaian.",
  start: {
    title: (year: number) => `Susun SKP ${year}`,
    about: (post: string, unit: string) => `${post}, ${unit}`,
    days: (range: string) => `Berlaku ${range}`,
    from: "Mulai dari mana?",
    source: (year: number, n: number) => `SKP ${year}, ${n} hasil kerja`,
    sourceHint: (post: string) => `${post}. Baris disalin, lalu Anda periksa satu per satu. Sekitar 8 menit.`,
    example: (post: string) => `Contoh untuk ${post}`,
    exampleHint: ({
      rows,
      isTemplate,
      neighbour,
    }: {
      rows: number;
      isTemplate: boolean;
      neighbour: string | null;
    }) =>
      isTemplate
        ? `${rows} hasil kerja dari bagian kepegawaian. Ubah sesuai tugas Anda.`
        : neighbour === null
          ? `${rows} hasil kerja contoh. Ubah sesuai tugas Anda.`
          : `${rows} hasil kerja dari jabatan terdekat, ${neighbour}. Ubah sesuai tugas Anda.`,
    blank: "Kosong",
    blankHint: "Sekitar 25 menit.",
    approach: "Pendekatan",
    submit: "Mulai menyusun",
  },
};

export const check = {
  title: (year: number) => `Periksa SKP ${year}`,
  lead: "Baca sekali lagi. Setiap bagian masih bisa diubah.",
  identity: "Pegawai dan penilai",
  person: "Pegawai",
  post: "Jabatan",
  days: "Masa",
  approach: "Pendekatan",
  appraiser: "Pejabat penilai kinerja",
  results: "Hasil kerja",
  behaviours: "Perilaku kerja",
  behavioursAll: "Tujuh nilai BerAKHLAK",
  expectationsNone: "tanpa ekspektasi khusus",
  attachments: "Lampiran",
  empty: "belum diisi",
  advice: "Saran, boleh dilewati",
  sign: "Mengirim berarti menandatangani: Anda menyatakan isi ini rencana kerja Anda. Isi yang ditandatangani dikunci dengan sidiknya.",
  fingerprint: "Sidik isi",
  send: (name: string) => `Kirim ke ${name}`,
  sendNobody: "Kirim SKP",
  mend: "Kembali membetulkan",
  back: "Kembali menyusun",
};

export const receipt = {
  title: "SKP terkirim",
  number: "Tanda terima",
  sent: (when: string) => `Terkirim ${when}`,
  to: (name: string) => `Kepada ${name}`,
  toNobody: "Penilai belum ditunjuk",
  next: "Berikutnya",
  nextRead: (name: string) =>
    `${name} membaca, lalu menyetujui atau mengembalikan dengan catatan. Anda tidak perlu apa-apa.`,
  nextNobody: "Bagian kepegawaian menunjuk penilai. Anda tidak perlu apa-apa.",
  withdrawable: "Selama belum dibaca, Anda masih bisa menariknya.",
  taken: "SKP ini Anda tarik kembali. Tanda terima ini tidak berlaku lagi.",
  returned: "SKP ini sudah dikembalikan dengan catatan.",
  agreed: (day: string) => `SKP ini ditetapkan ${day}.`,
  never: "SKP ini belum pernah dikirim.",
  open: "Lihat SKP",
  print: "Cetak tanda terima",
  fingerprint: "Sidik isi yang ditandatangani",
};

export const reading = {
  title: (year: number, name: string) => `SKP ${year} ${name}`,
  mine: (year: number) => `SKP ${year}`,
  ticks: "Perjalanan SKP",
  agreed: "Ditetapkan",
  returned: "Dikembalikan",
  locked: (day: string, next: number) =>
    `SKP ditetapkan ${day}. Sekarang terkunci; perubahan menjadi versi ${next}.`,
  closed: (day: string) => `SKP ditutup ${day}. Isinya tetap seperti saat ditetapkan.`,
  waiting: (name: string, day: string) => `Di meja ${name} sejak ${day}.`,
  waitingNobody: (day: string) => `Terkirim ${day}. Menunggu bagian kepegawaian menunjuk penilai.`,
  draftOf: (name: string) => `Masih disusun ${name}.`,
  discarded: "Draf ini dibuang. Isinya tersimpan sebagai arsip.",
  isRead: (name: string, day: string) => `${name} sudah membacanya ${day}.`,
  review: "Periksa SKP ini",
  withdraw: "Tarik kembali",
  withdrawAsk:
    "Tarik SKP ini kembali ke meja Anda? Tanda terimanya tidak berlaku lagi; Anda bisa mengirim ulang.",
  withdrawSure: "Ya, tarik kembali",
  receipt: "Lihat tanda terima",
  facts: "Keterangan",
  person: "Pegawai",
  appraiser: "Penilai",
  days: "Masa",
  approach: "Pendekatan",
  receiptNumber: "Tanda terima",
  results: "Rencana hasil kerja",
  behaviours: "Perilaku kerja",
  attachments: "Lampiran",
  history: "Perjalanan",
  events: {
    created: "Dibuat",
    submitted: "Dikirim",
    read: "Dibaca",
    withdrawn: "Ditarik",
    returned: "Dikembalikan",
    set: "Ditetapkan",
    closed: "Ditutup",
    reopened: "Dibuka kembali",
    return_undone: "Pengembalian diurungkan",
    amendment_started: "Penyesuaian dimulai",
    amendment_discarded: "Penyesuaian dibuang",
    amended: "Penyesuaian ditetapkan",
  },
  by: (name: string, when: string) => `${name}, ${when}`,
  none: "Tidak ada",
};
