import "server-only";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { EvaluationHolder, EvaluationState } from "../rules/evaluation-state";

export type TalkLine = {
  id: string;
  isMine: boolean;
  byEmployee: boolean;
  author: string;
  text: string;
  at: string;
};

/** What everybody who may read the evaluation sees of it, signed or not. Days as YYYY-MM-DD, moments as ISO text. */
export type EvaluationStatus = {
  id: string;
  version: number;
  state: EvaluationState;
  holder: EvaluationHolder;
  /** The days of the plan where the period has none of them any more and nothing is signed: nobody need do anything. */
  leftPlan: { startsOn: string; endsOn: string } | null;
  workPlanId: string;
  employee: { name: string; callName: string };
  /** Whoever signed, else whoever appraises today. */
  appraiser: { name: string; callName: string } | null;
  superior: { name: string; callName: string } | null;
  period: { year: number; cadence: Cadence; number: number; selfNoteDue: string; scoringDue: string };
  notedAt: string | null;
  /** The reader's relation: the person, the appraiser, or somebody who only reads. */
  reader: "self" | "appraiser" | "other";
  may: {
    note: boolean;
    score: boolean;
    sign: boolean;
    release: boolean;
    undoSignature: boolean;
    correct: boolean;
    propose: boolean;
    acknowledge: boolean;
    ask: boolean;
    answer: boolean;
  };
};
