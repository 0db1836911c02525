/** The official papers of an evaluation and where to fetch them. */
export const papers = {
  title: "Dokumen hasil evaluasi",
  about: (period: string) =>
    `Dokumen resmi hasil ${period}, dibuat sekali dari isi yang ditandatangani. Perubahan nama, unit, atau kebijakan sesudahnya tidak mengubahnya.`,
  open: "Dokumen resmi dan cetakan",
  back: "Kembali ke hasil",
  kinds: {
    evaluation_form: "Evaluasi Kinerja Pegawai",
    evaluation_document: "Dokumen Evaluasi Kinerja Pegawai",
    rating_receipt: "Tanda terima “Mengapa …?”",
  },
  abouts: {
    evaluation_form: "Formulir lengkap: realisasi, umpan balik, rating, dan kurva sebaran.",
    evaluation_document: "Satu halaman dengan predikat, catatan, dan tanggal terima.",
    rating_receipt: "Penjelasan hasil di atas kertas, aman dicetak hitam putih.",
  },
  waiting: "Siap setelah hasil ditandai diterima, atau dianggap diterima menurut kalender.",
  none: "Belum pernah dibuat.",
  making: "Sedang dibuat. Biasanya siap dalam satu menit.",
  order: "Buat dokumen",
  reload: "Muat ulang",
  download: (kind: string) => `Unduh ${kind} (PDF)`,
  made: (day: string, size: string, version: number) => `Diterbitkan ${day}, ${size}, versi ${version}.`,
  replaced: "Versi ini sudah diganti. Buat dokumen lagi untuk versi yang berlaku.",
  revoked: (day: string, reason: string) => `Dicabut ${day}: ${reason}`,
  check: "Periksa keaslian",
};
