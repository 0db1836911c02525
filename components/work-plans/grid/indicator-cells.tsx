"use client";

import { useState, type ChangeEvent } from "react";
import { BriefRemarks, CellRemarks, useCell, type CellProps } from "@/components/work-plans/grid/grid-cells";
import { fill, type GridWords } from "@/components/work-plans/grid/grid-types";
import type { IndicatorView, PlanShape } from "@/components/work-plans/plan-types";

type Props = CellProps & { indicator: IndicatorView; index: number; shape: PlanShape };

/** The cells of one indicator, aspect to unit; with the perspective on the form of high officials. */
export function IndicatorCells({ indicator, index, shape, ...cell }: Props) {
  const { words } = cell;
  const name = `${fill(words.result, cell.remarks.number)}, ${fill(words.indicator, index + 1)}`;
  const at = (field: string) => `indicators.${index}.${field}`;
  return (
    <>
      {shape === "ja_jf" && (
        <ChoiceCell
          {...cell}
          name={at("aspect")}
          label={`${name}, ${words.columns.aspect}`}
          value={indicator.aspect}
          options={words.aspects}
        />
      )}
      <IndicatorCell {...cell} indicator={indicator} index={index} name={name} />
      <LineCell
        {...cell}
        name={at("target")}
        label={`${name}, ${words.columns.target}`}
        value={indicator.target}
        before={indicator.before}
        isNumber
      />
      <LineCell
        {...cell}
        name={at("measureUnit")}
        label={`${name}, ${words.columns.unit}`}
        value={indicator.measureUnit}
      />
      {shape === "jpt" && (
        <ChoiceCell
          {...cell}
          name={at("perspective")}
          label={`${name}, ${words.columns.perspective}`}
          value={indicator.perspective}
          options={words.perspectives}
        />
      )}
    </>
  );
}

type FieldProps = CellProps & { name: string; label: string };

function ChoiceCell({
  name,
  label,
  value,
  options,
  ...cell
}: FieldProps & { value: string | null; options: Record<string, string> }) {
  const { field, said, tone, saidId } = useCell(cell, name);
  return (
    <td className={`cell ${tone}`}>
      <label className="sr-only" htmlFor={field.id}>
        {label}
      </label>
      <select defaultValue={value ?? ""} data-cell={name.split(".")[2]} {...field}>
        <option value="">{cell.words.choose}</option>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      <BriefRemarks id={saidId} remarks={said} />
    </td>
  );
}

/** No number keyboard is forced: a target may be "≤ 5", "5–10" or a word. */
function LineCell({
  name,
  label,
  value,
  isNumber,
  before,
  ...cell
}: FieldProps & { value: string; isNumber?: boolean; before?: string }) {
  const { field, said, tone, saidId } = useCell(cell, name);
  return (
    <td className={`cell ${isNumber ? "text-right" : ""} ${tone}`}>
      <label className="sr-only" htmlFor={field.id}>
        {label}
      </label>
      <textarea
        rows={1}
        autoComplete="off"
        className={isNumber ? "text-right" : undefined}
        data-cell={name.split(".")[2]}
        defaultValue={value}
        {...field}
      />
      {before && <span className="mt-1 block text-left text-tiny text-ink-3">{before}</span>}
      <BriefRemarks id={saidId} remarks={said} />
    </td>
  );
}

function IndicatorCell({
  indicator,
  index,
  name,
  ...cell
}: CellProps & { indicator: IndicatorView; index: number; name: string }) {
  const { field, said, tone, saidId } = useCell(cell, `indicators.${index}.text`);
  const { words } = cell;
  return (
    <td className={`cell ${tone}`}>
      <input type="hidden" name={`indicators.${index}.id`} form={field.form} value={indicator.id} />
      <label className="sr-only" htmlFor={field.id}>
        {name}
      </label>
      <textarea rows={2} data-cell="indicator" defaultValue={indicator.text} {...field} />
      <Measure indicator={indicator} index={index} form={field.form} name={name} words={words} />
      <CellRemarks id={saidId} remarks={said} />
    </td>
  );
}

type MeasureProps = { indicator: IndicatorView; index: number; form: string; name: string; words: GridWords };

/** How the number is read, in one quiet line that opens: the achievement is computed by it. */
function Measure({ indicator, index, form, name, words }: MeasureProps) {
  const [kind, setKind] = useState<string>(indicator.measureKind);
  const [direction, setDirection] = useState<string>(indicator.direction);
  const parts = [
    {
      field: "direction",
      label: words.direction,
      value: indicator.direction,
      options: words.directions,
      set: setDirection,
    },
    {
      field: "measureKind",
      label: words.measureKind,
      value: indicator.measureKind,
      options: words.measureKinds,
      set: setKind,
    },
  ];
  return (
    <details className="cell-measure">
      <summary>
        {words.directions[direction]}, {words.measureShort[kind]}
      </summary>
      {parts.map(({ field, label, value, options, set }) => (
        <label key={field} className="block pt-1">
          <span className="block font-semibold">
            <span className="sr-only">{name}, </span>
            {label}
          </span>
          <select
            name={`indicators.${index}.${field}`}
            form={form}
            defaultValue={value}
            onChange={(event: ChangeEvent<HTMLSelectElement>) => set(event.target.value)}
          >
            {Object.entries(options).map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </details>
  );
}
