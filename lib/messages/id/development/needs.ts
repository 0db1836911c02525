/** Words of needs that an accepted follow-up handed over to the training area. */
export const needs = {
  title: "Kebutuhan Anda",
  about: "Dari tindak lanjut hasil evaluasi yang disetujui. Cari pelatihan yang memenuhinya di bawah.",
  states: {
    open: "Belum direncanakan",
    planned: "Direncanakan",
    met: "Terpenuhi",
    dropped: "Tidak diteruskan",
  },
  source: "Asalnya",
};
