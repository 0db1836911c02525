import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { figureText } from "@/lib/features/strategy/rules/figure";
import type { TreeIndicator } from "@/lib/features/strategy/rules/tree-views";
import type { Messages } from "@/lib/messages/messages-for";

type Props = { indicator: TreeIndicator | null; year: number; m: Messages };

/** Years offered after the present one: the rest of a planning document's five. */
const AHEAD = 4;

const DIRECTIONS = ["higher", "lower"] as const;
const KINDS = ["cumulative", "ratio", "index"] as const;
const FREQUENCIES = ["monthly", "quarterly", "half_yearly", "yearly"] as const;

/** How a part is measured, with target and actual of each year side by side. */
export function IndicatorFields({ indicator, year, m }: Props) {
  const w = m.strategy.planner.indicator;
  const t = m.strategy.tree.indicator;
  const known = indicator?.series.map((one) => one.year) ?? [];
  const ahead = Array.from({ length: AHEAD + 1 }, (_none, step) => year + step);
  const years = [...new Set([...known, ...ahead])].sort((a, b) => a - b);
  const of = (wanted: number) => indicator?.series.find((one) => one.year === wanted);
  return (
    <>
      <TextArea name="name" label={w.name} defaultValue={indicator?.name} rows={2} maxLength={500} />
      <div className="field-row">
        <TextField
          name="measureUnit"
          label={w.measureUnit}
          hint={w.measureUnitHint}
          defaultValue={indicator?.measureUnit ?? undefined}
          maxLength={60}
        />
        <SelectField
          name="frequency"
          label={w.frequency}
          empty={w.choose}
          defaultValue={indicator?.frequency ?? undefined}
          options={FREQUENCIES.map((value) => ({ value, label: t.frequencies[value] }))}
        />
      </div>
      <RadioGroup
        name="direction"
        legend={w.direction}
        defaultValue={indicator?.direction ?? undefined}
        options={DIRECTIONS.map((value) => ({ value, label: t.directions[value] }))}
      />
      <RadioGroup
        name="measureKind"
        legend={w.kind}
        hint={w.kindHint}
        defaultValue={indicator?.measureKind}
        options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <div className="field-row">
        <TextField
          name="baseline"
          label={w.baseline}
          inputMode="decimal"
          defaultValue={figureText(indicator?.baseline ?? null)}
          maxLength={40}
        />
        <TextField
          name="baselineYear"
          label={w.baselineYear}
          inputMode="numeric"
          defaultValue={indicator?.baselineYear ? String(indicator.baselineYear) : undefined}
          maxLength={4}
        />
      </div>
      <TextArea
        name="formula"
        label={w.formula}
        defaultValue={indicator?.formula ?? undefined}
        rows={2}
        maxLength={2_000}
      />
      <div className="field-row">
        <TextField
          name="dataSource"
          label={w.dataSource}
          defaultValue={indicator?.dataSource ?? undefined}
          maxLength={400}
        />
        <TextField
          name="measuredBy"
          label={w.measuredBy}
          defaultValue={indicator?.measuredBy ?? undefined}
          maxLength={400}
        />
      </div>
      <fieldset className="mt-4">
        <legend className="font-semibold">{w.series}</legend>
        <p className="text-small text-ink-3">{w.seriesHint}</p>
        {years.map((one, place) => (
          <div key={one} className="field-row">
            <HiddenField name={`targets.${place}.year`} value={one} />
            <TextField
              name={`targets.${place}.target`}
              label={w.target(one)}
              inputMode="decimal"
              defaultValue={figureText(of(one)?.target ?? null)}
              maxLength={40}
            />
            <TextField
              name={`targets.${place}.actual`}
              label={w.actual(one)}
              inputMode="decimal"
              defaultValue={figureText(of(one)?.actual ?? null)}
              maxLength={40}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}
