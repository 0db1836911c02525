import { agencies, agencyReasons } from "@/lib/messages/id/organization/agencies";
import { common } from "@/lib/messages/id/common";
import type { OrganizationReason } from "@/lib/features/organization/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";
import { chart, chartReasons } from "@/lib/messages/id/organization/chart";
import { calendar, calendarReasons } from "@/lib/messages/id/organization/calendar";
import { policies } from "@/lib/messages/id/organization/policies";
import { policyReasons } from "@/lib/messages/id/organization/policy-reasons";

type Code = OrganizationReason extends `organization.${infer Rest}` ? Rest : never;

/** A reason without words does not compile. */
const reasons = {
  ...agencyReasons,
  ...calendarReasons,
  ...chartReasons,
  ...policyReasons,
  "date-not-real": () => "Tanggal ini tidak ada di kalender",
  "date-order": () => "Tanggal selesai mendahului tanggal mulai. Tukar atau ubah salah satunya.",
  "policy-invalid": () => "Aturan ini tidak terbaca. Periksa isinya.",
  "policy-missing": () =>
    "Belum ada aturan yang berlaku pada tanggal ini. Sampaikan kepada pengelola kepegawaian instansi Anda.",
  "unit-not-found": () => "Unit ini tidak ditemukan, atau bukan untuk Anda",
  "achievement-required": () => "Pilih capaian kinerja organisasi",
  "grounds-required": () => "Tulis dasar penetapannya, misalnya nomor dan tanggal laporan",
  "changed-meanwhile": () =>
    "Bagian ini sudah diubah sejak Anda membukanya. Bandingkan dulu dengan yang terbaru.",
  "wrong-state": () => "Langkah ini tidak bisa dilakukan pada keadaan sekarang",
} satisfies Record<Code, (p: Parameters) => string>;

const quarters = ["I", "II", "III", "IV"];
const { months } = common.calendar;

/** Agencies, units, periods and what an agency settles for itself. */
export const organization = {
  agencies,
  calendar,
  chart,
  policies,
  unitAchievements: {
    exceptional: "Istimewa",
    good: "Baik",
    needs_improvement: "Butuh perbaikan",
    poor: "Kurang",
    very_poor: "Sangat kurang",
  },
  /** A period by its cadence and number of the year. */
  periods: {
    monthly: (number: number) => months[number - 1] ?? String(number),
    quarterly: (number: number) => `Triwulan ${quarters[number - 1] ?? number}`,
    half_yearly: (number: number) => `Semester ${quarters[number - 1] ?? number}`,
    yearly: (_number: number) => "Tahunan",
  },
  /** Kinds of units that the product itself speaks of; others are the agency's own words. */
  unitKinds: { health_centre: "puskesmas", school: "sekolah", district: "kecamatan" },
  positionClasses: {
    jpt: "Pimpinan tinggi",
    administrator: "Administrator",
    pengawas: "Pengawas",
    pelaksana: "Pelaksana",
    functional: "Fungsional",
    state_official: "Pejabat negara",
  },
  /** Before the title of a post that is not held for good. */
  assignmentKinds: {
    definitive: "",
    plt: "Plt.",
    plh: "Plh.",
    additional: "Tugas tambahan:",
    seconded: "Diperbantukan:",
  },
  reasons,
};
