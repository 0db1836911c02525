import type { RatingTone } from "@/components/ui/rating/rating-badge";

const TONES: Record<string, RatingTone> = {
  very_good: "sb",
  good: "b",
  needs_improvement: "bp",
  poor: "k",
  very_poor: "sk",
  exceptional: "sb",
};

/** The colour of a predikat or of a unit's achievement; Istimewa takes the style of Sangat Baik (ux 4.1). */
export const ratingTone = (rating: string): RatingTone => TONES[rating] ?? "b";
