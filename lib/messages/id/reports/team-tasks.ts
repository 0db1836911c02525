/** Tasks of members: of a calibration room, of the evaluation team, of a chain of results. */
export const teamTasks = {
  proposals: (count: number, unit: string) => `${count} usulan kalibrasi menunggu keputusan Anda, ${unit}`,
  proposalsAbout: "Anda memutus, dengan alasan. Yang tidak diputus tetap seperti semula.",
  declare: (subject: string) => `Nyatakan ada tidaknya konflik kepentingan: ${subject}`,
  write: (subject: string) => `Tulis catatan tim evaluasi: ${subject}`,
  sign: (subject: string) => `Tanda tangani berita acara: ${subject}`,
  meets: (day: string) => `Sesi tim evaluasi ${day}`,
  signAbout: "Berita acara menunggu tanda tangan semua anggota.",
  contributions: (count: number) => `Beri masukan untuk ${count} hasil kerja`,
  contributionsAbout: "Hasil kerja orang lain yang mendukung hasil Anda. Penilainya sedang menilai.",
};
