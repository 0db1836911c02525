import { TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Chip } from "@/components/ui/status/chip";
import {
  fieldAnchor,
  isInWords,
  resultAnchor,
  targetOf,
  type PlanShape,
  type RowView,
} from "@/components/work-plans/plan-types";
import { ResultText } from "@/components/work-plans/result-text";
import type { Messages } from "@/lib/messages/messages-for";

type PlanCardsProps = { planId: string; shape: PlanShape; rows: RowView[]; m: Messages; appraiser: string };

/** The results as cards, one thing per page behind each: for phones, and wherever JavaScript does not run. */
export function PlanCards({ planId, shape, rows, m, appraiser }: PlanCardsProps) {
  const e = m.workPlans.editor;
  return (["main", "additional"] as const).map((kind) => {
    const group = rows.filter((row) => row.kind === kind);
    return (
      <section key={kind} aria-labelledby={`group-${kind}`}>
        <h2 id={`group-${kind}`} className="pt-1.5 pb-2">
          {e.groups[kind]}
        </h2>
        {group.length === 0 && <p className="mb-3 text-ink-3">{e.emptyGroups[kind]}</p>}
        {group.map((row) => (
          <PlanCard key={row.id} planId={planId} shape={shape} row={row} m={m} appraiser={appraiser} />
        ))}
      </section>
    );
  });
}

/** A result of the leader is known by its number; anything else needs its words. */
function supportLine(row: RowView, e: Messages["workPlans"]["editor"]): string {
  if (row.support.startsWith("result:") && row.supportAbout !== "") return row.supportAbout;
  return [row.supportAbout, row.supportText].filter(Boolean).join(": ") || e.supports.unlinked;
}

function PlanCard({ planId, shape, row, m, appraiser }: Omit<PlanCardsProps, "rows"> & { row: RowView }) {
  const e = m.workPlans.editor;
  const said = row.findings.filter(({ severity }) => severity !== "info");
  const errors = said.filter(({ severity }) => severity === "error").length;
  const advice = said.length - errors + (row.isSame ? 1 : 0);
  return (
    <article id={resultAnchor(row.id)} className={`card mb-3 ${errors > 0 ? "border-2 border-err" : ""}`}>
      <div className="flex items-start justify-between gap-2.5 px-3.5 pt-3 pb-2">
        <h3 className="min-w-0 [overflow-wrap:anywhere]">
          {row.number}. <ResultText text={row.text} empty={m.workPlans.reasons["result-empty"]({})} />
        </h3>
        {errors > 0 ? (
          <Chip tone="err" icon="alert">
            {e.mend}
          </Chip>
        ) : advice > 0 ? (
          <Chip>{e.suggestions(advice)}</Chip>
        ) : (
          <Chip tone="ok" icon="check">
            {e.ready}
          </Chip>
        )}
      </div>
      {isInWords(shape) ? (
        row.successMeasure && (
          <p className="border-t border-line px-3.5 py-2 text-small whitespace-pre-line">
            {row.successMeasure}
          </p>
        )
      ) : (
        <ul className="px-3.5 pb-1.5">
          {row.indicators.map((indicator) => (
            <li
              key={indicator.id}
              className="flex justify-between gap-3 border-t border-line py-1.5 text-small"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">{indicator.text}</span>
              <b className="whitespace-nowrap">{targetOf(indicator)}</b>
            </li>
          ))}
        </ul>
      )}
      {(said.length > 0 || row.isSame) && (
        <ul className="px-3.5 pb-2 text-small">
          {said.map(({ path, severity, text }) => (
            <li
              key={path + text}
              id={fieldAnchor(row.id, path)}
              className={`flex gap-1.5 py-0.5 ${severity === "error" ? "font-semibold text-err" : "text-warn"}`}
            >
              <Icon name={severity === "error" ? "alert" : "info"} size={18} />
              <span>{text}</span>
            </li>
          ))}
          {row.isSame && (
            <li className="flex gap-1.5 py-0.5 text-warn">
              <Icon name="info" size={18} />
              <span>{e.sameAsLastYear}</span>
            </li>
          )}
        </ul>
      )}
      {row.notes.map((note) => (
        <p
          key={note}
          className="mx-3.5 mb-2 border-l-3 border-kunyit pl-3 text-small [overflow-wrap:anywhere]"
        >
          <b>{e.noteBy(appraiser)}</b> {note}
        </p>
      ))}
      <p className="flex items-center justify-between border-t border-line pl-3.5">
        <span className="min-w-0 text-tiny text-ink-3">{supportLine(row, e)}</span>
        <TextLink
          className="flex min-h-11 items-center px-3.5 font-semibold"
          href={`/work-plans/${planId}/results/${row.id}`}
          aria-label={e.editResult(row.number)}
        >
          {e.edit}
        </TextLink>
      </p>
    </article>
  );
}
