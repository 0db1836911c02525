/** The three levels of a rating (di bawah, sesuai, di atas ekspektasi), lowest first. Dossier §7.3. */
export const LEVELS = ["below", "meets", "above"] as const;
export type Level = (typeof LEVELS)[number];

/** Predikat kinerja pegawai, best first. Dossier §7.4. */
export const OVERALL_RATINGS = ["very_good", "good", "needs_improvement", "poor", "very_poor"] as const;
export type OverallRating = (typeof OVERALL_RATINGS)[number];

/** Capaian kinerja organisasi, best first. Dossier §7.1. */
export const UNIT_ACHIEVEMENTS = ["exceptional", "good", "needs_improvement", "poor", "very_poor"] as const;
export type UnitAchievementLevel = (typeof UNIT_ACHIEVEMENTS)[number];
