import type {
  PasswordLinkReason,
  SecondFactorReason,
  SingleSignOnReason,
} from "@/lib/features/employees/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Reasons = PasswordLinkReason | SecondFactorReason | SingleSignOnReason;
type Code = Reasons extends `employees.${infer Rest}` ? Rest : never;

/** A reason without words does not compile. */
export const signInReasons = {
  "code-empty": () => "Tulis kodenya",
  "code-wrong-form": () => "Kodenya 6 angka, atau 12 angka untuk kode cadangan",
  "code-wrong": (p) =>
    `Kode belum cocok. Periksa jam di HP Anda, lalu coba kode berikutnya. Sisa ${p.n} kali coba sebelum jeda 15 menit.`,
  "code-used": (p) =>
    `Kode ini sudah dipakai. Tunggu kode berikutnya, paling lama setengah menit. Sisa ${p.n} kali coba sebelum jeda 15 menit.`,
  "code-too-late": () => "Waktu untuk memasukkan kode sudah habis. Masuk lagi dengan kata sandi Anda.",
  "second-factor-already": () => "Verifikasi dua langkah sudah aktif untuk akun ini",
  "second-factor-off": () => "Verifikasi dua langkah tidak aktif untuk akun ini",
  "second-factor-own": () =>
    "Milik sendiri tidak bisa dilepas dari sini. Minta rekan pengelola kepegawaian yang lain.",
  "link-ended": () => "Tautan ini sudah dipakai atau sudah lewat 24 jam. Minta tautan baru.",
  "sso-no-nip": () =>
    "Layanan masuk bersama tidak menyebutkan NIP Anda. Masuk dengan NIP dan kata sandi, lalu beri tahu pengelola kepegawaian.",
  "sso-unknown": () =>
    "NIP Anda belum terdaftar di Terukur. Hubungi pengelola kepegawaian instansi Anda. Masuk bersama tidak membuat akun baru.",
  "mail-off": () => "Pengiriman e-mail belum diatur di sini. Hubungi pengelola kepegawaian instansi Anda.",
} satisfies Record<Code, (p: Parameters) => string>;

/** The second step of signing in. */
export const code = {
  title: "Masukkan kode",
  about: "Satu langkah lagi. Buka aplikasi autentikator di HP Anda.",
  label: "Kode",
  hint: "6 angka dari aplikasi, atau satu kode cadangan 12 angka. Boleh memakai spasi.",
  submit: "Lanjutkan",
  lost: "HP tidak ada di tangan?",
  lostAbout:
    "Pakai salah satu kode cadangan yang Anda simpan. Kodenya tidak ada juga? Hubungi pengelola kepegawaian: setelah memastikan bahwa itu Anda, mereka bisa melepas verifikasi ini.",
  lostAdministrator:
    "Orang yang mengelola server bisa memberi kata sandi awal yang baru dengan npm run administrator. Verifikasi lama ikut dilepas.",
  back: "Kembali ke halaman masuk",
};

export const secondFactor = {
  title: "Verifikasi dua langkah",
  about:
    "Selain kata sandi, diminta kode 6 angka dari HP Anda. Orang yang mengetahui kata sandi Anda tetap tidak bisa masuk.",
  on: (since: string, left: number) => `Aktif sejak ${since}. Kode cadangan yang belum dipakai: ${left}.`,
  enable: "Aktifkan",
  manage: "Kelola",
  disabled: "Verifikasi dua langkah dimatikan.",
  setTitle: "Aktifkan verifikasi dua langkah",
  required: (name: string) =>
    `${name}, peran Anda membuka data orang lain. Karena itu instansi meminta verifikasi dua langkah sebelum halaman lain terbuka.`,
  administrator:
    "Pengelola sistem membuka pintu semua instansi. Karena itu verifikasi dua langkah diminta sebelum halaman lain terbuka.",
  steps: [
    {
      title: "Pasang aplikasi autentikator di HP",
      about:
        "Misalnya FreeOTP, Aegis, Google Authenticator atau Microsoft Authenticator. Tidak perlu pulsa atau sinyal.",
    },
    {
      title: "Pindai satu gambar",
      about: "Aplikasi lalu menampilkan kode 6 angka yang berganti tiap setengah menit.",
    },
    { title: "Ketik kode pertama", about: "Setelah itu Anda menerima sepuluh kode cadangan." },
  ],
  start: "Mulai",
  restart: "Buat gambar baru",
  scan: "1. Pindai gambar ini",
  scanAbout: "Buka aplikasi autentikator, pilih tambah akun, lalu arahkan kamera ke gambar.",
  qrLabel: "Kode QR untuk aplikasi autentikator. Isinya sama dengan kunci di bawah.",
  keyAbout: "Tidak bisa memindai? Ketik kunci ini di aplikasi, jenis berbasis waktu:",
  confirm: "2. Ketik kode yang muncul",
  codeLabel: "Kode dari aplikasi",
  codeHint: "6 angka",
  submit: "Aktifkan",
  later: "Nanti saja",
  codesTitle: "Simpan kode cadangan Anda",
  codesAbout:
    "Untuk hari ketika HP hilang atau rusak. Tiap kode berlaku satu kali. Hanya ditampilkan sekarang.",
  codesKeep: "Cetak atau salin ke tempat yang aman, terpisah dari HP. Jangan dikirim lewat percakapan.",
  codesSaved: "Sudah saya simpan",
  codesGone: "Kode cadangan hanya ditampilkan sekali. Yang baru bisa dibuat di halaman Akun.",
  onward: "Lanjutkan",
  newCodes: "Buat kode cadangan baru",
  newCodesAbout: "Sepuluh kode baru menggantikan semua yang lama.",
  newCodesSubmit: "Buat kode baru",
  disable: "Matikan, atau ganti HP",
  disableAbout:
    "Sesudahnya cukup kata sandi untuk masuk. Ganti HP? Matikan dulu, lalu aktifkan dengan HP yang baru.",
  disableRequired:
    "Peran Anda mewajibkan verifikasi ini. Setelah dimatikan, Anda langsung diminta memasang yang baru, misalnya di HP baru.",
  disableSubmit: "Matikan",
  reset: {
    title: (name: string) => `Lepas verifikasi dua langkah ${name}`,
    about:
      "Untuk orang yang kehilangan HP dan kode cadangannya. Pastikan dulu bahwa itu benar orangnya, bertatap muka atau lewat telepon yang Anda kenal.",
    will: "Yang akan terjadi: semua perangkatnya dikeluarkan, dan masuk berikutnya cukup dengan kata sandi. Bila perannya mewajibkan, ia langsung diminta memasang yang baru.",
    off: "Orang ini tidak memakai verifikasi dua langkah.",
    reason: "Alasan",
    reasonHint: "Misalnya: HP hilang, dilaporkan langsung dengan kartu pegawai. Tersimpan di catatan.",
    submit: "Lepas verifikasi",
    done: "Verifikasi dua langkah dilepas. Semua perangkatnya sudah dikeluarkan.",
  },
};

/** Messages by e-mail: a knock only. No NIP, no rating. */
export const mails = {
  "password-link": {
    subject: () => "Terukur: tautan untuk kata sandi baru",
    text: (p: Parameters) => `Halo ${p.name},

Ada yang meminta kata sandi baru untuk akun Anda di Terukur. Bila itu Anda, buka tautan ini dalam ${p.hours} jam:

${p.link}

Tautan berlaku satu kali. Setelah kata sandi diganti, semua perangkat dikeluarkan.
Bukan Anda yang meminta? Abaikan pesan ini; kata sandi Anda tidak berubah.

Terukur tidak pernah meminta kata sandi lewat pesan atau telepon.
`,
  },
  "first-password-link": {
    subject: () => "Terukur: akun Anda sudah siap",
    text: (p: Parameters) => `Halo ${p.name},

Akun Anda di Terukur sudah dibuat. Buat kata sandi Anda sendiri lewat tautan ini, dalam ${p.hours} jam:

${p.link}

Setelah itu masuk dengan NIP Anda. Tautan berlaku satu kali; bila sudah lewat, minta yang baru di halaman masuk, pilih Lupa kata sandi.

Terukur tidak pernah meminta kata sandi lewat pesan atau telepon.
`,
  },
  "email-changed": {
    subject: () => "Terukur: alamat e-mail Anda diubah",
    text: (p: Parameters) => `Halo ${p.name},

Bagian kepegawaian mengubah alamat e-mail Anda di Terukur. Mulai sekarang tautan kata sandi tidak lagi dikirim ke alamat ini.

Bukan Anda yang meminta? Hubungi bagian kepegawaian instansi Anda.
`,
  },
};

export const passwordLink = {
  askTitle: "Minta tautan lewat e-mail",
  askAbout:
    "Tautan dikirim ke alamat e-mail yang tercatat di kepegawaian, bukan ke alamat yang diketik di sini.",
  ask: "Kirim tautan",
  asked:
    "Permintaan diterima. Bila NIP ini terdaftar dan alamat e-mailnya tercatat, tautan akan dikirim dalam beberapa menit. Periksa juga folder spam.",
  otherwise: "Tidak punya e-mail yang tercatat?",
  title: "Buat kata sandi baru",
  about: (name: string) =>
    `Untuk ${name}. Setelah disimpan, semua perangkat dikeluarkan dan Anda masuk lagi.`,
  submit: "Simpan kata sandi",
  endedTitle: "Tautan ini tidak berlaku lagi",
  ended: "Tautan hanya bisa dipakai satu kali dan paling lama 24 jam. Kata sandi Anda tidak berubah.",
  again: "Minta tautan baru",
  done: "Kata sandi sudah diganti. Masuk dengan kata sandi baru.",
};

/** Single sign-on: `name` is what the installation calls it. */
export const sso = {
  button: (name: string) => `Masuk lewat ${name}`,
  or: "atau",
  failed: (name: string) =>
    `Masuk lewat ${name} belum berhasil. Coba sekali lagi, atau masuk dengan NIP dan kata sandi.`,
};
