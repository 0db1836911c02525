import type { ReactNode } from "react";
import { evidenceIcon, evidenceKind } from "@/components/progress/evidence-kind";
import { TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Chip = { evidenceId: string; kind: "file" | "link"; title: string; mime: string | null };

/** One proof as a link to its viewer; `action` stands beside it (taking it off). */
export function EvidenceChip({ evidence, action }: { evidence: Chip; action?: ReactNode }) {
  return (
    <li className="flex max-w-full items-center gap-1 rounded-control border border-line bg-card">
      <TextLink
        href={`/evidence/${evidence.evidenceId}`}
        className="inline-flex min-h-11 min-w-0 items-center gap-1.5 px-2.5 text-small no-underline desk:min-h-9"
      >
        <Icon name={evidenceIcon(evidenceKind(evidence))} size={16} />
        <span className="min-w-0 [overflow-wrap:anywhere]">{evidence.title}</span>
      </TextLink>
      {action}
    </li>
  );
}

export function EvidenceChips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={label}>
      {children}
    </ul>
  );
}
