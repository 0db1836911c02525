import fc from "fast-check";
import type { PersonKey } from "../plan-model/chart";
import type { Act } from "./model";

/** What somebody might do next, before it is known what there is to do it with: random, but mostly possible. */
export type Wish = {
  kind: Act["kind"];
  /** Which evaluation, plan, period, row: counted round. */
  pick: number;
  /** In a state in which the act makes sense, or in any. */
  isFitting: boolean;
  actor: PersonKey | "right";
  isStale: boolean;
  /** The same request is sent twice. */
  isTwice: boolean;
  /** The smaller choices of an act. */
  more: number;
};

export const PEOPLE = ["staff", "appraiser", "deputy", "other", "top", "hr", "foreigner"] as const;
const WEIGHTS: Record<Act["kind"], number> = {
  start: 4,
  record: 13,
  "save-note": 1,
  "send-note": 24,
  "take-back": 6,
  score: 24,
  sign: 20,
  release: 20,
  acknowledge: 20,
  ask: 2,
  answer: 2,
  "undo-signature": 4,
  "release-together": 3,
  correct: 5,
  object: 24,
  "ask-rater": 8,
  explain: 14,
  examine: 8,
  decide: 24,
  withdraw: 2,
  achieve: 4,
  "close-period": 2,
  "reopen-period": 4,
  "extend-period": 1,
  event: 2,
  "next-plan": 3,
  confirm: 1,
  "start-year": 12,
  "year-note": 6,
  "open-room": 12,
  appoint: 2,
  "close-room": 2,
  reveal: 4,
  propose: 16,
  second: 10,
  settle: 24,
  calendar: 5,
  advance: 4,
};

const seldom = (parts: number) =>
  fc.oneof({ weight: parts - 1, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

export const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(
    ...(Object.entries(WEIGHTS) as [Act["kind"], number][]).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind),
    })),
  ),
  pick: fc.nat(999),
  isFitting: seldom(40).map((isOdd) => !isOdd),
  actor: fc.oneof(
    { weight: 9, arbitrary: fc.constant("right" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...PEOPLE) },
  ),
  isStale: seldom(16),
  isTwice: seldom(10),
  more: fc.nat(99_999),
});

export const at = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];
/** Independent small choices out of one number. */
export const part = (more: number, place: number, size: number): number =>
  Math.floor(more / 7 ** place) % size;
