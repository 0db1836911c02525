import type { AgencyReason } from "@/lib/features/organization/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = AgencyReason extends `organization.${infer Rest}` ? Rest : never;

/** Spread into the reasons of the area. A reason without words does not compile. */
export const agencyReasons = {
  "agency-name-taken": () => "Sudah ada instansi dengan nama itu",
  "agency-disabled": () => "Instansi ini sudah dinonaktifkan",
  "agency-enabled": () => "Instansi ini sedang aktif",
} satisfies Record<Code, (p: Parameters) => string>;

/** What the administrator of an installation sees: names and numbers of agencies, nothing of their work. */
export const agencies = {
  role: "Pengelola sistem",
  nav: "Instansi",
  title: (name: string) => `${name}, ini instansi di instalasi Anda`,
  shortTitle: "Instansi",
  about:
    "Anda membuat instansi dan menunjuk pengelola kepegawaian pertamanya. SKP, evaluasi, dan data pegawai tidak bisa Anda lihat.",
  create: "Buat instansi",
  name: "Nama instansi",
  nameHint: "Seperti tercetak pada formulir, misalnya Pemerintah Kota Muara Jaya",
  timeZone: "Zona waktu",
  chooseZone: "Pilih zona waktu",
  zones: { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" } as Record<string, string>,
  people: "Pegawai",
  state: "Keadaan",
  states: { open: "Aktif", disabled: "Dinonaktifkan", noOfficer: "Menunggu pengelola kepegawaian" },
  empty: "Belum ada instansi.",
  createAbout:
    "Instansi baru mulai dengan unit pertama, aturan bawaan sejak 1 Januari, dan periode tahun ini. Pengelola kepegawaiannya menyesuaikan sendiri.",
  createSubmit: "Buat instansi",
  created: "Instansi dibuat. Tunjuk pengelola kepegawaian pertamanya.",
  officerTitle: "Pengelola kepegawaian pertama",
  officerAbout:
    "Orang ini masuk dengan NIP-nya, lalu memasukkan pegawai dan memberi hak akses kepada yang lain. Anda tidak bisa masuk sebagai dia.",
  officerName: "Nama lengkap dengan gelar",
  officerNip: "NIP",
  officerNipHint: "18 angka, boleh memakai spasi",
  officerSubmit: "Tunjuk dan terbitkan kata sandi pertama",
  officerThere: "Instansi ini sudah punya pengelola kepegawaian. Hak akses lain diberikan olehnya.",
  slipTitle: "Kata sandi pertama",
  slipAbout:
    "Hanya tampil di sini dan hanya sebentar. Catat atau cetak, lalu serahkan langsung kepada orangnya.",
  slipAgain:
    "Kata sandi tidak ditampilkan lagi. Tunjuk orang yang sama sekali lagi untuk menerbitkan yang baru.",
  slipName: "Nama",
  slipLogin: "Masuk dengan",
  slipPassword: "Kata sandi pertama",
  slipNext: "Saat pertama masuk, Terukur meminta kata sandi baru yang hanya dia ketahui.",
  slipDone: "Sudah dicatat",
  disableTitle: "Nonaktifkan instansi",
  disableAbout:
    "Tidak seorang pun dari instansi ini bisa masuk, dan yang sedang masuk dikeluarkan. Catatannya tetap utuh.",
  reason: "Alasan",
  disableSubmit: "Nonaktifkan",
  disabledWhy: (reason: string) => `Dinonaktifkan: ${reason}`,
  enableTitle: "Aktifkan kembali",
  enableAbout: "Semua orang masuk lagi dengan kata sandi masing-masing.",
  enableSubmit: "Aktifkan",
  done: { disable: "Instansi dinonaktifkan.", enable: "Instansi aktif kembali." },
  passwordTitle: "Buat kata sandi Anda sendiri",
  passwordAbout: "Kata sandi sementara hanya berlaku untuk masuk kali ini.",
  passwordSubmit: "Simpan kata sandi",
  signOut: "Keluar",
};
