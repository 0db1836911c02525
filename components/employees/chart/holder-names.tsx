import { TextLink } from "@/components/ui/button";
import type { Messages } from "@/lib/messages/messages-for";

export type Holder = { id: string; name: string; kind: string };

/** Who holds a post, each in which capacity; "vacant" in words. */
export function HolderNames({ holders, m }: { holders: readonly Holder[]; m: Messages }) {
  if (holders.length === 0)
    return <span className="text-ink-3">{m.organization.chart.positions.vacant}</span>;
  const kinds: Record<string, string> = m.organization.assignmentKinds;
  return (
    <>
      {holders.map((holder) => (
        <span key={`${holder.id} ${holder.kind}`} className="block">
          {kinds[holder.kind] ? `${kinds[holder.kind]} ` : ""}
          <TextLink href={`/hr/people/${holder.id}`}>{holder.name}</TextLink>
        </span>
      ))}
    </>
  );
}
