import { trade, type Trade } from "./seats";

/** Clerks of every office. */
export const GENERAL: readonly Trade[] = [
  trade(32, "pengadministrasi", "Pengadministrasi Perkantoran", "clerk"),
  trade(22, "bendahara", "Penata Laporan Keuangan", "clerk"),
  trade(14, "arsiparis", "Arsiparis", "skilled"),
  trade(14, "perencana", "Perencana", "expert"),
  trade(10, "pengelola-kepegawaian", "Pengadministrasi Kepegawaian", "clerk"),
  trade(8, "pranata-komputer", "Pranata Komputer", "expert"),
];

/** Staff of a division of an office without a trade of its own. */
export const DESK: readonly Trade[] = [
  trade(40, "penelaah-kebijakan", "Penelaah Teknis Kebijakan", "clerk"),
  trade(24, "pengadministrasi", "Pengadministrasi Umum", "clerk"),
  trade(20, "analis-kebijakan", "Analis Kebijakan", "expert"),
  trade(16, "perencana", "Perencana", "expert"),
];

export const TRADES = {
  secretariat: [
    trade(34, "penelaah-kebijakan", "Penelaah Teknis Kebijakan", "clerk"),
    trade(26, "analis-kebijakan", "Analis Kebijakan", "expert"),
    trade(22, "pengadministrasi", "Pengadministrasi Perkantoran", "clerk"),
    trade(10, "pengelola-pengadaan", "Pengelola Pengadaan Barang/Jasa", "expert"),
    trade(8, "arsiparis", "Arsiparis", "expert"),
  ],
  publicHealth: [
    trade(34, "administrator-kesehatan", "Administrator Kesehatan", "expert"),
    trade(22, "penyuluh-kesehatan", "Penyuluh Kesehatan Masyarakat", "expert"),
    trade(14, "nutrisionis", "Nutrisionis", "expert"),
    trade(14, "apoteker", "Apoteker", "expert"),
    trade(16, "pengadministrasi", "Pengadministrasi Umum", "clerk"),
  ],
  diseaseControl: [
    trade(50, "epidemiolog", "Epidemiolog Kesehatan", "expert"),
    trade(30, "sanitarian", "Tenaga Sanitasi Lingkungan", "expert"),
    trade(20, "pengadministrasi", "Pengadministrasi Umum", "clerk"),
  ],
  healthCentre: [
    trade(31, "bidan", "Bidan", "skilled"),
    trade(28, "perawat", "Perawat", "skilled"),
    trade(9, "dokter", "Dokter", "expert"),
    trade(6, "sanitarian", "Tenaga Sanitasi Lingkungan", "skilled"),
    trade(6, "nutrisionis", "Nutrisionis", "skilled"),
    trade(5, "asisten-apoteker", "Asisten Apoteker", "skilled"),
    trade(4, "apoteker", "Apoteker", "expert"),
    trade(4, "pranata-lab", "Pranata Laboratorium Kesehatan", "skilled"),
    trade(3, "perekam-medis", "Perekam Medis", "skilled"),
    trade(4, "pengadministrasi", "Pengadministrasi Perkantoran", "clerk"),
  ],
  ward: [
    trade(70, "perawat-rsud", "Perawat", "skilled"),
    trade(14, "perawat-rsud", "Perawat", "expert"),
    trade(16, "bidan-rsud", "Bidan", "expert"),
  ],
  medicine: [
    trade(46, "dokter-rsud", "Dokter", "expert"),
    trade(20, "pranata-lab", "Pranata Laboratorium Kesehatan", "skilled"),
    trade(18, "apoteker", "Apoteker", "expert"),
    trade(16, "perekam-medis", "Perekam Medis", "skilled"),
  ],
  education: [
    trade(34, "penelaah-kebijakan", "Penelaah Teknis Kebijakan", "clerk"),
    trade(26, "pengawas-sekolah", "Pengawas Sekolah", "expert"),
    trade(14, "teknologi-pembelajaran", "Pengembang Teknologi Pembelajaran", "expert"),
    trade(26, "pengelola-kepegawaian", "Penata Layanan Operasional", "clerk"),
  ],
  primarySchool: [
    trade(88, "guru-sd", "Guru", "expert"),
    trade(8, "pengadministrasi", "Pengadministrasi Perkantoran", "clerk"),
    trade(4, "pustakawan", "Pustakawan", "expert"),
  ],
  secondarySchool: [
    trade(82, "guru-smp", "Guru", "expert"),
    trade(6, "guru-bk", "Guru Bimbingan dan Konseling", "expert"),
    trade(8, "pengadministrasi", "Pengadministrasi Perkantoran", "clerk"),
    trade(4, "pustakawan", "Pustakawan", "expert"),
  ],
  traffic: [
    trade(74, "petugas-lalu-lintas", "Operator Layanan Operasional", "clerk"),
    trade(26, "penguji-kendaraan", "Penguji Kendaraan Bermotor", "skilled"),
  ],
  terminals: [
    trade(62, "petugas-terminal", "Pengelola Layanan Operasional", "clerk"),
    trade(38, "penelaah-angkutan", "Penelaah Teknis Kebijakan", "clerk"),
  ],
  personnel: [
    trade(56, "analis-sdm", "Analis SDM Aparatur", "expert"),
    trade(30, "pranata-sdm", "Pranata SDM Aparatur", "skilled"),
    trade(14, "pranata-komputer", "Pranata Komputer", "expert"),
  ],
  planning: [
    trade(72, "perencana", "Perencana", "expert"),
    trade(16, "analis-kebijakan", "Analis Kebijakan", "expert"),
    trade(12, "pranata-komputer", "Pranata Komputer", "expert"),
  ],
  audit: [
    trade(86, "auditor", "Auditor", "expert"),
    trade(14, "pengadministrasi", "Pengadministrasi Umum", "clerk"),
  ],
  district: [
    trade(60, "pelayanan-kecamatan", "Pengelola Layanan Operasional", "clerk"),
    trade(24, "pengadministrasi", "Pengadministrasi Perkantoran", "clerk"),
    trade(16, "bendahara", "Penata Laporan Keuangan", "clerk"),
  ],
  village: [
    trade(78, "pelayanan-kecamatan", "Penata Layanan Operasional", "clerk"),
    trade(22, "pengadministrasi", "Pengadministrasi Perkantoran", "clerk"),
  ],
} as const satisfies Record<string, readonly Trade[]>;
