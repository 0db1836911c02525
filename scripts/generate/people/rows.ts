import type { Seat } from "../chart/seats";
import type { Dice } from "../dice";
import type { Batch } from "../stream/batch";
import type { Person, Unit } from "./person";

type Desk = { dice: Dice; batch: Batch; agency: { id: string } };

/** The day since which the chart is known. */
export const CHART_SINCE = "2017-01-03";

/** Writes a post with its history and answers its id. */
export function writePosition(
  { dice, batch, agency }: Desk,
  seat: Seat,
  unit: Unit,
  superior: Person | null,
): string {
  const id = dice.id(Date.parse(CHART_SINCE));
  const columns = {
    agency_id: agency.id,
    unit_id: unit.id,
    title: seat.title,
    class: seat.class,
    level: seat.level,
    grade: seat.grade || null,
    family: seat.family,
    superior_position_id: superior?.positionId ?? null,
    is_unit_head: seat.isHead,
    independent_head: false,
  };
  batch.add("position", { ...columns, id, valid_from: CHART_SINCE });
  batch.add("position_span", {
    ...columns,
    id: dice.id(Date.parse(CHART_SINCE)),
    position_id: id,
    starts_on: CHART_SINCE,
  });
  return id;
}

/** Writes a person, and the days of a leave. */
export function writeEmployee({ dice, batch, agency }: Desk, person: Person): void {
  batch.add("employee", {
    agency_id: agency.id,
    id: person.id,
    kind: person.kind,
    nip: person.nip,
    name: person.name,
    plain_name: person.plainName,
    call_name: person.callName,
    birth_date: person.birthDate,
    rank_code: person.rankCode,
    rank_name: person.rankName,
    status: person.status,
    status_from: person.statusFrom,
    started_on: person.startedOn,
  });
  const { status, statusFrom } = person;
  if (statusFrom !== null && (status === "study_leave" || status === "unpaid_leave"))
    batch.add("absence", {
      agency_id: agency.id,
      id: dice.id(Date.parse(statusFrom)),
      employee_id: person.id,
      kind: status,
      starts_on: statusFrom,
    });
}
