import type { EvaluationReason } from "@/lib/features/evaluations/rules/reasons";
import type { Parameters } from "@/lib/messages/id/common";

type Reasons = { [Code in EvaluationReason as Code extends `evaluations.${infer Short}` ? Short : never]: (p: Parameters) => string };

const reasons: Reasons = {} as never;

/** Words of scoring, signing and explaining an evaluation. Official terms as the regulation prints them. */
export const evaluations = {
  reasons,
  levels: { below: "Di bawah", meets: "Sesuai", above: "Di atas" },
  levelsLong: { below: "di bawah ekspektasi", meets: "sesuai ekspektasi", above: "di atas ekspektasi" },
  ratings: { very_good: "Sangat Baik", good: "Baik", needs_improvement: "Butuh Perbaikan", poor: "Kurang", very_poor: "Sangat Kurang" },
  ratingLetters: { very_good: "SB", good: "B", needs_improvement: "BP", poor: "K", very_poor: "SK" },
  achievements: { exceptional: "Istimewa", good: "Baik", needs_improvement: "Butuh Perbaikan", poor: "Kurang", very_poor: "Sangat Kurang" },
  kinds: { main: "Utama", additional: "Tambahan" },
  states: {
    open: "Menunggu catatan diri", noted: "Siap dinilai", scored: "Dinilai", signed: "Siap disampaikan", released: "Disampaikan",
    received: "Diterima", lapsed: "Lewat waktu", objected: "Dalam keberatan", decided: "Diputus", final: "Final",
  },
};
