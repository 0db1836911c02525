import type { EvaluationReason } from "@/lib/features/evaluations/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";
import { formatDate } from "@/lib/messages/format";
import { objectionReasons } from "@/lib/messages/id/evaluations/objection-desks";
import { objections } from "@/lib/messages/id/evaluations/objections";
import { calibration, calibrationReasons } from "@/lib/messages/id/evaluations/calibration";
import { distribution, spreadReasons } from "@/lib/messages/id/evaluations/distribution";
import { achievement, contributions, handover } from "@/lib/messages/id/evaluations/achievement";
import { annual, annualReasons } from "@/lib/messages/id/evaluations/annual";
import { panel, panelReasons } from "@/lib/messages/id/evaluation-team/panel";
import { lenses, lensReasons } from "@/lib/messages/id/evaluations/lenses";
import { periods } from "@/lib/messages/id/evaluations/periods";
import { followUp, followUpReasons } from "@/lib/messages/id/evaluations/follow-up";
import { release, releaseReasons } from "@/lib/messages/id/evaluations/release";
import { result } from "@/lib/messages/id/evaluations/result";
import { scoring } from "@/lib/messages/id/evaluations/scoring";
import { secondLook, secondLookReasons } from "@/lib/messages/id/evaluation-team/second-look";

type Code = EvaluationReason extends infer R
  ? R extends `evaluations.${infer Short}`
    ? Short
    : never
  : never;

/** Words of scoring, signing and explaining an evaluation. Official terms as the regulation prints them. */
export const evaluations = {
  annual,
  achievement,
  contributions,
  handover,
  lenses,
  scoring,
  result,
  panel,
  secondLook,
  periods,
  calibration,
  distribution,
  objections,
  release,
  followUp,
  levels: { below: "Di bawah", meets: "Sesuai", above: "Di atas" },
  levelsLong: { below: "di bawah ekspektasi", meets: "sesuai ekspektasi", above: "di atas ekspektasi" },
  ratings: {
    very_good: "Sangat Baik",
    good: "Baik",
    needs_improvement: "Butuh Perbaikan",
    poor: "Kurang",
    very_poor: "Sangat Kurang",
  },
  achievements: {
    exceptional: "Istimewa",
    good: "Baik",
    needs_improvement: "Butuh Perbaikan",
    poor: "Kurang",
    very_poor: "Sangat Kurang",
  },
  kinds: { main: "Utama", additional: "Tambahan" },
  states: {
    open: "Menunggu catatan diri",
    noted: "Siap dinilai",
    scored: "Dinilai",
    signed: "Siap disampaikan",
    released: "Disampaikan",
    received: "Diterima",
    lapsed: "Lewat waktu",
    objected: "Dalam keberatan",
    decided: "Diputus",
    final: "Final",
  },
  matrix: {
    columns: { below: "Perilaku di bawah", meets: "Perilaku sesuai", above: "Perilaku di atas" },
    rows: { below: "Hasil di bawah", meets: "Hasil sesuai", above: "Hasil di atas" },
    caption: "Matriks hasil kerja dan perilaku.",
    position: (result: string, behaviour: string, rating: string) =>
      `Matriks hasil kerja dan perilaku. Posisi: hasil ${result}, perilaku ${behaviour}, ${rating}.`,
    empty: "Matriks hasil kerja dan perilaku. Belum ada pilihan.",
  },
  measure: {
    of: (actual: string, target: string) => `${actual} dari target ${target}`,
    noTarget: (actual: string) => `${actual}, tanpa target`,
    noActual: (target: string) => `Belum ada realisasi, target ${target}`,
    nothing: "Belum ada target dan realisasi",
    evidence: (n: number) => (n === 0 ? "Tanpa bukti" : `${n} bukti`),
  },
  list: {
    title: "Evaluasi saya",
    lead: "Hasil tiap periode, dan di meja siapa sekarang.",
    caption: "Evaluasi saya menurut periode",
    period: "Periode",
    state: "Keadaan",
    holder: "Di meja",
    due: "Batas",
    rating: "Predikat",
    act: "Langkah",
    notStarted: "Belum dibuka",
    start: "Mulai catatan diri",
    continueNote: "Lanjutkan catatan diri",
    openResult: "Baca alasannya",
    openStatus: "Lihat keadaan",
    since: (day: string) => `sejak ${day}`,
    you: "Anda",
    noDesk: "Tidak ada",
    notNeeded: "Tidak diperlukan: di luar masa SKP",
    ended: "Periode ditutup tanpa evaluasi",
    empty: "Belum ada evaluasi",
    emptyHint: "Evaluasi muncul setelah SKP Anda ditetapkan dan periodenya dibuka.",
    toPlan: "Ke SKP saya",
    of: (position: string) => `SKP ${position}`,
  },
  leadership: {
    title: "Capaian unit",
    lead: "Capaian kinerja organisasi unit di bawah Anda, dengan dasarnya. Capaian menentukan rating hasil kerja kepala unit, dan menjadi bahan pola sebaran.",
    empty: "Tidak ada unit di bawah Anda",
    emptyHint: "Halaman ini berisi unit yang langsung di bawah unit yang Anda pimpin.",
    head: (name: string) => `Dipimpin ${name}`,
    noHead: "Belum ada kepala unit",
    followers: "Tanpa perjanjian kinerja sendiri",
    follows: (unit: string) => `Mengikuti capaian ${unit}.`,
    none: "Belum ditetapkan",
    setBy: (name: string, day: string) => `Ditetapkan ${name}, ${day}`,
    fixed: "Tidak bisa diubah lagi: penilaian kepala unit sudah ditandatangani.",
    set: "Tetapkan capaian",
    change: "Ubah capaian",
    setFor: (unit: string, period: string) => `Capaian ${unit}, ${period}`,
    levelHints: {
      exceptional: "Lebih dari yang disepakati dengan pimpinan",
      good: "Seperti yang disepakati",
      needs_improvement: "Sebagian belum tercapai",
      poor: "Banyak yang belum tercapai",
      very_poor: "Sebagian besar belum bergerak",
    },
    grounds: "Dasarnya",
    groundsHint:
      "Sebutkan rencana aksi dan target yang tercapai atau belum. Dibaca kepala unit, penilai, dan auditor.",
    save: "Tetapkan",
    saved: "Capaian unit tersimpan.",
    earlier: "Periode sebelumnya",
    rule: "Pedoman: SE MenPANRB 3/2023. Bagaimana lima capaian menjadi tiga rating hasil kepala unit, mengikuti kebijakan instansi.",
  },
  reasons: {
    ...panelReasons,
    ...secondLookReasons,
    ...annualReasons,
    ...lensReasons,
    ...objectionReasons,
    ...releaseReasons,
    ...followUpReasons,
    ...spreadReasons,
    ...calibrationReasons,
    "achievement-change-reason": () => "Tulis alasan perubahan: hasil pegawai unit ini sudah disampaikan.",
    "figure-not-number": () => "Tulis angka, misalnya 438 atau 81,5",
    "figure-source": () => "Tulis sumber angka",
    "figure-not-agreed": () => "Indikator ini bukan bagian dari perjanjian kinerja unit.",
    "level-missing": (p) => `Pilih penilaian untuk hasil kerja ${p.n}`,
    "behaviour-level-missing": (p) => `Pilih penilaian untuk nilai ke-${p.n} perilaku kerja`,
    "result-rating-missing": () => "Pilih rating hasil kerja",
    "behaviour-rating-missing": () => "Pilih rating perilaku kerja",
    "result-reason-missing": () =>
      "Rating hasil kerja berbeda dari usulan aturan. Tulis alasannya dalam satu kalimat.",
    "behaviour-reason-missing": () =>
      "Rating perilaku berbeda dari usulan aturan. Tulis alasannya dalam satu kalimat.",
    "comment-missing": () => "Tulis satu kalimat untuk pegawai ini: kejadian, akibat, langkah berikutnya",
    "head-rating-fixed": () =>
      "Rating hasil kerja kepala unit mengikuti capaian unitnya. Simpan ulang penilaian ini supaya rating mengikuti capaian terbaru.",
    "unit-achievement-missing": () =>
      "Capaian unit ini belum ditetapkan, padahal menentukan rating hasil kerja kepalanya. Minta atasan unit menetapkannya lebih dulu.",
    "no-results": () => "SKP ini tidak punya hasil kerja, jadi belum bisa dinilai.",
    "achievement-required": () => "Pilih capaian unit",
    "grounds-required": () => "Tulis dasar penetapannya",
    "achievement-fixed": () =>
      "Penilaian kepala unit ini sudah ditandatangani, jadi capaiannya tidak bisa diubah.",
    "unit-follows-parent": () =>
      "Unit ini tidak punya perjanjian kinerja sendiri. Capaiannya mengikuti unit di atasnya.",
    "period-not-begun": () => "Periode ini belum dimulai.",
    "not-found": () => "Evaluasi ini tidak ditemukan, atau bukan untuk Anda.",
    "changed-meanwhile": () =>
      "Evaluasi ini sudah diubah sejak Anda membukanya. Tulisan Anda masih di sini; bandingkan dulu dengan yang terbaru.",
    "wrong-state": () =>
      "Langkah ini tidak bisa dilakukan pada keadaan evaluasi sekarang. Muat ulang halaman untuk melihat keadaannya.",
    "provisional-may-not-sign": () => "Anda penilai sementara. Menandatangani menunggu BKPSDM menegaskan.",
    "superior-missing": () => "Atasan penilai belum tercatat. Minta BKPSDM melengkapinya.",
    "note-missing": () => "Catatan diri belum dikirim.",
    "period-left-plan": (p) =>
      `Periode ini tidak lagi termasuk masa SKP (${formatDate(String(p.from), "id")} sampai ${formatDate(String(p.until), "id")}): penilaian tidak diperlukan.`,
    "note-not-due": (p) =>
      `Catatan diri belum dikirim dan masih boleh ditulis s.d. ${formatDate(String(p.due), "id")}. Penilaian dibuka setelah itu.`,
    "period-closed": () => "Periode ini sudah ditutup. Minta BKPSDM membukanya lagi.",
    "scoring-begun": () =>
      "Catatan ini sedang dipakai penilai, jadi tidak bisa ditarik lagi. Tanyakan langsung kepada penilai Anda.",
    "period-not-closed": () => "Periode ini belum ditutup.",
    "period-runs": (p) => `Periode ini masih berjalan sampai ${formatDate(String(p.due), "id")}.`,
    "periods-exist": (p) => `Periode tahun ${p.year} sudah disiapkan.`,
    "no-policy": (p) => `Belum ada aturan yang berlaku untuk tahun ${p.year}.`,
    "due-earlier": (p) => `Batas waktu tidak bisa maju. Paling cepat ${formatDate(String(p.due), "id")}.`,
    "due-unchanged": () => "Tanggalnya belum berubah. Pilih tanggal yang lebih lambat.",
    "due-past": () => "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.",
    "scoring-before-note": () => "Penilaian tidak bisa berakhir sebelum catatan diri.",
    "due-taken-back": (p) =>
      `${formatDate(String(p.due), "id")} sudah lewat, jadi batas waktu yang dijanjikan tidak bisa ditarik sampai tanggal itu.`,
    "unit-extension-runs": (p) =>
      `${p.unit} masih punya waktu sampai ${formatDate(String(p.due), "id")}. Tunggu, atau akhiri perpanjangannya lebih dulu.`,
    "closing-reason": (p) => `${p.n} orang belum dinilai. Tulis alasan menutup sekarang.`,
    "plan-not-set": () => "SKP ini belum ditetapkan, jadi belum bisa dievaluasi.",
    "undo-reason-missing": () => "Tulis alasan membatalkan tanda tangan",
    "message-empty": () => "Tulis pertanyaan atau jawaban Anda",
    "no-question": () => "Belum ada pertanyaan untuk dijawab.",
    "too-long": (p) =>
      p.max === undefined
        ? "Tulisan ini terlalu panjang. Ringkas sedikit."
        : `Paling panjang ${p.max} huruf. Ringkas sedikit.`,
    "revision-unchanged": () => "Tidak ada yang berubah dari hasil yang berlaku. Pilih apa yang diperbaiki.",
    "revision-reason": () => "Tulis alasan mengapa hasil ini menjadi versi baru",
    "row-not-found": () => "Hasil kerja ini sudah tidak ada pada SKP. Muat ulang halaman.",
    "purpose-missing": () => "Tulis keperluan membuka evaluasi ini",
    "snapshot-broken": () => "Isi yang ditandatangani tidak bisa dibaca. Beri tahu admin.",
  } satisfies Record<Code, (p: Parameters) => string>,
};
