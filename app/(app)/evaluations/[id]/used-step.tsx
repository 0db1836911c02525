import { HandoverNote } from "@/components/evaluations/handover/handover-note";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Step } from "@/components/ui/page/step";
import type { ResultPage } from "./explain";

/** What the result rests on and what it does not, the rule with its source, and how to work it out again. */
export function UsedStep({ view, m, locale }: ResultPage) {
  const { result: t, achievements } = m.evaluations;
  const { snapshot } = view;
  const { unitAchievement: unit, isUnitHead } = snapshot;
  // One proof may serve several results; it is still one proof.
  const proofs = new Set(
    snapshot.results.flatMap(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId)),
  ).size;
  const feedback = [...snapshot.results, ...snapshot.behaviours].reduce(
    (sum, row) => sum + row.feedback.length,
    0,
  );
  const hasNote =
    snapshot.selfNote.trim() !== "" || snapshot.results.some(({ selfNote }) => selfNote.trim() !== "");
  const used = [
    t.usedEvidence(proofs),
    ...(feedback > 0 ? [t.usedFeedback(feedback)] : []),
    ...(hasNote ? [t.usedNote] : []),
    ...(unit && isUnitHead ? [t.usedUnit(unit.unitName, achievements[unit.level])] : []),
  ];
  const unused = [
    ...t.unusedList,
    ...(unit && !isUnitHead ? [t.unusedUnit(unit.unitName, achievements[unit.level])] : []),
  ];
  return (
    <Step number={3} title={t.usedTitle}>
      <div className="mt-2 grid gap-4 desk:grid-cols-2">
        <List title={t.used} items={used} />
        <List title={t.unused} items={unused} />
      </div>
      {snapshot.handovers && (
        <div className="mt-3">
          <h3>{m.evaluations.handover.read.resultTitle}</h3>
          {snapshot.handovers.map((note, index) => (
            <HandoverNote key={index} note={note} results={snapshot.results} m={m} locale={locale} />
          ))}
        </div>
      )}
      <p className="mt-3 text-small text-ink-2">
        {t.rule(snapshot.ruleVersion, snapshot.policy.policyNumber)}
      </p>
      <Disclosure summary={t.ruleText} className="text-small">
        <ul className="list-disc pl-5">
          {t.ruleLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={t.recompute} className="text-small">
        <p>{t.recomputeHint}</p>
        <p className="my-2">
          <code className="mono">npm run recompute -- {view.receiptNumber}.json</code>
        </p>
        <a href={`/evaluations/${view.id}/snapshot`} download>
          {t.export}
        </a>
      </Disclosure>
    </Step>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="mt-1">
        {items.map((item) => (
          <li key={item} className="grid grid-cols-[1rem_minmax(0,1fr)]">
            <span aria-hidden="true">–</span>
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}
