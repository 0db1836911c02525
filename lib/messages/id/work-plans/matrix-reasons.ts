import type { MatrixReason } from "@/lib/features/work-plans/matrix/rules/matrix-reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = MatrixReason extends `work-plans.${infer C}` ? C : never;

/** Why something cannot be done in the role and result matrix. */
export const matrixReasons = {
  "role-text-empty": (_p: Parameters) => "Tulis hasilnya: apa yang diberikan orang ini untuk hasil pimpinan?",
  "role-share-negative": (_p: Parameters) => "Bagian tidak bisa kurang dari 0",
  "role-share-not-summed": (_p: Parameters) =>
    "Persentase, rasio, dan indeks tidak dibagi menjadi angka per orang. Kosongkan bagiannya.",
  "role-not-in-team": (_p: Parameters) => "Orang ini di luar tim Anda. Undang dari unit lain.",
  "role-in-team": (_p: Parameters) => "Orang ini anggota tim Anda. Isi langsung di matriks.",
  "role-wrong-state": (_p: Parameters) =>
    "Peran ini sudah tidak di tahap itu. Muat ulang halaman untuk melihat keadaannya.",
  "role-decide-first": (_p: Parameters) => "Ini pengajuan pegawai. Terima atau tolak dulu.",
  "role-reason-missing": (_p: Parameters) => "Tulis alasannya, supaya orang lain tahu",
  "role-comment-empty": (_p: Parameters) => "Tulis komentarnya",
  "role-nothing-to-share": (_p: Parameters) => "Tidak ada peran baru untuk dibagikan",
  "role-nothing-to-adopt": (_p: Parameters) => "Peran ini sudah ada di SKP Anda atau sudah ditarik",
  "role-self": (_p: Parameters) => "Matriks berisi peran orang lain untuk hasil Anda. Pilih orang lain.",
  "role-leader-plan-closed": (_p: Parameters) => "SKP ini sudah ditutup. Matriksnya tinggal dibaca.",
  "role-person-inactive": (_p: Parameters) => "Orang ini sedang tidak bertugas. Pilih orang lain.",
} satisfies Record<Code, (p: Parameters) => string>;
