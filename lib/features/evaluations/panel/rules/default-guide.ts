/** One question of the product's own interview guide, in both languages. */
export type GuideQuestion = {
  key: string;
  theme: GuideTheme;
  text: { id: string; en: string };
  hint: { id: string; en: string };
};
export type GuideTheme = "results" | "team" | "learning" | "service" | "integrity";

export const GUIDE_THEMES: Record<GuideTheme, { id: string; en: string }> = {
  results: { id: "Hasil kerja", en: "Results" },
  team: { id: "Kerja dalam tim", en: "Working in a team" },
  learning: { id: "Belajar dan mengajar", en: "Learning and teaching" },
  service: { id: "Pelayanan", en: "Service" },
  integrity: { id: "Keputusan dan integritas", en: "Decisions and integrity" },
};

/** Asks for what happened, never for age, family, faith, politics or health. The agency adds its own beside them. */
export const DEFAULT_GUIDE: readonly GuideQuestion[] = [
  {
    key: "result-proud",
    theme: "results",
    text: {
      id: "Hasil kerja mana tahun ini yang paling berarti?",
      en: "Which result of this year matters most?",
    },
    hint: { id: "Untuk siapa, dan apa buktinya?", en: "For whom, and what is the evidence?" },
  },
  {
    key: "result-obstacle",
    theme: "results",
    text: { id: "Menghadapi hambatan pada target", en: "Meeting an obstacle to a target" },
    hint: {
      id: "Apa yang sudah dicoba sebelum meminta bantuan?",
      en: "What was tried before asking for help?",
    },
  },
  {
    key: "team-problem",
    theme: "team",
    text: { id: "Menyelesaikan masalah tim", en: "Solving a problem of the team" },
    hint: {
      id: "Minta satu kejadian nyata, lalu hasilnya.",
      en: "Ask for one real event, then its outcome.",
    },
  },
  {
    key: "team-disagreement",
    theme: "team",
    text: { id: "Berbeda pendapat dengan rekan atau atasan", en: "Disagreeing with a colleague or superior" },
    hint: { id: "Bagaimana akhirnya diputuskan?", en: "How was it decided in the end?" },
  },
  {
    key: "learning-others",
    theme: "learning",
    text: { id: "Membantu orang lain belajar", en: "Helping others learn" },
    hint: {
      id: "Siapa yang sekarang bisa melakukan sesuatu karena dia?",
      en: "Who can do something now because of this person?",
    },
  },
  {
    key: "learning-own",
    theme: "learning",
    text: { id: "Belajar dari kesalahan sendiri", en: "Learning from an own mistake" },
    hint: { id: "Apa yang berubah sesudahnya?", en: "What changed afterwards?" },
  },
  {
    key: "service-citizen",
    theme: "service",
    text: { id: "Melayani warga yang sulit dilayani", en: "Serving somebody who is hard to serve" },
    hint: { id: "Apa yang dirasakan warga itu?", en: "What did that citizen experience?" },
  },
  {
    key: "decision-pressure",
    theme: "integrity",
    text: { id: "Mengambil keputusan di bawah tekanan", en: "Deciding under pressure" },
    hint: { id: "Apa yang dipertimbangkan?", en: "What was weighed?" },
  },
  {
    key: "integrity-refusal",
    theme: "integrity",
    text: { id: "Menolak permintaan yang tidak semestinya", en: "Refusing an improper request" },
    hint: { id: "Siapa yang diberi tahu?", en: "Who was told?" },
  },
];

type Chosen = { key: string | null; theme: string; text: string; hint: string };

/** A session's question in the reader's language: the product's own by its key, the agency's as it was typed. */
export function questionIn<T extends Chosen>(question: T, locale: "id" | "en"): T {
  const own = DEFAULT_GUIDE.find(({ key }) => key === question.key);
  if (!own) return question;
  return {
    ...question,
    theme: GUIDE_THEMES[own.theme][locale],
    text: own.text[locale],
    hint: own.hint[locale],
  };
}
