import { formatNip, readNip } from "@/lib/features/employees/rules/nip";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";

export type NipFacts = {
  number: string | null;
  facts: { term: string; value: string }[];
  /** What is odd about the number on record, in words. */
  doubt: string | null;
};

/** A NIP or NI PPPK taken apart (dossier §12.4): what its digits say, or why they cannot be read. */
export function nipFacts(nip: string | null, locale: "id" | "en", m: Messages): NipFacts {
  const w = m.employees.people.person;
  if (nip === null) return { number: null, facts: [], doubt: null };
  const reading = readNip(nip);
  if (!reading.ok)
    return { number: formatNip(nip), facts: [], doubt: w.nipDoubt(reasonText(m, reading.reason)) };
  const { birthDate, kind, sequence, sex, startedOn } = reading.nip;
  return {
    number: formatNip(nip),
    doubt: null,
    facts: [
      { term: w.born, value: formatDate(birthDate, locale) },
      {
        term: kind === "pns" ? w.cpnsSince : w.pppkSince,
        value: kind === "pns" ? formatDate(`${startedOn}-01`, locale, "month") : startedOn,
      },
      { term: w.sex, value: w.sexes[sex] },
      { term: w.sequence, value: sequence },
    ],
  };
}
