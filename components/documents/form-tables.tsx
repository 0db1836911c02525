import type { ReactNode } from "react";
import "./form-tables.css";
import {
  FORM_TITLES,
  type FormResult,
  type PlanFormContent,
} from "@/lib/features/documents/forms/rules/plan-form";
import type { Messages } from "@/lib/messages/messages-for";

type Words = Messages["documents"]["printForm"];
type Props = { content: PlanFormContent; draft: string; words: Words };

/** The annex as it is printed: black lines on white, the heading rows again on each page. */
export function FormTables({ content: c, draft, words: w }: Props) {
  const sides = [
    [w.name, c.employee.name, c.appraiser.name, w.name],
    [w.nip, c.employee.nip, c.appraiser.nip, w.nip],
    [w.rank, c.employee.rank, c.appraiser.rank, w.rank],
    [w.position, c.employee.position, c.appraiser.position, w.position],
    [w.unit, c.employee.unit, c.appraiser.unit, c.appraiserUnitLabel],
  ] as const;
  const annex = [
    [w.resources, c.resources],
    [w.accountability, c.accountability],
    [w.consequences, c.consequences],
  ] as const;
  return (
    <div className="form-print">
      <h2>
        {w.title}
        <span>{FORM_TITLES[c.approach]}</span>
        <span>{FORM_TITLES[c.form]}</span>
      </h2>
      <p className="form-sides">
        <span>{c.agency}</span>
        <span>{c.period}</span>
      </p>
      <Frame label={w.rated}>
        <thead>
          <tr>
            <th scope="col">{w.no}</th>
            <th scope="col" colSpan={2}>
              {w.rated}
            </th>
            <th scope="col">{w.no}</th>
            <th scope="col" colSpan={2}>
              {w.rater}
            </th>
          </tr>
        </thead>
        <tbody>
          {sides.map(([label, one, other, otherLabel], index) => (
            <tr key={label}>
              <td>{index + 1}</td>
              <td>{label}</td>
              <td>{one}</td>
              <td>{index + 1}</td>
              <td>{otherLabel}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </Frame>
      <Results c={c} w={w} />
      <Behaviours c={c} w={w} />
      <p className="form-draft">{draft}</p>
      <h2>{w.annexTitle}</h2>
      {annex.map(([title, lines]) => (
        <Frame key={title} label={title}>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {title}
              </th>
            </tr>
          </thead>
          <tbody>
            {(lines.length > 0 ? lines : [w.nothing]).map((line, index) => (
              <tr key={line}>
                <td>{index + 1}</td>
                <td>{line}</td>
              </tr>
            ))}
          </tbody>
        </Frame>
      ))}
      <p className="form-draft">{draft}</p>
    </div>
  );
}

/** On a narrow screen the table scrolls by itself, not the page. */
function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="form-frame" role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

type PartProps = { c: PlanFormContent; w: Words };

function columnsOf({ c, w }: PartProps): string[] {
  const leader = c.form === "ja_jf" ? [w.leader] : [];
  if (c.approach === "qualitative") return [w.no, ...leader, w.result, w.measures];
  return c.form === "jpt"
    ? [w.no, w.result, w.indicator, w.target, w.perspective]
    : [w.no, ...leader, w.result, w.aspect, w.indicator, w.target];
}

function Results({ c, w }: PartProps) {
  const columns = columnsOf({ c, w });
  const groups = [
    [w.main, c.main],
    [w.additional, c.additional],
  ] as const;
  return (
    <Frame label={w.results}>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={columns.length}>
            {w.results}
          </th>
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([title, results]) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className="text-left">
              {title}
            </th>
          </tr>
          {results.length === 0 && (
            <tr>
              {columns.map((column) => (
                <td key={column}>{w.nothing}</td>
              ))}
            </tr>
          )}
          {results.map((result, index) => (
            <ResultRows key={index} c={c} result={result} number={index + 1} />
          ))}
        </tbody>
      ))}
    </Frame>
  );
}

function ResultRows({ c, result, number }: { c: PlanFormContent; result: FormResult; number: number }) {
  const isJpt = c.form === "jpt";
  const isWords = c.approach === "qualitative";
  const rows = isWords ? [null] : result.indicators.length > 0 ? result.indicators : [null];
  return rows.map((indicator, place) => (
    <tr key={place}>
      {place === 0 && (
        <>
          <td rowSpan={rows.length}>{number}</td>
          {!isJpt && <td rowSpan={rows.length}>{result.supports}</td>}
          <td rowSpan={rows.length}>{result.text}</td>
        </>
      )}
      {isWords && (
        <td>
          {result.measures.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </td>
      )}
      {!isWords && !isJpt && <td>{indicator?.aspect}</td>}
      {!isWords && (
        <>
          <td>{indicator?.text}</td>
          <td>{indicator?.target}</td>
        </>
      )}
      {!isWords && isJpt && <td>{indicator?.perspective}</td>}
    </tr>
  ));
}

function Behaviours({ c, w }: PartProps) {
  return (
    <Frame label={w.behaviours}>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={3}>
            {w.behaviours}
          </th>
        </tr>
      </thead>
      {c.behaviours.map(({ label, guidance, expectation }, index) => (
        <tbody key={label}>
          <tr>
            <td rowSpan={2}>{index + 1}</td>
            <th scope="rowgroup" colSpan={2} className="text-left">
              {label}
            </th>
          </tr>
          <tr>
            <td>
              <ul className="ml-4 list-disc">
                {guidance.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
            <td>
              {w.expectation} {expectation}
            </td>
          </tr>
        </tbody>
      ))}
    </Frame>
  );
}
