import type { EvaluationHead } from "../../../documents/evaluation-forms/rules/evaluation-form";
import { NOTHING, type FormPerson, type FormSignature } from "../../../documents/forms/rules/plan-form";
import {
  CAPACITIES,
  formDate,
  formPeriod,
  placeOf,
} from "../../../work-plans/documents/rules/plan-form-content";
import type { EvaluationSnapshot } from "../../rules/snapshot";

type SnapshotPerson = EvaluationSnapshot["employee"] & { capacity?: string | null };

/** A text, or a dash where there is none. */
export const written = (text: string | null | undefined): string => text?.trim() || NOTHING;

/** Somebody of the signed text in an identity table; a state official has neither NIP nor rank and belongs to the agency. */
export function paperPerson(person: SnapshotPerson | null, agency: string): FormPerson {
  if (!person) return { name: NOTHING, nip: NOTHING, rank: NOTHING, position: NOTHING, unit: NOTHING };
  const { rankName, rankCode, positionTitle } = person;
  const rank = rankName && rankCode ? `${rankName} (${rankCode})` : written(rankName ?? rankCode);
  const acting = CAPACITIES[person.capacity ?? ""] ?? "";
  const isOfficial = person.kind === "state_official";
  return {
    name: person.name,
    nip: isOfficial ? NOTHING : written(person.nip),
    rank: isOfficial ? NOTHING : rank,
    position: positionTitle === "" ? NOTHING : `${acting}${positionTitle}`,
    unit: isOfficial ? agency : written(person.unitName),
  };
}

export const paperSignature = ({ name, nip }: Pick<SnapshotPerson, "name" | "nip">): FormSignature => ({
  name,
  nipLine: nip ? `NIP ${nip}` : null,
});

/** The agency's day of a moment, YYYY-MM-DD. */
export const dayOf = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(moment));

/** "Muara Jaya, 5 Oktober 2026" */
export function placeAndDay({ agency }: EvaluationSnapshot, moment: string): string {
  const place = placeOf(agency.name);
  return `${place === "" ? "" : `${place}, `}${formDate(dayOf(moment, agency.timeZone))}`;
}

/** "triwulan III 2026" */
export const periodInWords = ({ period }: EvaluationSnapshot): string =>
  `${period.printName.toLowerCase().replace(/\b[ivx]+\b/g, (roman) => roman.toUpperCase())} ${period.year}`;

/** Who answers for this version by name: the appraiser, or the superior who decided an objection. */
export function signerOf({ appraiser, revises }: EvaluationSnapshot): {
  role: string;
  person: FormSignature;
} {
  const role = revises?.kind === "objection" ? "ATASAN PEJABAT PENILAI KINERJA" : "PEJABAT PENILAI KINERJA";
  return { role, person: paperSignature(revises?.decidedBy ?? appraiser) };
}

/** What every paper of an evaluation begins and ends with; `kind` as its footer names it. */
export function paperHead(snapshot: EvaluationSnapshot, kind: string, title: string): EvaluationHead {
  const { agency, employee, appraiser, evaluation, period, plan } = snapshot;
  return {
    agency: agency.name,
    periodTitle: `PERIODE: ${period.printName}`,
    period: formPeriod(plan.startsOn, plan.endsOn),
    employee: paperPerson(employee, agency.name),
    appraiser: paperPerson(appraiser, agency.name),
    appraiserUnitLabel: appraiser.kind === "state_official" ? "INSTANSI" : "UNIT KERJA",
    footer: `${kind} ${periodInWords(snapshot)}, versi ${evaluation.revision}, ${employee.name}`,
    title,
    madeAt: evaluation.signedAt,
  };
}

/** What the public page says of a paper: as it was signed, and never a rating. Days as YYYY-MM-DD. */
export const paperFacts = ({ agency, employee, period }: EvaluationSnapshot) => ({
  agencyName: agency.name,
  unitName: employee.unitName,
  holderName: employee.name,
  holderNip: employee.nip,
  startsOn: period.startsOn,
  endsOn: period.endsOn,
});
