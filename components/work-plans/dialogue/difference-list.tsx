import { Fragment, type ReactNode } from "react";
import { TextLink } from "@/components/ui/button";
import { Chip, type ChipTone } from "@/components/ui/status/chip";
import { resultAnchor } from "@/components/work-plans/plan-types";
import type {
  Change,
  PlanDifference,
  RowDifference,
} from "@/lib/features/work-plans/dialogue/rules/plan-difference";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import type { Messages } from "@/lib/messages/messages-for";

const TONES: Record<RowDifference["kind"], ChipTone> = {
  added: "ok",
  dropped: "err",
  changed: "you",
  same: "neutral",
};

type Words = Messages["workPlans"]["dialogue"]["changed"];

/** Codes become words; what a person typed stays as typed. */
function valueOf(c: Words, value: string | null): string {
  if (value === null) return c.nothing;
  return (c.values as Record<string, string>)[value] ?? value;
}

export function KindChip({ kind, m }: { kind: RowDifference["kind"]; m: Messages }) {
  return <Chip tone={TONES[kind]}>{m.workPlans.dialogue.changed.kinds[kind]}</Chip>;
}

/** "Target: 95 → 98", said for ears as well as shown. */
function ChangeLine({
  label,
  change,
  c,
}: {
  label: string;
  change: Pick<Change<string>, "before" | "after">;
  c: Words;
}) {
  return (
    <li className="py-0.5 [overflow-wrap:anywhere]">
      <span className="text-ink-3">{label}:</span>{" "}
      <del className="text-ink-3">
        <span className="sr-only">{c.before} </span>
        {valueOf(c, change.before)}
      </del>{" "}
      <span aria-hidden="true">→</span>{" "}
      <ins className="font-semibold no-underline">
        <span className="sr-only">{c.after} </span>
        {valueOf(c, change.after)}
      </ins>
    </li>
  );
}

/** What differs in one row: its own words, and its indicators one by one. Nothing for a row that is new, gone or the same. */
export function RowChanges({ row, m }: { row: RowDifference; m: Messages }) {
  const c = m.workPlans.dialogue.changed;
  if (row.fields.length + row.indicators.length === 0) return null;
  return (
    <ul className="text-small">
      {row.fields.map((change) => (
        <ChangeLine key={change.field} label={c.fields[change.field]} change={change} c={c} />
      ))}
      {row.indicators.map((indicator) => (
        <Fragment key={indicator.key}>
          {indicator.kind === "changed" ? (
            indicator.fields.map((change) => (
              <ChangeLine
                key={change.field}
                label={`${c.indicator(indicator.text)}, ${c.fields[change.field].toLowerCase()}`}
                change={change}
                c={c}
              />
            ))
          ) : (
            <li className="py-0.5 [overflow-wrap:anywhere]">
              <KindChip kind={indicator.kind} m={m} /> {c.indicator(indicator.text)}
            </li>
          )}
        </Fragment>
      ))}
    </ul>
  );
}

type Props = { difference: PlanDifference; m: Messages; withLinks?: boolean };

/** Everything that differs, the rows first; rows that stayed are not named. */
export function DifferenceList({ difference, m, withLinks = false }: Props) {
  const c = m.workPlans.dialogue.changed;
  const rows = difference.rows.filter(({ kind }) => kind !== "same");
  return (
    <div className="grid gap-2.5">
      {rows.map((row) => (
        <div key={row.key} className="border-t border-line pt-2 first:border-t-0 first:pt-0">
          <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-small">
            <KindChip kind={row.kind} m={m} />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {row.number === null ? (
                <b>{row.text}</b>
              ) : (
                <b>
                  {withLinks ? (
                    <TextLink href={`#${resultAnchor(row.key)}`}>{c.row(row.number)}</TextLink>
                  ) : (
                    c.row(row.number)
                  )}
                  : {row.text}
                </b>
              )}
            </span>
          </p>
          <RowChanges row={row} m={m} />
        </div>
      ))}
      {difference.plan.length > 0 && (
        <Part title={c.plan}>
          {difference.plan.map((change) => (
            <ChangeLine key={change.field} label={c.fields[change.field]} change={change} c={c} />
          ))}
        </Part>
      )}
      {difference.behaviours.length > 0 && (
        <Part title={c.behaviours}>
          {difference.behaviours.map((change) => (
            <ChangeLine
              key={change.field}
              label={BEHAVIOURS.find(({ value }) => value === change.field)?.label ?? change.field}
              change={change}
              c={c}
            />
          ))}
        </Part>
      )}
      {difference.attachments.map(({ kind, added, dropped }) => (
        <Part key={kind} title={`${c.attachments}: ${c.parts[kind]}`}>
          {added.map((line) => (
            <li key={`+${line}`} className="py-0.5 [overflow-wrap:anywhere]">
              <KindChip kind="added" m={m} /> {line}
            </li>
          ))}
          {dropped.map((line) => (
            <li key={`-${line}`} className="py-0.5 [overflow-wrap:anywhere]">
              <KindChip kind="dropped" m={m} /> {line}
            </li>
          ))}
        </Part>
      ))}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t border-line pt-2 first:border-t-0 first:pt-0">
      <p className="text-small font-semibold">{title}</p>
      <ul className="text-small">{children}</ul>
    </div>
  );
}
