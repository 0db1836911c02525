/** Words of the pages that stand in for a broken one; the browser loads them, so they are few. */
export const failure = {
  title: "Layanan sedang tersendat",
  text: "Halaman ini belum bisa ditampilkan. Tulisan yang sudah tersimpan tetap aman.",
  retry: "Coba lagi",
  home: "Ke beranda",
  number: "Nomor kejadian untuk petugas",
};
