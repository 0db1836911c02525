import type { Work } from "./people";

export type CoastResult = {
  text: string;
  indicator: string;
  unit: string;
  /** Annual target. A cumulative one is shared by the half-years of the plan. */
  target: number;
  measure: "cumulative" | "ratio";
  /** What a half-year reached: of a cumulative measure its part, else the value itself. */
  reached: readonly [first: number, second: number];
  note: string;
  assignment: string;
};

const row = (
  text: string,
  indicator: string,
  unit: string,
  measure: CoastResult["measure"],
  target: number,
  reached: readonly [number, number],
  note: string,
  assignment: string,
): CoastResult => ({ text, indicator, unit, target, measure, reached, note, assignment });

/** What each kind of work promises: two results with an indicator each. */
export const COAST_RESULTS: Readonly<Record<Work, readonly CoastResult[]>> = {
  kepala: [
    row(
      "Program dinas terlaksana sesuai perjanjian kinerja",
      "Persentase sasaran program yang tercapai",
      "%",
      "ratio",
      90,
      [84, 92],
      "Sasaran yang tertunda dibahas tiap bulan.",
      "Perjanjian kinerja kabupaten",
    ),
    row(
      "Temuan pengawasan selesai ditindaklanjuti",
      "Jumlah temuan yang selesai",
      "temuan",
      "cumulative",
      12,
      [5, 7],
      "Sisa temuan menunggu bukti dari rekanan.",
      "Rencana aksi tindak lanjut",
    ),
  ],
  bidang: [
    row(
      "Layanan bidang selesai dalam waktu yang dijanjikan",
      "Persentase layanan tepat waktu",
      "%",
      "ratio",
      95,
      [93, 96],
      "Antrean dibagi menurut wilayah kepulauan.",
      "Perjanjian kinerja dinas",
    ),
    row(
      "Bimbingan kepada pegawai bidang dilakukan teratur",
      "Jumlah pertemuan bimbingan",
      "pertemuan",
      "cumulative",
      24,
      [12, 12],
      "Catatan bimbingan disimpan bersama.",
      "Rencana kerja bidang",
    ),
  ],
  penyuluh: [
    row(
      "Kelompok nelayan terdampingi sampai mandiri",
      "Jumlah kelompok nelayan yang didampingi",
      "kelompok",
      "cumulative",
      20,
      [9, 12],
      "Dua kelompok baru dari pulau luar ikut bergabung.",
      "Rencana kerja Bidang Perikanan Tangkap",
    ),
    row(
      "Data hasil tangkapan lengkap tiap pelabuhan",
      "Persentase laporan tangkapan yang lengkap",
      "%",
      "ratio",
      90,
      [88, 93],
      "Laporan lewat pesan singkat mempercepat rekap.",
      "Rencana kerja Bidang Perikanan Tangkap",
    ),
  ],
  pendamping: [
    row(
      "Keluarga penerima bantuan terverifikasi di lapangan",
      "Jumlah keluarga yang diverifikasi",
      "keluarga",
      "cumulative",
      240,
      [118, 126],
      "Kunjungan digabung dengan jadwal kapal.",
      "Rencana kerja Bidang Perlindungan Sosial",
    ),
    row(
      "Pengaduan bantuan sosial terjawab tepat waktu",
      "Persentase pengaduan terjawab dalam lima hari",
      "%",
      "ratio",
      95,
      [94, 97],
      "Pengaduan lisan dicatat di buku kampung.",
      "Rencana kerja Bidang Perlindungan Sosial",
    ),
  ],
  umum: [
    row(
      "Layanan perkantoran berjalan tanpa gangguan",
      "Persentase permintaan selesai pada hari yang sama",
      "%",
      "ratio",
      90,
      [91, 94],
      "Permintaan dicatat dalam satu daftar.",
      "Rencana kerja Bagian Umum",
    ),
    row(
      "Arsip kepegawaian tertata dan mudah dicari",
      "Jumlah berkas pegawai yang ditata",
      "berkas",
      "cumulative",
      300,
      [140, 165],
      "Berkas lama dipindai sebelum ditata.",
      "Rencana kerja Bagian Umum",
    ),
  ],
};

/** The appraiser's sentence for the person, by the level of the results. */
export const COAST_COMMENTS = {
  above:
    "Hasilnya melampaui yang disepakati dan dibagikan kepada rekan. Semester depan: dampingi dua rekan baru.",
  meets: "Pekerjaan selesai seperti yang disepakati. Semester depan: laporan disusun sebelum tanggal lima.",
} as const;
