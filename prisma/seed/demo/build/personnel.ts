import type { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/features/organization/rules/dates";
import { eventChanges, eventDetails } from "@/lib/features/personnel/rules/event-details";
import { toDate } from "@/lib/platform/clock";
import { AGENCY, moment } from "../agency";
import { demoId } from "../ids";
import { people, personOf, type DemoPerson } from "../people";
import { assignmentId, leaving } from "./employment";
import { earlierPositionId, positionId } from "./organization";

const agencyId = AGENCY.id;
/** The officer of BKPSDM who enters events. */
const ENTERED_BY = "yulia-oktaviani";

type Event = Prisma.PersonnelEventCreateManyInput;
type Happening = Pick<Event, "kind" | "state"> & {
  person: DemoPerson;
  from: string;
  position: string | null;
  until?: string;
  decree: string;
  changes?: Event["changes"];
};

function eventRow({ person, kind, state, from, position, until, decree, changes }: Happening): Event {
  const at = moment(state === "planned" ? "2026-11-12" : addDays(from, -5), "10:20");
  const details = { positionId: position, endsOn: until ?? null, decree, told: [person.id], extended: 0 };
  return {
    agencyId,
    id: demoId("personnel-event", `${person.key}/${kind}`),
    kind,
    employeeId: person.id,
    effectiveOn: toDate(from),
    state,
    details: eventDetails.parse(details),
    changes: changes ?? [],
    createdById: personOf(ENTERED_BY).id,
    createdAt: at,
    appliedAt: state === "planned" ? null : moment(from, "00:02"),
  };
}

/** The post that is acted for appears as the one row that came: its last day can be changed, the appointment not undone. */
const actingChanges = (person: DemoPerson) =>
  eventChanges.parse({
    scope: { employeeId: person.id, affected: [], planIds: [], holdIds: [] },
    rows: [{ table: "assignment", id: assignmentId(`${person.key}/acting`), before: null, after: "{}" }],
  });

function happeningsOf(person: DemoPerson): Happening[] {
  const list: Happening[] = [];
  const { acting, transferredFrom } = person;
  const head = acting && people.find((other) => other.unit === acting.unit && other.head);
  if (acting && head)
    list.push({
      person,
      kind: "acting_plt",
      state: "running",
      from: acting.from,
      position: positionId(head),
      until: acting.until,
      decree: "SK 821/311/2026",
      changes: actingChanges(person),
    });
  if (transferredFrom)
    list.push({
      person,
      kind: "move",
      state: "running",
      from: person.since,
      position: positionId(person),
      decree: "SK 821/204/2026",
    });
  const out = leaving(person);
  if (out)
    list.push({
      person,
      kind: out.status === "retired" ? "retirement" : out.status,
      state: "running",
      from: out.from,
      position: null,
      decree: "SK 882/57/2026",
    });
  return list;
}

/** A midwife who will move on 1 December to the post that a colleague left. */
const planned = (): Happening => ({
  person: personOf("dewi-lestari"),
  kind: "move",
  state: "planned",
  from: "2026-12-01",
  position: earlierPositionId(personOf("nurlela")),
  decree: "SK 821/340/2026",
});

/** What happened to people's posts this year, and what is planned. */
export const personnelEventRows = (): Event[] => [...people.flatMap(happeningsOf), planned()].map(eventRow);

/** Leave that goes on: no plan falls due in these days. */
export const absenceRows = (): Prisma.AbsenceCreateManyInput[] =>
  people.flatMap((person) => {
    const out = leaving(person);
    if (!out || out.status === "retired") return [];
    return [
      {
        agencyId,
        id: demoId("absence", person.key),
        employeeId: person.id,
        kind: out.status,
        startsOn: toDate(out.from),
        decree: "SK 882/57/2026",
      },
    ];
  });
