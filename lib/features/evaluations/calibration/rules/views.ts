import type { OverallRating } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { RatingCounts } from "@/lib/features/evaluations/rules/distribution";
import type { WhatIf } from "@/lib/features/evaluations/distribution/rules/what-if";
import type { Outcome, Ratings } from "./room";

/** A person as the reader may know him or her: by name, or by a post and a letter. */
export type Who = { name: string } | { title: string; letter: string };

export type PersonInRoom = {
  evaluationId: string;
  who: Who;
  title: string;
  unitName: string;
  appraiser: string | null;
  isMine: boolean;
  isOpen: boolean;
  isSigned: boolean;
  ratings: Ratings;
  rating: OverallRating;
  hasWaiting: boolean;
};

export type ProposalInRoom = {
  id: string;
  version: number;
  person: PersonInRoom;
  from: Ratings & { rating: OverallRating };
  to: Ratings & { rating: OverallRating };
  outcome: Outcome;
  proposer: string;
  proposedAt: string;
  reason: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  opinions: { author: string; agrees: boolean; text: string }[];
  may: { answer: boolean; decide: boolean };
  isRescored: boolean;
};

export type RoomView = {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  period: { id: string; year: number; cadence: Cadence; number: number };
  state: "open" | "closed" | "over";
  purpose: string;
  openedBy: string;
  openedAt: string;
  closedBy: string | null;
  closedAt: string | null;
  minutes: string;
  members: { name: string; appointedBy: string }[];
  /** Null for whoever sees counts alone. */
  inside: { people: PersonInRoom[]; proposals: ProposalInRoom[] } | null;
  /** Null where the group is too small. */
  sums: {
    before: RatingCounts;
    after: RatingCounts;
    total: number;
    tried: { before: WhatIf; after: WhatIf } | null;
  } | null;
  smallest: number;
  may: { appoint: boolean; close: boolean; propose: boolean };
};

/** Whoever can be appointed: an appraiser of the unit's people (`appraises` > 0), or somebody of HR as guide. */
export type Candidate = { employeeId: string; name: string; appraises: number; isHr: boolean };

/** A decision as the rated person reads it. */
export type CalibrationDecided = {
  id: string;
  decision: "kept" | "changed";
  decidedBy: string;
  decidedAt: string;
  reason: string;
};
