/** What waits for somebody as a member of a room, a session or a chain of results. Days are YYYY-MM-DD. */
export type TeamDuties = {
  proposals: { sessionId: string; unitName: string; count: number }[] | null;
  sessions:
    { sessionId: string; subject: string; meetsOn: string; step: "declare" | "write" | "sign" }[] | null;
  asked: { count: number; due: string } | null;
};

/** What the home page's one statement found. Days are YYYY-MM-DD, moments ISO texts. */
export type HomeFacts = {
  year: number;
  /** False on leave and after leaving. */
  onDuty?: boolean;
  period: {
    id: string;
    year: number;
    number: number;
    cadence: string;
    startsOn: string;
    endsOn: string;
    selfNoteDue: string;
    scoringDue: string;
  } | null;
  /** The first last day of what waits for the person's score; null where nothing does. */
  scoreBy?: string | null;
  plans:
    | {
        id: string;
        year: number;
        state: "draft" | "submitted" | "returned" | "set";
        /** Set where it is a proposed amendment of the plan in force. */
        amends?: boolean;
        submittedAt: string | null;
        readAt: string | null;
        returnedAt: string | null;
        appraiserName: string | null;
        hasResults: boolean;
        notes: number;
      }[]
    | null;
  selfNotes:
    | {
        planId: string;
        evaluationId: string | null;
        state: string;
        notedAt: string | null;
        appraiserName: string | null;
        results: number;
        written: number;
        withEvidence: number;
      }[]
    | null;
  released:
    { evaluationId: string; number: number; year: number; cadence: string; releasedAt: string }[] | null;
  lastResult: {
    evaluationId: string;
    number: number;
    year: number;
    cadence: string;
    overallRating: string;
  } | null;
  questions: { evaluationId: string; name: string; askedAt: string }[] | null;
  trainings:
    | {
        trainingId: string;
        title: string;
        state: "recommended" | "willing";
        startsOn: string;
        updatedAt: string;
      }[]
    | null;
  toConfirm: number;
  /** People whom the person appraised until a change in a period, without a note so far; who and how many in all. */
  handovers?:
    | {
        workPlanId: string;
        periodId: string;
        name: string;
        year: number;
        number: number;
        cadence: string;
        due: string;
      }[]
    | null;
  /** Proposed amendments that wait for the person as appraiser, the oldest first. They are among `plansToReview`. */
  amendments?: { planId: string; name: string }[] | null;
  team?: TeamDuties | null;
  /** Open cases in which the person is one of the three. */
  objections?:
    | {
        id: string;
        number: string;
        state: "filed" | "rater_asked" | "examined";
        role: "person" | "rater" | "decider";
        employeeName: string;
        raterName: string;
        deciderName: string;
        due: string;
      }[]
    | null;
};

export type Duties = {
  plansToReview: number;
  evaluationsToScore: number;
  confirmsTrainings: boolean;
  hasOwnPlan: boolean;
};

type PeriodName = { year: number; number: number; cadence: string };

/** One thing that waits. `due` is the last day; `startedParts` of `parts` says how far it is. */
export type Task =
  | { kind: "start-plan"; year: number }
  | { kind: "finish-plan"; planId: string; year: number; amends: boolean }
  | {
      kind: "mend-plan";
      planId: string;
      year: number;
      amends: boolean;
      appraiserName: string | null;
      notes: number;
      since: string | null;
    }
  | {
      kind: "plan-with-appraiser";
      planId: string;
      year: number;
      amends: boolean;
      holder: string | null;
      sentAt: string | null;
      readAt: string | null;
    }
  | {
      kind: "write-self-note";
      planId: string;
      evaluationId: string | null;
      periodId: string;
      period: PeriodName;
      due: string;
      parts: number;
      doneParts: number;
    }
  | { kind: "add-evidence"; evaluationId: string; period: PeriodName; due: string; missing: number }
  | {
      kind: "note-with-appraiser";
      evaluationId: string;
      period: PeriodName;
      holder: string | null;
      sentAt: string | null;
      due: string;
    }
  | { kind: "read-result"; evaluationId: string; period: PeriodName; since: string }
  | { kind: "answer-question"; evaluationId: string; name: string; since: string }
  | { kind: "review-plans"; count: number }
  /** Of one, whose and where; of several only how many. */
  | { kind: "review-amendments"; count: number; one: { planId: string; name: string } | null }
  | { kind: "score-evaluations"; count: number; due: string | null }
  | { kind: "answer-training"; trainingId: string; title: string; startsOn: string }
  | { kind: "training-with-hr"; trainingId: string; title: string; since: string }
  | { kind: "confirm-trainings"; count: number }
  | {
      kind: "write-handover";
      workPlanId: string;
      periodId: string;
      name: string;
      period: PeriodName;
      due: string;
    }
  | { kind: "write-handovers"; count: number; period: PeriodName; due: string }
  | { kind: "decide-proposals"; sessionId: string; unitName: string; count: number }
  | {
      kind: "serve-session";
      sessionId: string;
      subject: string;
      step: "declare" | "write" | "sign";
      due: string | null;
    }
  | { kind: "give-contributions"; count: number; due: string }
  | { kind: "explain-objection"; objectionId: string; name: string; due: string }
  | { kind: "decide-objection"; objectionId: string; number: string; asks: boolean; due: string }
  | {
      kind: "objection-running";
      objectionId: string;
      number: string;
      isMine: boolean;
      holder: string;
      due: string;
    };
