/** Values that a reason carries into its sentence. */
export type Parameters = Readonly<Record<string, string | number>>;

/** What is wrong with one field, whatever the form. */
export const input = {
  required: (_p: Parameters) => "Bagian ini belum diisi",
  "too-long": (p: Parameters) =>
    p.max === undefined
      ? "Tulisan ini terlalu panjang. Ringkas sedikit."
      : `Paling panjang ${p.max} huruf. Ringkas sedikit.`,
  "too-short": (p: Parameters) =>
    p.min === undefined ? "Tulisan ini terlalu pendek. Tambah sedikit." : `Paling sedikit ${p.min} huruf.`,
  "not-number": (_p: Parameters) => "Isi dengan angka, misalnya 95 atau 7,5",
  "too-large": (p: Parameters) => (p.max === undefined ? "Angka ini terlalu besar" : `Paling besar ${p.max}`),
  "too-small": (p: Parameters) => (p.min === undefined ? "Angka ini terlalu kecil" : `Paling kecil ${p.min}`),
  "not-integer": (_p: Parameters) => "Isi dengan bilangan bulat, tanpa koma",
  "bad-date": (p: Parameters) =>
    p.value === undefined ? "Tanggal ini tidak ada di kalender" : `Tanggal ${p.value} tidak ada di kalender`,
  "date-order": (_p: Parameters) =>
    "Tanggal selesai mendahului tanggal mulai. Tukar atau ubah salah satunya.",
  "not-chosen": (_p: Parameters) => "Pilih salah satu",
  "not-uuid": (_p: Parameters) => "Pilihan ini tidak dikenali. Muat ulang halaman, lalu pilih lagi.",
  "unknown-choice": (_p: Parameters) => "Pilihan ini tidak ada dalam daftar. Pilih lagi.",
  "too-many": (p: Parameters) =>
    p.max === undefined ? "Terlalu banyak. Kurangi beberapa." : `Paling banyak ${p.max}`,
  "not-email": (_p: Parameters) => "Tulis alamat e-mail lengkap, misalnya nama@instansi.go.id",
  "not-link": (_p: Parameters) => "Tulis alamat lengkap, diawali https://",
  "already-there": (_p: Parameters) => "Isi yang sama sudah ada. Periksa daftarnya dulu.",
  invalid: (_p: Parameters) => "Bagian ini belum bisa dibaca. Periksa lagi isinya.",
};
