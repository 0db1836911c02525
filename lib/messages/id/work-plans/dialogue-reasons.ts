import type { Parameters } from "@/lib/messages/id/forms/input";

/** Why an amendment, a comment, or a decision on several plans cannot go on. */
export const dialogueReasons = {
  "amendment-row-used": (p: Parameters) =>
    `Hasil kerja ${p.n ?? ""} sudah punya realisasi, catatan, bukti, atau penilaian. Ubah kalimat atau targetnya; barisnya tetap.`,
  "amendment-indicator-used": (p: Parameters) =>
    `Indikator “${p.text ?? ""}” pada hasil kerja ${p.n ?? ""} sudah punya realisasi. Ubah kalimat atau targetnya; indikatornya tetap.`,
  "amendment-measure-fixed": (p: Parameters) =>
    `Cara mengukur indikator “${p.text ?? ""}” tetap, karena realisasinya sudah dicatat. Untuk ukuran lain, tambahkan indikator baru.`,
  "amendment-open": (_p: Parameters) =>
    "Sudah ada penyesuaian yang sedang disusun. Selesaikan atau buang dulu.",
  "amendment-not-set": (_p: Parameters) => "Hanya SKP yang sedang berlaku yang bisa disesuaikan",
  "amendment-note-missing": (_p: Parameters) => "Tulis apa yang berubah dan mengapa",
  "amendment-approach": (_p: Parameters) =>
    "Pendekatan tetap sepanjang tahun, karena realisasi dicatat menurut SKP yang berlaku",
  "amendment-unchanged": (_p: Parameters) => "Belum ada yang berbeda dari SKP yang berlaku",
  "amendment-outdated": (_p: Parameters) =>
    "SKP yang berlaku sudah berubah atau ditutup sejak penyesuaian ini dimulai. Buang penyesuaian ini, lalu mulai lagi.",
  "comment-missing": (_p: Parameters) => "Tulis komentarnya",
  "comment-row-gone": (_p: Parameters) => "Baris ini sudah tidak ada di SKP",
  "undo-opened": (p: Parameters) => `${p.name ?? "Pegawai"} sudah membukanya. Pengembalian tetap berlaku.`,
  "row-changed": (_p: Parameters) => "Baris ini berubah sejak Anda membacanya. Baca lagi, lalu tandai.",
  "bulk-none": (_p: Parameters) => "Centang paling sedikit satu SKP",
  "bulk-not-opened": (_p: Parameters) => "SKP ini belum Anda buka sejak dikirim",
};
