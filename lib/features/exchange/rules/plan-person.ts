import { readNip } from "../../employees/rules/nip";
import type { Problem } from "./import-problems";
import type { Values } from "./parse-row";
import { planHold, type HoldFacts, type HoldPlan, type HeldPostFact } from "./plan-hold";
import { withoutTitles } from "./read-cells";

export type PersonFact = {
  id: string;
  version: number;
  kind: string;
  nip: string;
  name: string;
  plainName: string;
  birthDate: string | null;
  rankCode: string | null;
  rankName: string | null;
  email: string | null;
  startedOn: string | null;
  /** NIP of the last superior. */
  superiorNip: string | null;
  holds: HeldPostFact[];
  /** Spans of plans that are not closed or withdrawn. */
  plans: { startsOn: string; endsOn: string }[];
};

export type EmployeeFields = {
  kind?: "pns" | "cpns" | "pppk";
  name?: string;
  plainName?: string;
  birthDate?: string;
  rankCode?: string;
  rankName?: string | null;
  email?: string;
  startedOn?: string;
};

export type PersonPlan = {
  action: "create" | "change" | "same";
  nip: string;
  callName: string;
  fields: EmployeeFields;
  hold: HoldPlan;
  /** NIP of a superior who is to be named; null where the chart decides. */
  superiorNip: string | null;
};

/** "Bu Siti", "Pak Andi": the sex stands in the NIP. */
function callNameOf(nip: string, name: string): string {
  const first = withoutTitles(name).split(/\s+/)[0] ?? name;
  const read = readNip(nip);
  return read.ok ? `${read.nip.sex === "female" ? "Bu" : "Pak"} ${first}` : first;
}

/** Fields that the row gives and that differ from what is there. An empty cell leaves things as they are. */
function fieldsOf(values: Values, person: PersonFact | null, nip: string): EmployeeFields {
  const read = readNip(nip);
  const numbered = read.ok ? read.nip : null;
  const [, rankCode, rankName] = values.rank?.split("|") ?? [];
  const kind = (values.kind ?? (person ? undefined : numbered?.kind)) as EmployeeFields["kind"];
  const given: Record<string, string | null | undefined> = {
    kind,
    name: values.name,
    birthDate: values.birthDate ?? (person ? undefined : numbered?.birthDate),
    rankCode,
    rankName: rankCode === undefined ? undefined : rankName || null,
    email: values.email,
    startedOn: values.startedOn,
  };
  const now = person as Record<string, unknown> | null;
  const changed = Object.entries(given).filter(([key, value]) => value !== undefined && now?.[key] !== value);
  const fields = Object.fromEntries(changed) as EmployeeFields;
  if (fields.name) fields.plainName = withoutTitles(fields.name);
  return fields;
}

/**
 * What entering a person's row does: the same function answers for the dry run and for the write.
 * @param knowsSuperior whether the superior's NIP is in the agency or in the file
 */
export function planPerson(
  values: Values,
  person: PersonFact | null,
  facts: HoldFacts & { knowsSuperior: (nip: string) => boolean },
): { problems: Problem[]; plan: PersonPlan | null } {
  const nip = values.nip ?? "";
  const problems: Problem[] = [];
  const { hold, problems: ofHold } = planHold({ ...values, assignmentKind: "definitive" }, person, facts);
  problems.push(...ofHold);
  let superiorNip = values.superiorNip ?? null;
  if (superiorNip && !facts.knowsSuperior(superiorNip)) {
    if (facts.fixes["superior-unknown"] !== "leave-out")
      problems.push({ code: "superior-unknown", field: "superiorNip", value: superiorNip });
    superiorNip = null;
  }
  if (problems.length > 0) return { problems, plan: null };
  const fields = fieldsOf(values, person, nip);
  if (superiorNip === person?.superiorNip) superiorNip = null;
  const isSame = Object.keys(fields).length === 0 && hold.kind === "none" && superiorNip === null;
  return {
    problems,
    plan: {
      action: !person ? "create" : isSame ? "same" : "change",
      nip,
      callName: callNameOf(nip, values.name ?? ""),
      fields,
      hold,
      superiorNip,
    },
  };
}
