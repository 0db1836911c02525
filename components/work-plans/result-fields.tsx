import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { SubmitButton } from "@/components/ui/action-form";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { MeasureGuess } from "@/components/work-plans/grid/measure-guess";
import {
  hasSupport,
  isInWords,
  type IndicatorView,
  type PlanShape,
  type RowView,
  type SupportGroup,
} from "@/components/work-plans/plan-types";
import { FormHelp } from "@/components/work-plans/writing/form-help";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import type { Messages } from "@/lib/messages/messages-for";

type Editor = Messages["workPlans"]["editor"];

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type ResultFieldsProps = {
  row: RowView;
  shape: PlanShape;
  supports: SupportGroup[];
  e: Editor;
  /** Where the helper's words are. */
  helpSource: string;
};

/** All fields of one result, one under the other. Without JavaScript the buttons for indicators are plain posts. */
export function ResultFields({ row, shape, supports, e, helpSource }: ResultFieldsProps) {
  return (
    <>
      <TextArea
        name="text"
        label={e.columns.result}
        hint={e.hints.result}
        defaultValue={row.text}
        maxLength={LIMITS.result}
        rows={3}
      />
      <FormHelp id={`help-${row.id}`} isInWords={isInWords(shape)} source={helpSource} />
      <RadioGroup
        name="kind"
        legend={e.kind}
        defaultValue={row.kind}
        options={(["main", "additional"] as const).map((value) => ({
          value,
          label: e.kinds[value],
          hint: e.kindHints[value],
        }))}
      />
      {hasSupport(shape) && <SupportFields row={row} supports={supports} e={e} />}
      {isInWords(shape) ? (
        <TextArea
          name="successMeasure"
          label={e.columns.measureLong}
          hint={e.hints.measure}
          defaultValue={row.successMeasure}
          maxLength={LIMITS.measure}
          rows={5}
        />
      ) : (
        <div id="indicators" className="field">
          {row.indicators.map((indicator, index) => (
            <IndicatorFields
              key={indicator.id}
              indicator={indicator}
              index={index}
              shape={shape}
              e={e}
              isOnly={row.indicators.length === 1}
            />
          ))}
          <SubmitButton tone="secondary" name="intent" value="add-indicator">
            {e.addIndicator}
          </SubmitButton>
        </div>
      )}
    </>
  );
}

function SupportFields({ row, supports, e }: Pick<ResultFieldsProps, "row" | "supports" | "e">) {
  const isListed =
    ["unlinked", "other"].includes(row.support) ||
    supports.some((group) => group.options.some(({ value }) => value === row.support));
  const gone = isListed
    ? []
    : [{ label: e.supports.gone, options: [{ value: row.support, label: row.supportText }] }];
  const rest = [
    { value: "other", label: e.supports.other },
    { value: "unlinked", label: e.supports.unlinked },
  ];
  return (
    <div className="field support-fields">
      <SelectField
        name="support"
        label={e.support}
        hint={row.support === "unlinked" && row.supportAbout ? row.supportAbout : e.supportHint}
        defaultValue={row.support}
        options={[...gone, ...supports, { label: e.otherAssignment, options: rest }]}
      />
      <TextField
        className="support-words mt-3"
        name="supportsText"
        label={e.supportsText}
        hint={e.supportsTextHint}
        defaultValue={row.support === "other" ? row.supportText : ""}
        maxLength={LIMITS.support}
      />
    </div>
  );
}

type IndicatorFieldsProps = {
  indicator: IndicatorView;
  index: number;
  shape: PlanShape;
  e: Editor;
  isOnly: boolean;
};

function IndicatorFields({ indicator, index, shape, e, isOnly }: IndicatorFieldsProps) {
  const at = (field: string) => `indicators.${index}.${field}`;
  return (
    <MeasureGuess>
      <fieldset className="mb-4 rounded-surface border border-line bg-card p-3.5">
        <legend className="label px-1">{e.indicator(index + 1)}</legend>
        <HiddenField name={at("id")} value={indicator.id} />
        <TextArea
          name={at("text")}
          label={e.columns.indicator}
          hint={e.hints.indicator}
          defaultValue={indicator.text}
          maxLength={LIMITS.indicator}
          rows={2}
        />
        {shape === "ja_jf" && (
          <SelectField
            name={at("aspect")}
            label={e.columns.aspect}
            empty={e.choose}
            defaultValue={indicator.aspect ?? ""}
            options={options(e.aspects)}
          />
        )}
        <div className="field-row mt-4">
          <TextField
            name={at("target")}
            label={e.columns.target}
            hint={indicator.before ? `${indicator.before}. ${e.hints.target}` : e.hints.target}
            defaultValue={indicator.target}
            maxLength={LIMITS.target}
            autoComplete="off"
          />
          <TextField
            name={at("measureUnit")}
            label={e.columns.unit}
            hint={e.hints.unit}
            defaultValue={indicator.measureUnit}
            maxLength={LIMITS.unit}
            autoComplete="off"
          />
        </div>
        <div className="field-row mt-4">
          <SelectField
            name={at("direction")}
            label={e.direction}
            defaultValue={indicator.direction}
            options={options(e.directions)}
          />
          <SelectField
            name={at("measureKind")}
            label={e.measureKind}
            hint={e.measureKindHints[indicator.measureKind]}
            defaultValue={indicator.measureKind}
            options={options(e.measureKinds)}
          />
        </div>
        {shape === "jpt" && (
          <SelectField
            className="mt-4"
            name={at("perspective")}
            label={e.columns.perspective}
            empty={e.choose}
            defaultValue={indicator.perspective ?? ""}
            options={options(e.perspectives)}
          />
        )}
        {!isOnly && (
          <SubmitButton tone="quiet" small name="intent" value={`remove-indicator:${index}`}>
            {e.removeIndicator(index + 1)}
          </SubmitButton>
        )}
      </fieldset>
    </MeasureGuess>
  );
}
