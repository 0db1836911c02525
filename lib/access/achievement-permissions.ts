import type { RelationName } from "./relations";

/** The part of the one table that is about what a unit has achieved, and what other leaders say beside a result. */
export const achievementPermissions = {
  // Figures, proposal and recommendations of a unit; who sets the level is `unit-achievement.set`
  "achievement-sheet.read": [
    "headAbove",
    "unitHead",
    "strategyPlanner",
    "unitOfficer",
    "achievementRecommender",
    "leadership",
    "hr",
    "auditor",
  ],
  "achievement-sheet.record": ["unitHead", "strategyPlanner", "unitOfficer"],
  "achievement-sheet.recommend": ["achievementRecommender"],

  // A leader of another unit or of a team, beside the appraiser
  "contribution.give": ["matrixLeader"],

  // Whoever appraised until a change in the period, to whoever appraises now
  "handover.write": ["formerAppraiser"],
} as const satisfies Record<string, readonly RelationName[]>;
