import type { Prisma } from "@/lib/generated/prisma/client";
import { toDate } from "@/lib/platform/clock";
import { AGENCY, POLICIES, QUARTERS, quarter, moment } from "../agency";
import { demoId } from "../ids";
import { people, personOf, unitId, units, type DemoPerson } from "../people";

const agencyId = AGENCY.id;

export const unitRows = (): Prisma.UnitCreateManyInput[] =>
  units.map((unit, sortOrder) => ({
    agencyId,
    id: unitId(unit.key),
    parentId: unit.parent === null ? null : unitId(unit.parent),
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    hasOwnAgreement: unit.hasOwnAgreement,
    sortOrder,
    validFrom: toDate("2017-01-03"),
  }));

/** Posts with the same title in one unit are separate posts: one for each person who holds or held it. */
export const positionId = (person: DemoPerson): string => demoId("position", person.key);

const LEVELS = /\b(Ahli (?:Utama|Madya|Muda|Pertama)|Penyelia|Mahir|Terampil|Pemula)\b/;

/** The post that a transferred person held before. */
export const earlierPositionId = (person: DemoPerson): string => demoId("position", `${person.key}/earlier`);

type Post = { id: string; unit: string; appraiser: string | null };

/** In the chart the post above is that of the appraiser; it stays when the person above changes. */
function positionRow(person: DemoPerson, post: Post): Prisma.PositionCreateManyInput {
  return {
    agencyId,
    id: post.id,
    unitId: unitId(post.unit),
    title: person.title,
    class: person.positionClass,
    level: person.positionClass === "functional" ? (LEVELS.exec(person.title)?.[1] ?? null) : null,
    family: person.family,
    superiorPositionId: post.appraiser === null ? null : positionId(personOf(post.appraiser)),
    isUnitHead: person.head,
    independentHead: person.independentHead,
    validFrom: toDate("2017-01-03"),
  };
}

export function positionRows(): Prisma.PositionCreateManyInput[] {
  const now = people.map((person) => positionRow(person, { ...person, id: positionId(person) }));
  const before = people.flatMap((person) =>
    person.transferredFrom
      ? [positionRow(person, { ...person.transferredFrom, id: earlierPositionId(person) })]
      : [],
  );
  return [...now, ...before];
}

export const policyId = (number: number): string => demoId("policy", String(number));

export const policyRows = (): Prisma.AgencyPolicyCreateManyInput[] =>
  POLICIES.map(({ number, validFrom, validUntil, settings, reason, legalBase }) => ({
    agencyId,
    id: policyId(number),
    number,
    validFrom: toDate(validFrom),
    validUntil: validUntil === null ? null : toDate(validUntil),
    settings,
    reason,
    legalBase,
    createdAt: moment(
      validFrom > "2026-11" ? "2026-11-05" : validFrom,
      validFrom > "2026-11" ? "14:05" : "00:00",
    ),
  }));

export const periodRows = (): Prisma.PeriodCreateManyInput[] =>
  QUARTERS.map((number) => {
    const { id, policyNumber, year, cadence, startsOn, endsOn, selfNoteDue, scoringDue, state } =
      quarter(number);
    return {
      agencyId,
      id,
      policyId: policyId(policyNumber),
      year,
      cadence,
      number,
      startsOn: toDate(startsOn),
      endsOn: toDate(endsOn),
      selfNoteDue: toDate(selfNoteDue),
      scoringDue: toDate(scoringDue),
      state,
    };
  });
