import type { WorkPlanReason } from "@/lib/features/work-plans/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";
import { exampleIn, writingBrief, writingReasons } from "@/lib/messages/id/work-plans/writing";
import { dialogueReasons } from "@/lib/messages/id/work-plans/dialogue-reasons";
import { matrixReasons } from "@/lib/messages/id/work-plans/matrix";
import { linkReasons } from "@/lib/messages/id/work-plans/links";

type Code = WorkPlanReason extends `work-plans.${infer C}` ? C : never;

/** Dates in parameters are YYYY-MM-DD; on screen they stand as on a form: 31-12-2026. */
const day = (value: string | number | undefined) =>
  String(value ?? "")
    .split("-")
    .reverse()
    .join("-");

/** Why a plan cannot be sent yet, or what could be better. */
export const reasons = {
  ...dialogueReasons,
  ...matrixReasons,
  ...linkReasons,
  ...writingReasons,
  "target-empty": (_p: Parameters) => "Isi angka target, misalnya 95",
  "target-not-number": (_p: Parameters) => "Isi angka saja, misalnya 95. Untuk “paling banyak”, tulis ≤ 5.",
  "number-dot": (p: Parameters) => `Pakai koma untuk pecahan. Mungkin maksud Anda ${p.suggestion ?? "7,5"}.`,
  "number-too-long": (_p: Parameters) => "Angka ini terlalu panjang. Paling banyak 14 angka dan 6 desimal.",
  "range-order": (_p: Parameters) => "Tulis angka yang kecil dulu, misalnya 5–10",
  "no-main-result": (_p: Parameters) => "Tambahkan paling sedikit satu hasil kerja utama",
  "result-empty": (_p: Parameters) => "Tulis rencana hasil kerja",
  "indicator-missing": (p: Parameters) => `Tambahkan indikator untuk hasil kerja ${p.n ?? ""}`.trim(),
  "indicator-empty": (_p: Parameters) => "Tulis indikatornya: bagaimana orang lain tahu hasil ini tercapai?",
  "success-measure-missing": (_p: Parameters) => "Tulis ukuran keberhasilannya",
  "aspect-missing": (_p: Parameters) => "Pilih satu aspek: kuantitas, kualitas, waktu, atau biaya",
  "appraiser-missing": (_p: Parameters) =>
    "Belum ada atasan yang tercatat. Boleh dikirim; bagian kepegawaian akan menunjuknya.",
  "appraiser-self": (_p: Parameters) =>
    "Penilai tidak boleh diri sendiri. Minta bagian kepegawaian memilih atasan lain.",
  "span-order": (_p: Parameters) => "Tanggal selesai mendahului tanggal mulai",
  "span-outside-year": (p: Parameters) => `Tanggal SKP harus di dalam tahun ${p.year ?? ""}`.trim(),
  "plan-overlap": (p: Parameters) =>
    `Tanggal ini tumpang tindih dengan SKP ${p.title ?? ""} (${day(p.from)} s.d. ${day(p.until)}). Ubah salah satunya.`,
  "leader-result-missing": (_p: Parameters) =>
    "Belum terhubung ke RHK pimpinan. Boleh dikirim, bisa dihubungkan nanti.",
  "leader-result-unsupported": (_p: Parameters) => "Belum ada yang mendukung hasil kerja ini",
  "duplicate-result": (p: Parameters) =>
    `Kalimatnya sama dengan hasil kerja ${p.n ?? ""}. Masih perlu keduanya?`,
  "activity-verb": (p: Parameters) => `Ini terdengar seperti kegiatan. Coba tulis hasilnya.${exampleIn(p)}`,
  "one-aspect": (_p: Parameters) => "Baru satu aspek. Banyak pegawai menambah aspek waktu atau kualitas.",
  "few-aspects": (p: Parameters) =>
    `Baru ${p.n ?? 2} aspek. Disarankan ${p.advised ?? 3}, tetapi tidak wajib.`,
  "unit-missing": (_p: Parameters) => "Satuannya belum ada. Misalnya %, dokumen, orang, hari.",
  "percent-summed": (_p: Parameters) =>
    "Persentase biasanya tidak dijumlahkan dari triwulan ke triwulan. Pilih “persentase atau rasio” pada cara ukur.",
  "direction-contradicts": (_p: Parameters) =>
    "Targetnya “paling banyak”, tetapi arahnya “makin tinggi makin baik”, atau sebaliknya. Periksa cara ukurnya.",
  "perspective-missing": (_p: Parameters) => "Perspektifnya belum dipilih",
  "perspectives-incomplete": (_p: Parameters) => "Belum semua perspektif dipakai. Biasanya keempatnya ada.",
  "resource-empty": (_p: Parameters) => "Dukungan sumber daya masih kosong",
  "accountability-empty": (_p: Parameters) => "Skema pertanggungjawaban masih kosong",
  "consequence-empty": (_p: Parameters) => "Konsekuensi masih kosong",
  "not-found": (_p: Parameters) => "SKP ini tidak ditemukan",
  "changed-meanwhile": (_p: Parameters) =>
    "Bagian ini sudah diubah sejak Anda membukanya. Tulisan Anda masih di sini; bandingkan dulu dengan yang terbaru.",
  "wrong-state": (_p: Parameters) =>
    "SKP ini sudah tidak di tahap itu. Muat ulang halaman untuk melihat keadaannya.",
  "content-changed": (_p: Parameters) =>
    "Isi SKP berubah sejak halaman ini dibuka. Baca sekali lagi, lalu kirim.",
  "return-note-missing": (_p: Parameters) => "Tulis satu catatan supaya pegawai tahu yang perlu diubah",
  "undo-too-late": (_p: Parameters) => "Waktu untuk mengurungkan sudah lewat",
  "too-long": (p: Parameters) =>
    p.max === undefined
      ? "Tulisan ini terlalu panjang. Ringkas sedikit."
      : `Paling panjang ${p.max} huruf. Ringkas sedikit.`,
  "row-not-found": (_p: Parameters) =>
    "Baris ini sudah tidak ada. Muat ulang halaman untuk melihat susunan terbaru.",
  "support-not-found": (_p: Parameters) =>
    "Yang didukung tidak ada dalam pilihan Anda. Pilih lagi dari daftarnya.",
  "plan-exists": (p: Parameters) =>
    `Anda sudah menyusun SKP untuk tanggal ini (${p.title ?? ""}). Lanjutkan yang ada.`,
  "year-not-open": (p: Parameters) =>
    `SKP ${p.year ?? ""} belum atau tidak lagi bisa dibuat`.replace("  ", " "),
  "no-days": (p: Parameters) => `Tidak ada hari kerja pada jabatan ini di tahun ${p.year ?? ""}`.trim(),
  "already-read": (_p: Parameters) =>
    "Atasan Anda sudah membacanya. Minta dikembalikan dengan catatan bila ada yang perlu diubah.",
  "too-many-results": (p: Parameters) => `Paling banyak ${p.max ?? 40} hasil kerja dalam satu SKP`,
  "result-supported": (p: Parameters) =>
    `${p.n ?? "Beberapa"} hasil kerja orang lain mendukung baris ini dan sudah ditandatangani. Ubah kalimatnya saja, jangan dihapus.`,
  "expectation-of-leader": (_p: Parameters) =>
    "Ekspektasi ini ditulis atasan Anda. Bicarakan dengannya bila ada yang perlu diubah.",
  "superior-self": (_p: Parameters) => "Penilai tidak boleh diri sendiri. Pilih atasan lain.",
  "superior-below": (p: Parameters) =>
    `${p.name ?? "Orang ini"} berada di bawah garis atasan pegawai ini. Pilih orang lain, supaya tidak berputar.`,
  "superior-inactive": (p: Parameters) => `${p.name ?? "Orang ini"} sedang tidak bertugas. Pilih orang lain.`,
  "superior-same": (p: Parameters) => `${p.name ?? "Orang ini"} sudah tercatat. Pilih orang lain.`,
  "superior-official": (_p: Parameters) =>
    "Pejabat negara tidak dinilai atasan, jadi tidak ada yang diajukan.",
  "superior-none-before": (_p: Parameters) =>
    "Sebelum usulan ini belum ada atasan yang tercatat. Pilih orang yang benar, supaya pegawai ini tidak tanpa penilai.",
  "superior-before-gone": (p: Parameters) =>
    `${p.name ?? "Atasan sebelumnya"} sudah tidak bertugas. Pilih orang yang benar.`,
  "superior-reason-missing": (_p: Parameters) => "Tulis alasannya, supaya pegawai tahu",
  "superior-none-chosen": (_p: Parameters) => "Centang paling sedikit satu usulan",
  "superior-too-many": (p: Parameters) => `Paling banyak ${p.max ?? 200} usulan sekali kirim`,
  "superior-changed": (_p: Parameters) =>
    "Usulan ini sudah berubah sejak Anda membukanya. Tidak ada yang disahkan; lihat dulu yang terbaru.",
  "superior-undo-late": (_p: Parameters) => "Keputusan hanya bisa diurungkan dalam 7 hari",
  "superior-undo-used": (_p: Parameters) =>
    "Keputusan ini sudah dipakai: atasan yang ditetapkan sudah bertindak, atau atasannya sudah berubah lagi. Ajukan pembetulan baru.",
} satisfies Record<Code, (p: Parameters) => string>;

/** The same in a few words, where a narrow cell or a list of advice says it. What is missing here is said in full. */
export const brief = {
  ...writingBrief,
  "target-empty": (_p: Parameters) => "Isi angka",
  "target-not-number": (_p: Parameters) => "Angka saja",
  "number-dot": (_p: Parameters) => "Pakai koma",
  "number-too-long": (_p: Parameters) => "Terlalu panjang",
  "range-order": (_p: Parameters) => "Kecil dulu",
  "aspect-missing": (_p: Parameters) => "Pilih aspek",
  "unit-missing": (_p: Parameters) => "Belum ada satuan",
  "percent-summed": (_p: Parameters) => "Persen dijumlahkan?",
  "direction-contradicts": (_p: Parameters) => "Arahnya berlawanan",
  "perspective-missing": (_p: Parameters) => "Pilih perspektif",
  "activity-verb": (_p: Parameters) => "memakai kata kegiatan",
  "one-aspect": (_p: Parameters) => "baru punya satu aspek",
  "few-aspects": (p: Parameters) => `baru punya ${p.n ?? 2} aspek`,
  "leader-result-missing": (_p: Parameters) => "belum terhubung ke RHK pimpinan",
  "duplicate-result": (p: Parameters) => `sama dengan hasil kerja ${p.n ?? ""}`.trim(),
};
