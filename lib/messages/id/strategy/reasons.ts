import type { AgreementReason, TreeReason } from "@/lib/features/strategy/rules/reasons";

type Code = TreeReason | AgreementReason extends `strategy.${infer C}` ? C : never;

/** Why the tree or an agreement is not changed so: what is wrong and how to mend it. */
export const changeReasons = {
  "code-taken": () => "Kode ini sudah dipakai bagian lain. Pilih kode lain.",
  "code-form": () => "Kode berisi huruf, angka, titik, garis miring, atau tanda hubung. Contoh: S2.1",
  "level-not-below-parent": () =>
    "Tingkat ini harus di bawah tingkat induknya. Pilih induk yang lebih tinggi.",
  "level-not-above-children": () =>
    "Ada bagian di bawahnya yang tingkatnya sama atau lebih tinggi. Pindahkan bagian itu dulu.",
  "vision-has-no-parent": () => "Visi berdiri paling atas, tanpa induk.",
  "parent-missing": () => "Pilih induknya.",
  "parent-below-itself": () => "Bagian ini tidak bisa berada di bawah dirinya sendiri. Pilih induk lain.",
  "parent-retired": () => "Induk ini sudah tidak berlaku. Pilih induk lain.",
  "node-retired": () => "Bagian ini sudah tidak berlaku, jadi tidak bisa diubah.",
  "node-has-children": (p) =>
    `Masih ada ${p.count} bagian di bawahnya. Pindahkan atau akhiri bagian itu dulu.`,
  "indicator-retired": () => "Indikator ini sudah tidak berlaku, jadi tidak bisa diubah.",
  "indicator-no-year": () => "Isi target atau realisasi paling sedikit satu tahun.",
  "figure-form": () => "Tulis angka saja, pakai koma untuk pecahan. Contoh: 79,47",
  "version-start-order": () => "Versi baru harus mulai setelah versi sebelumnya.",
  "version-no-difference": () => "Pohon belum berubah sejak versi terakhir.",
  "version-empty": () => "Pohon masih kosong. Tambahkan visi dulu.",
  "agreement-unit-follows": () => "Unit ini mengikuti perjanjian kinerja unit di atasnya.",
  "agreement-no-unit-above": () => "Unit ini tidak punya unit di atasnya untuk bersepakat.",
  "agreement-open": () => "Masih ada rancangan yang belum disepakati. Selesaikan yang itu dulu.",
  "agreement-reason": () => "Tulis alasan perubahan perjanjian ini.",
  "agreement-empty": () => "Pilih paling sedikit satu indikator sebelum dikirim.",
  "agreement-foreign-indicator": () => "Ada indikator yang bukan milik unit ini. Muat ulang halaman ini.",
  "agreement-wrong-state": () =>
    "Langkah ini tidak bisa dilakukan pada keadaan sekarang. Muat ulang halaman ini.",
  "agreement-both-sides": () =>
    "Anda sudah menandatangani sebagai pihak pertama. Pihak kedua harus orang lain.",
} satisfies Record<Code, (parameters: Record<string, string | number>) => string>;
