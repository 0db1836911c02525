import { RatingBadge, type RatingTone } from "@/components/ui/rating/rating-badge";
import type { UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { Messages } from "@/lib/messages/messages-for";

/** The five achievements wear the styles of the five predikat; Istimewa takes the best one with its own letter. */
const BADGES: Readonly<Record<UnitAchievementLevel, { tone: RatingTone; letter: string }>> = {
  exceptional: { tone: "sb", letter: "I" },
  good: { tone: "b", letter: "B" },
  needs_improvement: { tone: "bp", letter: "BP" },
  poor: { tone: "k", letter: "K" },
  very_poor: { tone: "sk", letter: "SK" },
};

export function AchievementBadge({ level, m }: { level: UnitAchievementLevel; m: Messages }) {
  return <RatingBadge {...BADGES[level]} label={m.evaluations.achievements[level]} />;
}
