import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";

export type Effect = { icon: IconName; title: string; about?: string };
type Problem = { reason: string; params?: Record<string, string | number> };

/** What a change will do, before it is confirmed: its sentences, what forbids it, what deserves a second look; then the way on. */
export function EffectsList({
  effects,
  refusals,
  warnings,
  m,
  children,
}: {
  effects: readonly Effect[];
  refusals: readonly Problem[];
  warnings: readonly Problem[];
  m: Messages;
  children: ReactNode;
}) {
  const w = m.organization.chart.form;
  const isRefused = refusals.length > 0;
  return (
    <Card as="section" labelledBy="will">
      <h2 id="will">{isRefused ? w.refused : w.will}</h2>
      {refusals.map((problem) => (
        <Note key={problem.reason} tone="err" live className="mt-3">
          {reasonText(m, problem)}
        </Note>
      ))}
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {effects.map(({ icon, title, about }) => (
          <li key={title} className="flex gap-3 py-3">
            <Icon name={icon} className="mt-0.5 shrink-0 text-laut-7" />
            <span className="min-w-0">
              <b className="font-semibold">{title}</b>
              {about && <span className="block text-small text-ink-2">{about}</span>}
            </span>
          </li>
        ))}
        {warnings.map((problem) => (
          <li key={problem.reason} className="flex gap-3 py-3">
            <Icon name="alert" className="mt-0.5 shrink-0 text-warn" />
            <span className="min-w-0">{reasonText(m, problem)}</span>
          </li>
        ))}
      </ul>
      {!isRefused && <div className="mt-4">{children}</div>}
    </Card>
  );
}
