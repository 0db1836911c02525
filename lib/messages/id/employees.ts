import { accountReasons, accounts } from "@/lib/messages/id/employees/accounts";
import { grantReasons, grants } from "@/lib/messages/id/employees/grants";
import { ownCase, ownCaseReasons } from "@/lib/messages/id/employees/own-case";
import { people, peopleReasons } from "@/lib/messages/id/employees/people";
import {
  code,
  mails,
  passwordLink,
  secondFactor,
  signInReasons,
  sso,
} from "@/lib/messages/id/employees/sign-in";
import type { EmployeeReason } from "@/lib/features/employees/rules/reasons";
import { formatTime } from "@/lib/messages/format";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = EmployeeReason extends `employees.${infer Rest}` ? Rest : never;

/** A reason without words does not compile. */
const reasons = {
  "nip-empty": () => "Tulis NIP atau NI PPPK Anda",
  "nip-excel": () => "Excel mengubah NIP menjadi 1,98E+17. Buat kolomnya berjenis Teks, lalu isi ulang.",
  "nip-not-digits": () => "NIP hanya berisi angka. Periksa hurufnya.",
  "nip-length": (p) => `NIP terdiri dari 18 angka. Yang terbaca ${p.n} angka.`,
  "nip-birth-date": (p) =>
    `Delapan angka pertama adalah tanggal lahir. Tanggal ${p.date} tidak ada di kalender.`,
  "nip-code": (p) =>
    `Angka ke-13 dan ke-14 adalah bulan pengangkatan atau kode perjanjian. ${p.code} bukan keduanya.`,
  "nip-age": (p) => `Menurut NIP ini, usia saat diangkat ${p.age} tahun. Periksa angka tahunnya.`,
  "nip-sex": (p) => `Angka ke-15 seharusnya 1 atau 2. Yang terbaca ${p.digit}.`,
  "nip-sequence": () => "Tiga angka terakhir adalah nomor urut, mulai dari 001",
  "password-short": (p) => `Paling sedikit ${p.min} huruf. Tiga kata acak mudah diingat.`,
  "password-long": (p) => `Paling panjang ${p.max} huruf`,
  "password-common": () => "Kata sandi ini dipakai banyak orang dan mudah ditebak. Pilih yang lain.",
  "password-nip": () => "Jangan memakai NIP. Banyak orang mengetahuinya.",
  "password-birth-date": () => "Jangan memakai tanggal lahir. Banyak orang mengetahuinya.",
  "password-name": () => "Jangan memakai nama Anda. Tambah kata lain yang hanya Anda ketahui.",
  "password-composition": () => "Instansi Anda meminta huruf besar, huruf kecil, angka dan tanda baca",
  "appraiser-self": () => "Penilai tidak boleh diri sendiri. Pilih atasan lain.",
  "appraiser-missing": () => "Belum ada pejabat penilai untuk tanggal ini",
  "appraiser-overlap": () => "Pada satu hari hanya ada satu pejabat penilai. Ubah salah satu tanggalnya.",
  "appraiser-span-order": () => "Tanggal selesai mendahului tanggal mulai",
  "appraiser-provisional-sign": () =>
    "Penilai sementara boleh memeriksa dan menilai. Tanda tangan menunggu kepastian dari pengelola kepegawaian.",
  "appraiser-same": () => "Orang ini sudah menjadi pejabat penilai Anda",
  "sign-in-failed": (p) => `NIP atau kata sandi belum cocok. Sisa ${p.n} kali coba sebelum jeda 15 menit.`,
  "sign-in-paused": (p) =>
    `Terlalu sering mencoba. Coba lagi pukul ${formatTime(String(p.until), "id", "Asia/Jakarta")}, ${p.minutes} menit lagi.`,
  "session-ended": () => "Perangkat itu sudah keluar lebih dulu",
  "password-current-wrong": (p) =>
    `Kata sandi sekarang belum cocok. Sisa ${p.n} kali coba sebelum jeda 15 menit.`,
  "password-unchanged": () => "Kata sandi baru sama dengan yang sekarang. Pilih yang lain.",
  "password-repeat-differs": () => "Kedua kata sandi baru belum sama. Ketik ulang.",
  "account-disabled": () => "Akun ini dinonaktifkan. Hubungi pengelola kepegawaian instansi Anda.",
  "not-found": () => "Pegawai ini tidak ditemukan",
  "changed-meanwhile": () => "Akun ini baru saja diubah di tempat lain. Muat ulang halaman, lalu coba lagi.",
  "wrong-state": () => "Langkah ini tidak bisa dilakukan pada keadaan sekarang",
} satisfies Record<Code, (p: Parameters) => string>;

/** People, their way in and their account. Before the sign-in no agency is known: hours are told in WIB and in minutes. */
export const employees = {
  kinds: { pns: "PNS", cpns: "CPNS", pppk: "PPPK", state_official: "Pejabat negara" },
  signIn: {
    title: "Masuk",
    about: "Pakai NIP Anda. Kata sandinya khusus untuk Terukur.",
    skip: "Langsung ke formulir masuk",
    name: "NIP atau NI PPPK",
    nameHint: "18 angka. Boleh memakai spasi atau ditempel dari Excel. Pejabat negara memakai nama akun.",
    password: "Kata sandi",
    submit: "Masuk",
    pending: "Memeriksa…",
    forgot: "Lupa kata sandi",
    firstTime: "Baru pertama kali?",
    signedOut: "Anda sudah keluar dari perangkat ini.",
    signedOutEverywhere: "Anda sudah keluar dari semua perangkat.",
    refused: "NIP atau kata sandi belum cocok.",
    continueTo: "Setelah ini Anda kembali ke halaman yang dituju.",
    demoAdministrator: "Pengelola sistem instalasi ini",
    demoAll: (n: number) => `Semua ${n} akun contoh`,
    demoTitle: "Akun contoh",
    demoAbout: "Semua orang ini rekaan. Ketuk nama untuk mengisi NIP-nya. Kata sandi semuanya:",
    year: {
      title: "Setahun di Terukur",
      about: "Urutannya sama untuk semua pegawai. Tanggal pastinya ada di beranda Anda.",
      steps: [
        {
          when: "Jan",
          title: "Rencana (SKP) ditetapkan",
          about: "Anda menulis, atasan membaca dan menyetujui.",
        },
        {
          when: "Apr",
          title: "Evaluasi triwulan I",
          about: "Realisasi, bukti dan catatan diri Anda lebih dulu.",
        },
        {
          when: "Jul",
          title: "Evaluasi triwulan II",
          about: "Atasan menilai tiap hasil kerja dan menulis alasannya.",
        },
        {
          when: "Okt",
          title: "Evaluasi triwulan III",
          about: "Setiap predikat bisa dibuka: mengapa begitu.",
        },
        {
          when: "Jan",
          title: "Evaluasi triwulan IV dan tahunan",
          about: "Hasil yang sudah disampaikan tidak berubah diam-diam.",
        },
      ],
    },
  },
  forgot: {
    title: "Lupa kata sandi",
    about:
      "Kata sandi Anda disimpan dalam bentuk yang tidak bisa dibaca kembali. Tidak ada yang bisa memberitahukannya, tetapi yang baru bisa dipasang.",
    steps: [
      {
        title: "Hubungi pengelola kepegawaian instansi Anda",
        about: "BKPSDM, BKD atau biro SDM. Siapkan NIP dan kartu pengenal, supaya jelas bahwa itu Anda.",
      },
      {
        title: "Anda menerima kata sandi sementara",
        about: "Diberikan langsung kepada Anda, bukan lewat grup percakapan.",
      },
      {
        title: "Ganti saat pertama masuk",
        about: "Terukur langsung meminta kata sandi baru yang hanya Anda ketahui.",
      },
    ],
    paused:
      "Sedang dijeda karena terlalu sering mencoba? Jeda berakhir sendiri. Di perangkat yang pernah Anda pakai masuk, percobaan orang lain tidak menghalangi Anda.",
    never: "Terukur tidak pernah meminta kata sandi lewat pesan atau telepon.",
    back: "Kembali ke halaman masuk",
  },
  firstTime: {
    title: "Pertama kali masuk",
    setTitle: "Buat kata sandi Anda sendiri",
    setAbout: (name: string) =>
      `Selamat datang, ${name}. Kata sandi sementara hanya berlaku untuk masuk kali ini. Ganti dulu, lalu Anda bisa bekerja.`,
    submit: "Simpan kata sandi",
    steps: [
      {
        title: "Minta kata sandi sementara",
        about: "Pengelola kepegawaian instansi Anda memberikannya langsung kepada Anda.",
      },
      { title: "Masuk dengan NIP", about: "Boleh memakai spasi, seperti tercetak pada kartu pegawai." },
      { title: "Buat kata sandi sendiri", about: "Diminta sekali, sebelum halaman lain terbuka." },
    ],
    toSignIn: "Ke halaman masuk",
  },
  password: {
    title: "Ganti kata sandi",
    current: "Kata sandi sekarang",
    next: "Kata sandi baru",
    nextHint: "Paling sedikit 12 huruf. Tiga kata acak mudah diingat.",
    repeat: "Ulangi kata sandi baru",
    submit: "Ganti kata sandi",
    about: "Perangkat lain yang sedang masuk akan dikeluarkan.",
    done: "Kata sandi diganti. Perangkat lain sudah dikeluarkan.",
    lastChanged: (moment: string) => `Terakhir diganti ${moment}`,
    neverChanged: "Belum pernah diganti",
  },
  account: {
    title: "Akun",
    person: "Data Anda",
    name: "Nama",
    nip: "NIP",
    niPppk: "NI PPPK",
    accountName: "Nama akun",
    kind: "Jenis pegawai",
    rank: "Pangkat",
    post: "Jabatan",
    unit: "Unit kerja",
    agency: "Instansi",
    noPost: "Belum tercatat",
    wrong: "Ada yang keliru? Sampaikan kepada pengelola kepegawaian instansi Anda.",
    devices: "Perangkat yang masuk",
    devicesAbout: "Tidak mengenali salah satunya? Keluarkan, lalu ganti kata sandi.",
    thisDevice: "Perangkat ini",
    device: (browser: string | null, system: string | null) =>
      browser && system ? `${browser} di ${system}` : (browser ?? system ?? "Perangkat tak dikenal"),
    since: (moment: string) => `Masuk ${moment}`,
    lastSeen: (moment: string) => `terakhir dipakai ${moment}`,
    revoke: "Keluarkan",
    revoked: "Perangkat itu sudah dikeluarkan.",
    signOutEverywhere: "Keluar dari semua perangkat",
    unsavedDrafts:
      "Ketikan pada {n} formulir hanya ada di perangkat ini dan belum tersimpan. Keluar menghapusnya; buka lagi formulirnya untuk menyimpan.",
    security: "Keamanan",
    language: "Bahasa tampilan",
    languageAbout: "Istilah resmi pada formulir tetap dalam bahasa Indonesia.",
    privacy: "Privasi",
    accessLogAbout: "Setiap kali orang lain membuka catatan kinerja Anda, namanya tercatat di sini.",
  },
  accessLog: {
    title: "Siapa melihat data saya",
    about:
      "Yang membuka catatan Anda, sekali per orang, catatan dan jam. Pembukaan oleh Anda sendiri tidak dicatat.",
    empty: "Belum ada yang membuka catatan Anda.",
    when: "Waktu",
    reader: "Siapa",
    what: "Yang dilihat",
    purpose: "Keperluan",
    noPurpose: "Sesuai tugasnya",
    hour: (day: string, from: string) => `${day}, sekitar pukul ${from}`,
    older: "Yang lebih lama",
    newest: "Ke yang terbaru",
    paging: "Halaman catatan",
    records: {
      "work-plan": "SKP",
      evaluation: "Evaluasi",
      evidence: "Bukti dukung",
      "training-enrolment": "Pelatihan",
      "panel-material": "Bahan tim evaluasi",
      "second-look": "Bukti dukung, pemeriksaan acak",
      employee: "Data pegawai",
      other: "Catatan kinerja",
    },
  },
  accounts,
  grants,
  ownCase,
  people,
  code,
  secondFactor,
  mails,
  passwordLink,
  sso,
  reasons: {
    ...reasons,
    ...signInReasons,
    ...grantReasons,
    ...ownCaseReasons,
    ...accountReasons,
    ...peopleReasons,
  },
};
