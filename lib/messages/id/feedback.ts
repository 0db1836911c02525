import type { FeedbackReason } from "@/lib/features/feedback/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = FeedbackReason extends `feedback.${infer Rest}` ? Rest : never;

/** A reason without words does not compile. */
const reasons = {
  "about-missing": () => "Pilih hasil kerja atau nilai perilaku yang Anda bicarakan",
  "text-missing": () => "Tulis satu kalimat tentang yang Anda lihat",
} satisfies Record<Code, (p: Parameters) => string>;

/** Comments of the appraiser during the period. */
export const feedback = {
  title: "Umpan balik",
  lead: "Satu kejadian, satu kalimat.",
  about: "Tentang",
  choose: "Pilih hasil kerja atau perilaku",
  results: "Hasil kerja",
  behaviours: "Perilaku",
  text: "Umpan balik",
  hint: "Kejadian, akibat, langkah berikutnya.",
  send: "Kirim umpan balik",
  sent: "Umpan balik terkirim.",
  readBy: (name: string) =>
    `Dibaca ${name} dan penilai berikutnya. Umpan balik bukan nilai, dan tidak bisa diubah setelah dikirim.`,
  by: (giver: string, date: string) => `${giver}, ${date}`,
  none: "Belum ada umpan balik pada periode ini.",
  reasons,
};
