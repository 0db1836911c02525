import "server-only";
import type { Facts } from "@/lib/access/relations";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { EnrolmentState } from "../rules/enrolment-state";
import type { LoadedTraining } from "./load-training";

/** One person's enrolment as a use case meets it. */
export type LoadedEnrolment = {
  id: string;
  employeeId: string;
  /** The evaluation out of which it was recommended. */
  evaluationId: string | null;
  state: EnrolmentState;
  version: number;
  attendedHours: number | null;
  training: LoadedTraining;
  /** Appraisers are those of the plan out of whose evaluation the training was recommended; a wish of one's own has none. */
  facts: Facts;
};

/** At most two statements. @throws AppError NOT_FOUND */
export async function loadEnrolment(db: Tx, enrolmentId: string, today: string): Promise<LoadedEnrolment> {
  const { training, evaluation, ...row } = found(
    await db.trainingEnrolment.findFirst({
      where: { id: enrolmentId },
      select: {
        id: true,
        employeeId: true,
        evaluationId: true,
        state: true,
        version: true,
        attendedHours: true,
        training: { select: { id: true, hours: true, seats: true, startsOn: true, endsOn: true } },
        evaluation: { select: { workPlanId: true } },
      },
    }),
  );
  const facts = evaluation
    ? await loadPlanFacts(db, evaluation.workPlanId, today)
    : { today, employeeId: row.employeeId };
  return {
    ...row,
    training: { ...training, startsOn: fromDate(training.startsOn), endsOn: fromDate(training.endsOn) },
    facts,
  };
}
