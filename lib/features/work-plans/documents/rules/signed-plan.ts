/** What a stored snapshot of an agreed plan says about the whole paper; the rows are the form's own business. */
export type SignedPlan = {
  agency: string;
  unit: string;
  employee: { name: string; nip: string | null } | null;
  content: { startsOn: string; endsOn: string };
};

/** What the public page will say of the paper: everything as it was signed. */
export const factsOf = ({ agency, unit, employee, content }: SignedPlan) => ({
  agencyName: agency,
  unitName: unit,
  holderName: employee?.name ?? "",
  holderNip: employee?.nip ?? null,
  startsOn: content.startsOn,
  endsOn: content.endsOn,
});
