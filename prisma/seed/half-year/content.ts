import { loginName } from "@/lib/features/employees/rules/login-name";
import { addDays } from "@/lib/features/organization/rules/dates";
import { toDate } from "@/lib/platform/clock";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { COAST, COAST_POLICY, COAST_YEAR, coastId, coastMoment, coastPeriods } from "./agency";
import * as evaluations from "./evaluations";
import {
  COAST_UNITS,
  coastLogins,
  coastPeople,
  coastPersonId,
  type CoastPerson,
  type CoastUnit,
} from "./people";
import * as plans from "./plans";

const agencyId = COAST.id;
const FOUNDED = toDate("2017-01-03");
const positionId = (key: string) => coastId("position", key);

type Post = { key: string; unit: CoastUnit; title: string; appraiser: string | null };

const postRow = (person: CoastPerson, { key, unit, title, appraiser }: Post) => ({
  agencyId,
  id: positionId(key),
  unitId: plans.coastUnitId(unit),
  title,
  class: person.class,
  level: /Ahli \w+|Terampil|Penyelia/.exec(person.class === "functional" ? title : "")?.[0] ?? null,
  superiorPositionId: appraiser === null ? null : positionId(appraiser),
  isUnitHead: person.head ?? false,
  validFrom: FOUNDED,
});

type Held = Post & { person: CoastPerson; from: string; until: string | null };

const held: readonly Held[] = coastPeople.flatMap((person) => {
  const { key, unit, title, appraiser, since, before } = person;
  const now = { key, unit, title, appraiser, person, from: since, until: null };
  if (!before) return [now];
  return [{ ...before, key: `${key}/before`, person, from: "2024-01-02", until: addDays(since, -1) }, now];
});

const line = (one: Held) =>
  one.appraiser === null
    ? []
    : [
        {
          ...{ agencyId, id: coastId("line", one.key), employeeId: coastPersonId(one.person.key) },
          ...{ superiorId: coastPersonId(one.appraiser), startsOn: toDate(one.from) },
          endsOn: one.until === null ? null : toDate(one.until),
        },
      ];

/** Every row of the second agency but hashes of passwords and snapshots, parents before children. */
export const coastTables = (): readonly (readonly [table: string, rows: readonly object[]])[] => [
  [
    "unit",
    COAST_UNITS.map(({ key, parent, ...unit }, sortOrder) => ({
      ...{ agencyId, id: plans.coastUnitId(key), parentId: parent && plans.coastUnitId(parent), ...unit },
      ...{ hasOwnAgreement: false, sortOrder, validFrom: FOUNDED },
    })),
  ],
  ["position", held.map((one) => postRow(one.person, one))],
  [
    "agency_policy",
    [
      {
        ...{ agencyId, id: coastId("policy", "1"), number: 1, validFrom: toDate(`${COAST_YEAR}-01-01`) },
        ...{
          settings: COAST_POLICY,
          reason: "Evaluasi tiap semester: pegawai tersebar di pulau-pulau.",
          legalBase: "",
        },
        createdAt: coastMoment(`${COAST_YEAR}-01-02`, "08:00"),
      },
    ],
  ],
  [
    "period",
    coastPeriods.map(({ startsOn, endsOn, selfNoteDue, scoringDue, ...period }) => ({
      ...{ agencyId, ...period, startsOn: toDate(startsOn), endsOn: toDate(endsOn) },
      ...{ selfNoteDue: toDate(selfNoteDue), scoringDue: toDate(scoringDue) },
    })),
  ],
  [
    "employee",
    coastPeople.map(({ key, kind, nip, name, plainName, callName, rank, since }) => ({
      ...{ agencyId, id: coastPersonId(key), kind, nip, name, plainName, callName },
      birthDate: toDate(`${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`),
      ...{ rankCode: rank[0], rankName: rank[1], status: "active" },
      startedOn: toDate(
        kind === "cpns" ? since : `${nip.slice(8, 12)}-${kind === "pppk" ? "03" : nip.slice(12, 14)}-01`,
      ),
    })),
  ],
  [
    "assignment",
    held.map((one, index) => ({
      ...{ agencyId, id: coastId("assignment", one.key), employeeId: coastPersonId(one.person.key) },
      ...{ positionId: positionId(one.key), kind: "definitive", startsOn: toDate(one.from) },
      endsOn: one.until === null ? null : toDate(one.until),
      decree: `SK 821.2/${201 + index}/${one.from.slice(0, 4)}`,
    })),
  ],
  ["reporting_line", held.flatMap(line)],
  [
    "role_grant",
    [
      {
        ...{
          agencyId,
          id: coastId("grant", "novita/hr"),
          employeeId: coastPersonId("novita"),
          role: "hr",
          unitId: null,
        },
        ...{ startsOn: toDate("2026-01-02"), reason: "Pengelola kepegawaian kabupaten" },
        createdAt: coastMoment("2026-01-02", "08:00"),
      },
    ],
  ],
  [
    "login",
    coastLogins.map(({ key, login }) => ({
      name: loginName(login),
      agencyId,
      employeeId: coastPersonId(key),
    })),
  ],
  ["work_plan", plans.coastPlanRows()],
  ["plan_number", [{ agencyId, year: COAST_YEAR, last: plans.coastPlans.length }]],
  ["work_plan_appraiser", plans.coastAppraiserRows()],
  ["planned_result", plans.coastResultRows()],
  ["planned_indicator", plans.coastIndicatorRows()],
  [
    "planned_behaviour",
    plans.coastPlans.flatMap((plan) =>
      BEHAVIOUR_VALUES.map((value) => ({
        ...{
          agencyId,
          id: coastId("planned-behaviour", `${plan.key}/${value}`),
          workPlanId: plan.id,
          value,
          expectation: "",
        },
      })),
    ),
  ],
  ["plan_signature", plans.coastSignatureRows()],
  ["plan_snapshot", plans.coastPlanSnapshotRows()],
  ["indicator_progress", evaluations.coastProgressRows()],
  ["result_note", evaluations.coastNoteRows()],
  ["evaluation", evaluations.coastEvaluationRows()],
  ["evaluation_result", evaluations.coastEvaluationResultRows()],
  ["evaluation_behaviour", evaluations.coastEvaluationBehaviourRows()],
  ["evaluation_event", evaluations.coastEventRows()],
];
