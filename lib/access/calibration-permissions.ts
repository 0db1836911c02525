import type { RelationName } from "./relations";

/** The spread of a unit's ratings, and the room in which its leaders talk about them: part of the one table. */
export const calibrationPermissions = {
  // Counts beside the pattern of SE 3/2023; an appraiser sees the own people without any right of these
  "distribution.read": ["hr", "leadership", "unitOfficer", "unitHead", "headAbove", "auditor"],
  "distribution.explain": ["unitHead", "appraiser"],

  // "read" is that the room exists, with its counts; who was appointed sees people, masked until their appraiser opens them
  "calibration.read": ["roomMember", "unitHead", "hr", "auditor"],
  "calibration.look": ["roomMember", "auditor"],
  "calibration.open": ["unitHead", "hr"],
  "calibration.appoint": ["unitHead", "hr"],
  "calibration.close": ["unitHead", "hr"],
  "calibration.propose": ["roomMember"],
  "calibration.answer": ["roomMember"],
  "calibration.reveal": ["appraiser"],
  "calibration.decide": ["appraiser"],
} as const satisfies Record<string, readonly RelationName[]>;
