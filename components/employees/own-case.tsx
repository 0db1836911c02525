import { Note } from "@/components/ui/page/note";
import { TextArea } from "@/components/ui/text-fields";
import type { OwnCase } from "@/lib/features/employees/own-case/rules/own-case";
import type { Messages } from "@/lib/messages/messages-for";

type Props = { own: OwnCase; m: Messages };

/** In place of a step of HR about itself: somebody else decides it. */
export const OwnCaseNote = ({ m }: { m: Messages }) => <Note tone="quiet">{m.employees.ownCase.other}</Note>;

/** In the form of such a step, where nobody else can decide it: why. */
export function OwnReason({ own, m }: Props) {
  if (own !== "alone") return null;
  const w = m.employees.ownCase;
  return <TextArea name="ownReason" label={w.reason} hint={w.reasonHint} rows={2} maxLength={500} required />;
}
