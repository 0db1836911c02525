import { LEVEL_WORDS, wordOf } from "../../../documents/evaluation-forms/rules/evaluation-form";
import type { ObjectionLetterContent } from "../../../documents/evaluation-forms/rules/evaluation-papers";
import { NOTHING, type FormPerson } from "../../../documents/forms/rules/plan-form";
import type { IsoDate } from "../../../organization/rules/dates";
import type { Level } from "../../../organization/rules/levels";
import { BEHAVIOURS, type BehaviourValue } from "../../../work-plans/rules/behaviours";
import { formDate, formPeriod, placeOf } from "../../../work-plans/documents/rules/plan-form-content";
import type { EvaluationSnapshot } from "../../rules/snapshot";

type Person = Omit<EvaluationSnapshot["employee"], "employeeId" | "kind">;

/** A decided case as the letter tells it; days in the agency's zone. */
export type DecidedCase = {
  number: string;
  outcome: "granted" | "denied";
  before: EvaluationSnapshot;
  /** Null where the result stays. */
  after: EvaluationSnapshot | null;
  decider: Person;
  receivedOn: IsoDate;
  lastFilingDay: IsoDate;
  filedOn: IsoDate;
  raterAskedOn: IsoDate | null;
  examinedOn: IsoDate | null;
  decisionDue: IsoDate;
  decidedOn: IsoDate;
  /** ISO moment of the decision. */
  decidedAt: string;
  reason: string;
  parts: readonly {
    kind: "result" | "value" | "result_rating" | "behaviour_rating";
    resultId: string | null;
    value: BehaviourValue | null;
    currentLevel: Level;
    requestedLevel: Level;
    decidedLevel: Level;
    grounds: string;
    decisionReason: string;
  }[];
  statements: readonly { by: string; text: string }[];
};

const written = (text: string | null): string => text?.trim() || NOTHING;

function personOf({ name, nip, rankCode, rankName, positionTitle, unitName }: Person): FormPerson {
  const rank = rankName && rankCode ? `${rankName} (${rankCode})` : written(rankName ?? rankCode);
  return {
    name,
    nip: written(nip),
    rank,
    position: written(positionTitle),
    unit: written(unitName),
  };
}

function partName(part: DecidedCase["parts"][number], { results }: EvaluationSnapshot): string {
  if (part.kind === "result_rating") return "Rating hasil kerja";
  if (part.kind === "behaviour_rating") return "Rating perilaku kerja";
  if (part.kind === "value")
    return `Perilaku: ${BEHAVIOURS.find(({ value }) => value === part.value)?.label ?? NOTHING}`;
  const place = results.findIndex(({ resultId }) => resultId === part.resultId);
  return `Hasil kerja ${place + 1}: ${results[place]?.text ?? NOTHING}`;
}

const ratingsOf = ({ ratings: { result, behaviour, overall } }: EvaluationSnapshot) => ({
  result,
  behaviour,
  overall,
});

/** The letter of decision in the official words, from what was signed and decided alone. */
export function letterContent(decided: DecidedCase): ObjectionLetterContent {
  const { before, decider } = decided;
  const { agency, period } = before;
  const place = placeOf(agency.name);
  const dates: [string, IsoDate | null][] = [
    ["Hasil diterima", decided.receivedOn],
    ["Batas pengajuan", decided.lastFilingDay],
    ["Keberatan diajukan", decided.filedOn],
    ["Keterangan penilai diminta", decided.raterAskedOn],
    ["Mulai diperiksa", decided.examinedOn],
    ["Rencana keputusan", decided.decisionDue],
    ["Diputus", decided.decidedOn],
  ];
  return {
    agency: agency.name,
    periodTitle: `PERIODE: ${period.printName}`,
    period: formPeriod(period.startsOn, period.endsOn),
    employee: personOf(before.employee),
    appraiser: personOf(before.appraiser),
    decider: personOf(decider),
    footer: `KEPUTUSAN ATAS KEBERATAN ${decided.number}`,
    title: `Keputusan atas keberatan ${decided.number}`,
    madeAt: decided.decidedAt,
    number: decided.number,
    outcome: decided.outcome,
    dates: dates.flatMap(([label, day]) => (day === null ? [] : [[label, formDate(day)] as const])),
    parts: decided.parts.map((part) => ({
      part: partName(part, before),
      before: wordOf(LEVEL_WORDS, part.currentLevel),
      requested: wordOf(LEVEL_WORDS, part.requestedLevel),
      decided: wordOf(LEVEL_WORDS, part.decidedLevel),
      grounds: part.grounds,
      reason: part.decisionReason,
    })),
    statements: decided.statements,
    reason: decided.reason,
    ratings: { before: ratingsOf(before), after: ratingsOf(decided.after ?? before) },
    signedLine: `${place === "" ? "" : `${place}, `}${formDate(decided.decidedOn)}`,
    signature: { name: decider.name, nipLine: decider.nip ? `NIP ${decider.nip}` : null },
  };
}
