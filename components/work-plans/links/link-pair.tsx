import type { LinkBasis } from "@/lib/features/work-plans/link-rules/match-results";
import type { Messages } from "@/lib/messages/messages-for";

/** Two results side by side and why they may belong together. */
export function LinkPair({
  own,
  leader,
  basis,
  shared,
  m,
}: {
  own: { label: string; text: string };
  leader: { label: string; text: string };
  basis: LinkBasis;
  shared: string;
  m: Messages;
}) {
  const w = m.workPlans.links;
  return (
    <>
      <dl className="grid gap-x-6 gap-y-3 desk:grid-cols-2">
        {[own, leader].map(({ label, text }) => (
          <div key={label} className="border-l-2 border-line pl-3">
            <dt className="text-small text-ink-3">{label}</dt>
            <dd className="font-semibold">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-small text-ink-2">
        <b>{w.why}:</b> {w.basis[basis](shared)}
      </p>
    </>
  );
}
