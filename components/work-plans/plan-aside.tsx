import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Chip, HolderChip } from "@/components/ui/status/chip";
import { AdviceList } from "@/components/work-plans/remark-summary";
import type { AttachmentKind } from "@/lib/features/work-plans/rules/plan-draft";
import type { Messages } from "@/lib/messages/messages-for";

type PlanAsideProps = {
  planId: string;
  appraiser: { name: string; callName: string } | null;
  advice: { text: string; href: string }[];
  expectations: number;
  attachments: Record<AttachmentKind, number>;
  /** The appraiser has sent no plan for the year yet, so that there is nothing of the leader's to support. */
  leaderHasNone: boolean;
  m: Messages;
  children?: ReactNode;
};

/** Beside the results: who holds the plan after sending, advice, and the parts that are filled already. */
export function PlanAside({
  planId,
  appraiser,
  advice,
  expectations,
  attachments,
  leaderHasNone,
  m,
  children,
}: PlanAsideProps) {
  const { after, advice: words, parts, attachments: annex } = m.workPlans.editor;
  const base = `/work-plans/${planId}`;
  const rows = [
    {
      href: `${base}/behaviours`,
      label: parts.behaviours,
      value: parts.expectations(expectations),
      isReady: true,
    },
    ...(["resource", "accountability", "consequence"] as const).map((kind) => ({
      href: `${base}/attachments#annex-${kind}`,
      label: annex.kinds[kind],
      value: attachments[kind] === 0 ? parts.empty : parts.items(attachments[kind]),
      isReady: attachments[kind] > 0,
    })),
  ];
  return (
    <aside className="mt-6 grid gap-3.5 desk:mt-0">
      <Card labelledBy="after-sending">
        <h2 id="after-sending" className="text-h3">
          {after.title}
        </h2>
        <ol className="mt-2 grid gap-2 text-small">
          <li className="flex items-center gap-2.5">
            <HolderChip name={m.common.states.you} you />
            {after.writing}
          </li>
          <li className="flex items-center gap-2.5">
            <HolderChip name={appraiser?.callName ?? after.hr} full={appraiser?.name} />
            {appraiser ? after.reading : after.hrAbout}
          </li>
          <li className="flex items-center gap-2.5">
            <Chip tone="ok" icon="check">
              {after.set}
            </Chip>
            {after.setAbout}
          </li>
        </ol>
        {appraiser && (
          <p className="mt-2.5 text-tiny text-ink-3">
            {after.unsure(appraiser.callName)} {m.workPlans.editor.wrongAppraiser}{" "}
            <TextLink href="/work-plans/superior">{m.workPlans.superiors.mine.wrong}</TextLink>
          </p>
        )}
      </Card>
      <Card labelledBy="advice">
        <h2 id="advice" className="text-h3">
          {words.title}
        </h2>
        {leaderHasNone && <p className="mt-1.5 text-small">{m.workPlans.editor.leaderHasNone}</p>}
        {advice.length > 0 && <AdviceList remarks={advice} />}
        {advice.length === 0 && !leaderHasNone && (
          <p className="mt-1.5 text-small text-ink-3">{words.none}</p>
        )}
      </Card>
      <Card labelledBy="parts">
        <h2 id="parts" className="text-h3">
          {parts.title}
        </h2>
        <ul className="mt-1.5 text-small">
          {rows.map(({ href, label, value, isReady }) => (
            <li
              key={href}
              className="flex items-center justify-between gap-2.5 border-t border-line py-1.5 first:border-t-0"
            >
              <TextLink href={href} className="py-1.5 desk:py-0.5">
                {label}
              </TextLink>
              <Chip tone={isReady ? "ok" : "warn"} icon={isReady ? "check" : undefined}>
                {value}
              </Chip>
            </li>
          ))}
        </ul>
      </Card>
      {children}
    </aside>
  );
}
