import type { EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";
import type { Level } from "@/lib/features/organization/rules/levels";

/** Which stories the demonstration tells: one entry for each state and rating that a person should be able to look at. */

/** Plans of 2026 that went back once before they were agreed. */
export const RETURNED_ONCE: readonly string[] = [
  "siti-rahmawati",
  "joko-susilo",
  "marlina",
  "made-suardana",
  "imam-akbar",
  "sarah-manuhutu",
  "yohana-lubis",
  "zulfahmi",
  "slamet-waluyo",
  "yessica-rumbiak",
  "lenny-marlinda",
  "gilang-ardhana",
  "fajar-purnama",
  "johan-kambu",
  "taufik-dalimunthe",
];

/** A first plan that its writer withdrew; a second one was agreed. */
export const WITHDRAWN_FIRST: readonly string[] = ["ida-farida", "cut-nazwa"];

/** Plans for the coming year that have begun. */
export const NEXT_YEAR: Readonly<Record<string, "draft" | "submitted" | "returned">> = {
  "kartika-saragih": "draft",
  nurhayati: "draft",
  "christina-palar": "submitted",
  "eni-sulastri": "returned",
};

/** Families whose plans describe success in words (pendekatan kualitatif). */
export const QUALITATIVE: ReadonlySet<string> = new Set([
  "analis-kebijakan",
  "teknologi-pembelajaran",
  "kabid-riset",
  "guru-bk",
]);

type Cell = readonly [result: Level, behaviour: Level];

/** People whose cell of the matrix is part of a story: every quarter shows each of the nine. */
export const CELLS: Readonly<Record<1 | 2 | 3, Readonly<Record<string, Cell>>>> = {
  1: {
    "siti-rahmawati": ["meets", "meets"],
    "budi-santoso": ["above", "above"],
    "fitri-handayani": ["meets", "above"],
    "rangga-pratama": ["above", "meets"],
    "toni-hermawan": ["above", "below"],
    poniman: ["meets", "below"],
    "gilang-ardhana": ["meets", "below"],
    "tumpal-aritonang": ["below", "below"],
    marlina: ["below", "above"],
    "joko-susilo": ["below", "meets"],
  },
  2: {
    "siti-rahmawati": ["meets", "above"],
    "budi-santoso": ["above", "above"],
    "fitri-handayani": ["above", "meets"],
    "rangga-pratama": ["meets", "meets"],
    "yanti-kusuma": ["above", "below"],
    "junaedi-rosyid": ["meets", "below"],
    "imam-akbar": ["meets", "below"],
    "basri-tandigau": ["below", "below"],
    "yeni-rosita": ["below", "above"],
    "joko-susilo": ["meets", "meets"],
  },
  3: {
    "siti-rahmawati": ["meets", "above"],
    "budi-santoso": ["above", "above"],
    "fitri-handayani": ["meets", "above"],
    "rangga-pratama": ["meets", "meets"],
    "sugeng-riyadi": ["above", "below"],
    zulfahmi: ["meets", "below"],
    "siska-purba": ["meets", "below"],
    "zulkarnain-usman": ["below", "below"],
    "marten-yikwa": ["below", "above"],
    "dewi-lestari": ["below", "meets"],
  },
};

type Third = "open" | "noted" | "scored" | "signed" | "released" | "received" | "lapsed" | "final";

/** How far the third quarter has come, person by person in a unit with its own agreement; the list goes round. */
export const THIRD_QUARTER: Readonly<Record<string, readonly Third[]>> = {
  setda: ["final", "received", "final"],
  bkpsdm: ["final", "final", "received"],
  dinkes: ["received", "lapsed", "received", "final"],
  "pkm-muara": ["final"],
  "pkm-pesisir": ["final", "released", "final", "lapsed"],
  rsud: ["signed", "released", "final", "signed", "scored"],
  disdik: ["final", "final", "received", "lapsed"],
  "sdn-07": ["final"],
  "smpn-2": ["final", "lapsed", "final"],
  dishub: ["final", "lapsed", "received"],
  inspektorat: ["received", "final"],
  bapperida: ["final"],
  "kec-utara": ["scored", "noted", "open", "signed", "released", "noted"],
};

/** The team that the demonstration's appraiser sees. */
export const THIRD_QUARTER_OF: Readonly<Record<string, Third>> = {
  "siti-rahmawati": "released",
  "budi-santoso": "received",
  "fitri-handayani": "released",
  "rangga-pratama": "signed",
  "joko-susilo": "open",
  marlina: "noted",
  "dewi-lestari": "scored",
  rosmiati: "lapsed",
};

/** The fourth quarter, open until January: whose self-note was sent early, and whose is being written. */
export const FOURTH_QUARTER: Readonly<Record<string, Extract<EvaluationState, "open" | "noted" | "scored">>> =
  {
    "budi-santoso": "noted",
    "fitri-handayani": "noted",
    "rangga-pratama": "noted",
    nurlela: "noted",
    asnawati: "scored",
    "dedi-saputra": "scored",
    marlina: "open",
    rosmiati: "open",
    "hotmaida-sihombing": "noted",
    "made-suardana": "open",
    "kornelia-bria": "noted",
    supriyadi: "noted",
    "liana-hartati": "open",
    "mimi-herawati": "noted",
    "ulfa-khairani": "noted",
    "ratih-komalasari": "open",
    "lestari-puspa": "open",
    rusdiana: "noted",
    "dwi-retnoningsih": "noted",
    sabaruddin: "open",
    "eni-sulastri": "noted",
    "agung-wijanarko": "open",
    "tito-ardiansyah": "noted",
    "saodah-latuheru": "noted",
    "hamdan-siagian": "noted",
    "yessica-rumbiak": "noted",
    "heru-cahyono": "open",
    "frans-manalu": "noted",
    "ahmad-hasibuan": "noted",
    suryati: "open",
    "wahyu-nugroho": "noted",
    "novita-anggraini": "open",
    "hendra-lubis": "noted",
    "wulan-safitri": "open",
    "wening-lestari": "noted",
    "burhanuddin-lessy": "open",
    "anisa-rahmadhani": "noted",
    "teuku-alamsyah": "noted",
    "nelson-simanungkalit": "noted",
  };

type Achievement = "exceptional" | "good" | "needs_improvement" | "poor";

/** What each unit with an agreement of its own achieved in the three finished quarters. */
export const ACHIEVEMENTS: Readonly<Record<string, readonly [Achievement, Achievement, Achievement]>> = {
  setda: ["good", "good", "good"],
  dinkes: ["good", "good", "good"],
  "pkm-muara": ["good", "good", "good"],
  "pkm-pesisir": ["good", "needs_improvement", "needs_improvement"],
  rsud: ["needs_improvement", "good", "good"],
  disdik: ["good", "good", "good"],
  "sdn-07": ["good", "exceptional", "exceptional"],
  "smpn-2": ["good", "good", "good"],
  dishub: ["good", "needs_improvement", "good"],
  bkpsdm: ["good", "good", "good"],
  bapperida: ["good", "good", "exceptional"],
  inspektorat: ["good", "exceptional", "good"],
  "kec-utara": ["good", "poor", "needs_improvement"],
};
