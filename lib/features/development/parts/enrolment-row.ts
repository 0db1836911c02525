import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import {
  isResultVisibleToEmployee,
  type EvaluationState,
} from "@/lib/features/evaluations/rules/evaluation-state";
import { enrolmentHolder, type EnrolmentState } from "../rules/enrolment-state";
import type { MyEnrolment } from "../rules/views";

/** One's own enrolment as the database gives it. */
export type EnrolmentRow = Omit<MyEnrolment, "holder" | "wasRecommended"> & {
  state: EnrolmentState;
  evaluationState: EvaluationState | null;
};

/** An EnrolmentRow as JSON, of `training_enrolment n` joined by `enrolmentJoins`. */
export const enrolmentJson: Prisma.Sql = Prisma.sql`
  json_build_object('id', n.id, 'version', n.version, 'state', n.state, 'recommenderName', r.name, 'reason', n.reason,
    'evaluationId', v.id, 'evaluationState', v.state, 'declineReason', n.decline_reason, 'attendedHours', n.attended_hours,
    'certificateNumber', n.certificate_number, 'certifiedOn', n.certified_on, 'changedAt', to_json(n.updated_at) #>> '{}')`;

export const enrolmentJoins: Prisma.Sql = Prisma.sql`
  LEFT JOIN employee r ON r.agency_id = n.agency_id AND r.id = n.recommender_id
  LEFT JOIN evaluation v ON v.agency_id = n.agency_id AND v.id = n.evaluation_id`;

/** For the enrolled person: the evaluation is named only once its result was released. */
export function myEnrolmentOf(
  { evaluationState, evaluationId, ...row }: EnrolmentRow,
  hasBegun: boolean,
): MyEnrolment {
  const isVisible = evaluationState !== null && isResultVisibleToEmployee(evaluationState);
  return {
    ...row,
    holder: enrolmentHolder(row.state, hasBegun),
    wasRecommended: row.recommenderName !== null,
    evaluationId: isVisible ? evaluationId : null,
  };
}
