import { DescriptionList } from "@/components/ui/page/facts";
import { filledParts, type ManualPart } from "@/lib/features/work-plans/writing/rules/manual";
import type { Messages } from "@/lib/messages/messages-for";

/** The parts of a manual that somebody wrote; what is missing is said once. */
export function ManualFacts({ manual, m }: { manual: Record<ManualPart, string>; m: Messages }) {
  const words = m.workPlans.writing.manual;
  const filled = filledParts(manual);
  if (filled.length === 0) return <p className="mt-2 text-small text-ink-3">{words.missing}</p>;
  return (
    <DescriptionList items={filled.map((part) => ({ term: words.fields[part], value: manual[part] }))} />
  );
}
