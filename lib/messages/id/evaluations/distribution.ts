/** Words of the spread beside the pattern, and of the rater's own mirror. */
export const distribution = {
  title: "Sebaran predikat",
  lead: "Predikat yang sudah dinilai, di samping pola SE MenPANRB 3/2023. Pola adalah bahan pertimbangan, bukan kuota.",
  period: "Periode",
  filter: "Tampilkan",
  caption: "Sebaran predikat menurut unit",
  unit: "Unit",
  rated: "Dinilai",
  ratedOf: (rated: string, people: string) => `${rated} dari ${people}`,
  achievement: "Capaian unit",
  noAchievement: "Belum ditetapkan",
  inherited: (unit: string) => `ikut ${unit}`,
  pattern: "Terhadap pola",
  within: "Tidak ada yang perlu dijelaskan.",
  explained: "Alasan tertulis",
  notExplained: "Belum ada alasan",
  tooFew: "Terlalu sedikit untuk ditampilkan",
  nobody: "Belum ada yang dinilai",
  onlyReleased: "Hanya yang sudah disampaikan",
  onlyOwn: "Hanya orang yang Anda nilai",
  below: "Unit di bawahnya",
  otherUnits: "Unit lain yang Anda pimpin",
  minimum: (n: number) =>
    `Kelompok di bawah ${n} orang tidak ditampilkan, juga bila hanya bisa dihitung dari selisih.`,
  empty: "Belum ada periode",
  own: {
    title: "Orang yang Anda nilai",
    total: (n: string) => `${n} orang sudah Anda nilai.`,
    none: "Belum ada yang Anda nilai pada periode ini.",
    mirror: "Cermin penilai",
    tryIt: "Bandingkan dengan pola",
  },
  whatIf: {
    title: "Andai capaian unit berubah",
    safe: (rated: string, people: string) =>
      `${rated} dari ${people} orang sudah dinilai. Mencoba di sini tidak mengubah satu nilai pun.`,
    ownSafe: (rated: string) =>
      `${rated} orang yang Anda nilai. Mencoba di sini tidak mengubah satu nilai pun.`,
    releasedSafe: (total: string) =>
      `${total} orang yang hasilnya sudah disampaikan. Yang belum terlalu sedikit untuk ikut dihitung di sini.`,
    legend: (unit: string) => `Capaian ${unit}`,
    set: "ditetapkan",
    trySubmit: "Coba capaian ini",
    setBy: (unit: string, level: string, name: string, day: string) =>
      `Capaian ${unit} ditetapkan ${level} oleh ${name}, ${day}.`,
    notSet: "Capaian unit belum ditetapkan.",
    chart: "Sebaran sekarang dan bentuk pola",
    guide: "Garis putus: bentuk pola SE MenPANRB 3/2023.",
    tick: "Tanda tegak: bentuk pola SE MenPANRB 3/2023.",
    hint: "Pola adalah bahan pertimbangan, bukan kuota.",
    patternShare: "Bentuk pola",
    limitLabel: (percent: number) => `paling banyak ${percent} %`,
    if: (level: string) => `Kalau capaian unit ${level}`,
    peak: (most: string, actual: string) =>
      most === actual
        ? `Pola: kebanyakan ${most}, di sini juga.`
        : `Pola: kebanyakan ${most}, di sini kebanyakan ${actual}.`,
    and: " dan ",
    or: " atau ",
    fraction: (count: string, total: string) => `${count} dari ${total}`,
    atMost: (names: string, count: string, share: string, fraction: string, percent: number) =>
      `${names} ${count} orang, ${share} (${fraction}). Batas ${percent} %`,
    over: (off: string) => `, lebih ${off} orang`,
    noneAllowed: (names: string, count: string) => `${names} ${count} orang. Pedoman: tidak ada`,
    atLeast: (
      names: string,
      count: string,
      share: string,
      fraction: string,
      percent: number,
      limit: string,
    ) =>
      `${names} ${count} orang, ${share} (${fraction}). Pedoman paling sedikit ${percent} %, ${limit} orang`,
    short: (off: string) => `, kurang ${off} orang`,
    there: (names: string, count: string) => `Ada ${names}: ${count} orang`,
    missing: (names: string) => `Belum ada ${names}. Pedoman: harus ada`,
    departures: ["", "Satu", "Dua", "Tiga", "Empat", "Lima"],
    outside: (words: string) => `${words} hal di luar pedoman. Boleh tetap begini dengan alasan.`,
    information: "Unit ini kecil, jadi ini hanya informasi. Tidak perlu alasan.",
    small: "Unit kecil",
    smallNote: "hanya informasi, tanpa peringatan",
    people: (n: string) => `${n} orang`,
    smallSeen: "terlalu sedikit untuk pola",
    smallHidden: "sebaran tidak ditampilkan",
    openRoom: "Buka ruang kalibrasi",
    toRoom: "Masuk ruang kalibrasi",
    hidden: (n: number) =>
      `Sebaran kelompok di bawah ${n} orang tidak ditampilkan, supaya nilai seseorang tidak terbaca dari angka.`,
    nobody: "Belum ada yang dinilai pada periode ini.",
  },
  ranking: {
    title: "Peringkat menurut PP 30/2019",
    about: "Informasi di samping pola. Tidak ikut dihitung dalam peringatan.",
    parts: {
      top: "Di atas ekspektasi (Sangat Baik)",
      middle: "Sesuai ekspektasi (Baik)",
      bottom: "Di bawah ekspektasi (lainnya)",
    },
    value: (count: string, share: string) => `${count} orang, ${share}`,
    atMost: (percent: number) => `paling banyak ${percent} %`,
    between: (from: number, to: number) => `${from} sampai ${to} %`,
  },
  reason: {
    title: "Tulis alasan tetap begini",
    about:
      "Alasan ini terbaca kepala unit, atasannya, BKPSDM dan pemeriksa, dan disimpan. Ia tidak menahan apa pun.",
    save: "Simpan alasan",
    done: "Alasan tersimpan.",
    current: "Alasan yang tertulis",
    by: (author: string, when: string, level: string, revision: number) =>
      `${author}, ${when}, untuk capaian ${level}. Versi ${revision}.`,
    change: "Tulis ulang",
  },
  mirror: {
    title: "Cermin penilai",
    lead: "Hanya Anda yang membaca halaman ini. Isinya tidak disimpan dan tidak mengubah nilai siapa pun.",
    open: "Cermin penilai",
    before: "Lihat dulu cara Anda menilai triwulan ini. Hanya Anda yang membacanya.",
    few: (n: number) => `Cermin muncul setelah ${n} orang Anda nilai.`,
    fewNow: (n: string) => `Sekarang ${n} orang.`,
    people: (n: string) => `Dari ${n} orang yang sudah Anda nilai.`,
    leniency: {
      title: "Longgar atau ketat",
      value: (mean: string) => `Rata-rata tingkat Anda ${mean} dari 3`,
      higher: (by: string, mean: string, n: string) =>
        `${by} di atas rata-rata instansi (${mean}, ${n} penilai).`,
      lower: (by: string, mean: string, n: string) =>
        `${by} di bawah rata-rata instansi (${mean}, ${n} penilai).`,
      equal: (mean: string, n: string) => `Sama dengan rata-rata instansi (${mean}, ${n} penilai).`,
      how: "Di bawah dihitung 1, sesuai 2, di atas 3, dari semua hasil dan tujuh nilai perilaku.",
    },
    spread: {
      title: "Sebaran",
      value: (own: string) => `Simpangan ${own}`,
      agency: (agency: string) => `Instansi ${agency}. Makin kecil, makin serupa nilai yang Anda berikan.`,
      alone: "Makin kecil, makin serupa nilai yang Anda berikan.",
    },
    halo: {
      title: "Tujuh nilai sama",
      value: (count: string, total: string, share: string) => `${count} dari ${total} orang, ${share}`,
      how: "Orang yang ketujuh nilai perilakunya bertingkat sama. Kadang memang begitu; kadang satu kesan menutup yang lain.",
    },
    recency: {
      title: "Bukti terbaru",
      value: (count: string, total: string, share: string) => `${count} dari ${total} bukti, ${share}`,
      none: "Belum ada bukti yang dirujuk",
      how: "Bukti yang masuk pada sepertiga terakhir periode atau sesudahnya. Kerja di awal periode mudah terlupa.",
    },
    copied: {
      title: "Kalimat yang sama",
      value: (count: string, total: string) => `${count} dari ${total} komentar`,
      how: (percent: string) =>
        `Komentar yang ${percent} hurufnya sama dengan komentar untuk orang lain, atau lebih.`,
    },
    minutes: {
      title: "Waktu per orang",
      value: (minutes: string, n: string) => `Median ${minutes} menit, dari ${n} orang`,
      none: "Belum tercatat",
      how: (pause: number) =>
        `Dari membuka sampai menyimpan penilaian. Jeda lebih dari ${pause} menit tidak dihitung.`,
    },
    agencyHidden: (n: number) => `Pembanding instansi muncul bila paling sedikit ${n} penilai sudah menilai.`,
    back: "Ke antrean tim",
    none: "Belum ada periode untuk dilihat",
  },
};

export const spreadReasons = {
  "nothing-to-explain": () => "Pada capaian ini tidak ada yang perlu dijelaskan.",
  "spread-released": () => "Semua hasil unit ini sudah disampaikan. Alasan ditulis sebelum penyampaian.",
  "explanation-missing": () => "Tulis alasannya dalam satu atau dua kalimat",
};
