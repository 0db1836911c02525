import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import { trainingColumns } from "../parts/catalogue-rows";
import { enrolmentJoins, enrolmentJson, myEnrolmentOf, type EnrolmentRow } from "../parts/enrolment-row";
import { loadOutlook } from "../parts/hours-of-year";
import { checkWish, enrolmentEventsFor, mayBeginAgain, takesSeat } from "../rules/enrolment-state";
import type { TrainingPage, TrainingRow } from "../rules/views";

type Row = TrainingRow & {
  url: string | null;
  legalBasis: string | null;
  sourceDocument: string | null;
  enrolment: EnrolmentRow | null;
  position: number | null;
};

/** One training with the reader's own enrolment and hours. Two statements. @throws AppError NOT_FOUND */
export async function getTraining(ctx: Context, trainingId: string): Promise<TrainingPage> {
  const { employeeId } = ctx.actor;
  return read(ctx, async (db) => {
    const rows = await db.$queryRaw<Row[]>`
      SELECT ${trainingColumns(employeeId)}, t.url, t.legal_basis AS "legalBasis", t.source_document AS "sourceDocument",
        (SELECT ${enrolmentJson} FROM training_enrolment n ${enrolmentJoins} WHERE n.agency_id = t.agency_id AND n.training_id = t.id AND n.employee_id = ${employeeId}::uuid) AS enrolment,
        (SELECT count(*)::int FROM training_enrolment x JOIN training_enrolment n ON n.agency_id = x.agency_id AND n.training_id = x.training_id AND n.employee_id = ${employeeId}::uuid AND n.state = 'willing'
          WHERE x.agency_id = t.agency_id AND x.training_id = t.id AND x.state = 'willing' AND (x.updated_at, x.id) <= (n.updated_at, n.id)) AS position
      FROM training t WHERE t.id = ${trainingId}::uuid`;
    const { enrolment, position, ...training } = found(rows[0]);
    const mine = enrolment && myEnrolmentOf(enrolment, training.startsOn <= ctx.today);
    const outlook = await loadOutlook(db, {
      employeeId,
      today: ctx.today,
      year: Number(training.endsOn.slice(0, 4)),
      training: mine && takesSeat(mine.state) ? undefined : { id: training.id, hours: training.hours },
    });
    const events = mine ? enrolmentEventsFor(mine.state, "employee") : [];
    const isOpen = checkWish(training, ctx.today).length === 0;
    return {
      ...training,
      mine,
      position: training.seatsLeft === 0 && position ? position : null,
      outlook,
      may: {
        enrol: isOpen && (!mine || events.includes("accept") || mayBeginAgain(mine.state)),
        decline: events.includes("decline"),
        cancel: events.includes("cancel"),
      },
    };
  });
}
