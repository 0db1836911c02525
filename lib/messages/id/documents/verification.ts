import type { DocumentKind, DocumentState } from "@/lib/generated/prisma/client";

const kinds: Record<DocumentKind, string> = {
  work_plan: "Sasaran Kinerja Pegawai (SKP) dan lampirannya",
  evaluation_form: "Evaluasi Kinerja Pegawai",
  evaluation_document: "Dokumen Evaluasi Kinerja Pegawai",
  objection_letter: "Keputusan atas keberatan hasil evaluasi",
  rating_receipt: "Tanda terima hasil evaluasi",
};

/** Who stands behind a paper: a plan is agreed by both, a result is set by one. */
const signed: Record<DocumentKind, string> = {
  work_plan: "Disetujui pegawai dan pejabat penilai di Terukur",
  evaluation_form: "Ditetapkan penilai di Terukur",
  evaluation_document: "Ditetapkan penilai di Terukur",
  objection_letter: "Diputus atasan pejabat penilai di Terukur",
  rating_receipt: "Dibuat dari hasil yang ditetapkan di Terukur",
};

const chips: Record<DocumentState, string> = {
  valid: "Sah",
  replaced: "Diganti",
  revoked: "Dicabut",
};

/** The public page that says whether a document is genuine. Anybody reads it, without an account. */
export const verification = {
  title: "Verifikasi dokumen",
  about:
    "Periksa keaslian dokumen yang dikeluarkan lewat Terukur. Tidak perlu akun, dan nama Anda tidak diminta.",
  kinds,
  chips,
  headings: {
    valid: "Dokumen ini sah",
    replaced: "Dokumen ini sudah diganti",
    revoked: "Dokumen ini dicabut",
  },
  abouts: {
    valid: "Kodenya cocok dengan catatan kami, dan dokumennya masih berlaku.",
    replaced: (day: string) =>
      `Pernah sah, tetapi sejak ${day} ada versi yang lebih baru. Mintalah versi itu kepada pemiliknya.`,
    revoked: (day: string) => `Tidak berlaku lagi sejak ${day}. Jangan dipakai sebagai dasar keputusan.`,
  },
  kind: "Jenis",
  revision: (n: number) => `Versi ${n}`,
  holder: "Nama",
  nipEnding: (digits: string) => `NIP berakhiran ${digits}`,
  unit: "Unit kerja",
  period: "Periode",
  issued: "Diterbitkan",
  state: "Keadaan",
  replacedOn: (day: string) => `Diganti versi lebih baru pada ${day}`,
  revokedOn: (day: string) => `Dicabut pada ${day}`,
  current: "Masih berlaku",
  signature: "Persetujuan",
  internal: (kind: DocumentKind) => signed[kind],
  certified: (n: number) => `Dengan ${n} tanda tangan elektronik tersertifikasi`,
  code: "Kode verifikasi",
  checked: "Diperiksa",
  file: {
    title: "Punya berkas PDF-nya?",
    about:
      "Pilih atau seret berkasnya ke sini untuk memastikan tidak satu huruf pun diubah. Berkas diperiksa di perangkat Anda dan tidak dikirim ke mana pun.",
    pick: "Pilih berkas PDF",
    checking: "Memeriksa berkas…",
    same: "Sama: berkas ini persis seperti yang diterbitkan.",
    different:
      "Berbeda: berkas ini bukan berkas yang diterbitkan dengan kode ini, atau isinya sudah berubah.",
    unable:
      "Peramban ini tidak dapat memeriksa berkas. Bukalah halaman ini lewat https di peramban yang lebih baru.",
    withoutScript:
      "Pemeriksaan berkas memerlukan JavaScript. Tanpa itu, cocokkan sidik jari SHA-256 berkas Anda dengan yang tercatat:",
    fingerprint: "Sidik jari yang tercatat (SHA-256)",
  },
  hidden: {
    title: "Sengaja tidak ditampilkan",
    items: ["Predikat dan penilaian", "Nama dan NIP lengkap", "Isi rencana, catatan, dan bukti"],
    about: "Itu milik pegawai. Mintalah kepada yang bersangkutan.",
  },
  form: {
    title: "Periksa kode",
    other: "Periksa kode lain",
    label: "Kode verifikasi",
    hint: "Ada di samping kode QR, misalnya TRK-7F3K-29QD-M4XA. Huruf kecil dan tanpa tanda hubung pun boleh.",
    submit: "Periksa",
    mended:
      "Huruf O dibaca 0, I dan L dibaca 1, U dibaca V. Huruf terakhir dihitung dari sebelas huruf sebelumnya, sehingga salah ketik satu huruf tidak pernah menjadi kode dokumen lain.",
  },
  unknown: {
    heading: "Kode ini tidak kami kenal",
    about:
      "Tidak ada dokumen dengan kode ini. Mungkin salah ketik, atau dokumennya tidak dikeluarkan lewat Terukur.",
    typed: "Yang Anda ketik",
    stepsTitle: "Yang dapat Anda lakukan",
    steps: [
      "Cocokkan lagi setiap huruf dengan yang tercetak.",
      "Pindai kode QR-nya; alamatnya langsung ke dokumen itu.",
      "Kalau tetap tidak ditemukan, tanyakan kepada pemilik dokumen atau bagian kepegawaiannya.",
    ],
  },
  paused: {
    heading: "Terlalu banyak kode yang tidak dikenal",
    about: (minutes: number) =>
      `Dari jaringan ini sudah banyak kode yang tidak ditemukan. Coba lagi ${minutes} menit lagi.`,
  },
};
