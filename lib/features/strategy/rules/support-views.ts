/** What agreed plans do for the indicators below one part of the tree. */
export type Carried = { nodeId: string; indicators: number; carried: number };

/** What the plans that support one indicator directly say of it. Figures are decimal strings; null where nothing may be summed. */
export type Reached = {
  indicatorId: string;
  results: number;
  people: number;
  signed: number;
  planIndicators: number;
  withProgress: number;
  summed: number;
  actual: string | null;
  target: string | null;
};

/** A planned result in the cascade below an indicator. Name and words only where the reader may read the plan. */
export type Contributor = {
  resultId: string;
  planId: string;
  parentId: string | null;
  indicatorId: string;
  depth: number;
  unitName: string;
  isSigned: boolean;
  /** Appraises others, so that somebody could intervene the result. */
  leads: boolean;
  isIntervened: boolean;
  seen: { person: string; title: string; text: string } | null;
};

export type NodeSupport = {
  carried: Record<string, Carried>;
  /** Some of `carried` was worked out up to a few minutes ago. */
  isKept: boolean;
  reached: Record<string, Reached>;
  contributors: Contributor[];
  hasMore: boolean;
  /** People of the part's unit whose plan supports nothing; names where the reader may read the plan. */
  unlinked: { count: number; names: { planId: string; name: string }[] };
};
