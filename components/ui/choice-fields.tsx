"use client";

import type { ChangeEvent, ReactNode } from "react";
import { useField, type FieldState } from "@/components/ui/form-context";
import { Svg } from "@/components/ui/svg";
import { controlProps, FieldProblem, Labelled } from "@/components/ui/text-fields";

export type Option = { value: string; label: string; hint?: string };

type Group = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  hideLegend?: boolean;
  className?: string;
};

type SelectFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  className?: string;
  required?: boolean;
  defaultValue?: string;
  /** First choice with an empty value; without it the first option stands preselected. */
  empty?: string;
  options: Option[] | { label: string; options: Option[] }[];
  onChange?: (value: string) => void;
};

export function SelectField({
  name,
  label,
  hint,
  hideLabel,
  className,
  required,
  defaultValue,
  empty,
  options,
  onChange,
}: SelectFieldProps) {
  const field = useField(name);
  const props = controlProps(field, { name, hint, defaultValue, required });
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel} className={className}>
      <select className="input" {...props} onChange={onChange && ((event) => onChange(event.target.value))}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((one) =>
          "options" in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map((inner) => (
                <option key={inner.value} value={inner.value}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ),
        )}
      </select>
    </Labelled>
  );
}

function FieldSet({
  field,
  legend,
  hint,
  hideLegend,
  className,
  children,
}: Omit<Group, "name"> & { field: FieldState; children: ReactNode }) {
  return (
    <fieldset
      className={className ? `field ${className}` : "field"}
      data-invalid={field.problem ? true : undefined}
      aria-describedby={field.describedBy(hint)}
    >
      <legend className={hideLegend ? "sr-only" : "label"}>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldProblem field={field} />
      {children}
    </fieldset>
  );
}

type Choices = Group & { options: Option[]; required?: boolean };

/** The id of the first choice is the field's own, so that the error summary leads there. */
function choiceId(field: FieldState, index: number): string {
  return index === 0 ? field.id : `${field.id}-${index}`;
}

function chosen(field: FieldState, fallback: string[]): string[] {
  if (field.typed === undefined) return fallback;
  return Array.isArray(field.typed) ? field.typed : [field.typed];
}

function Choice({
  field,
  index,
  type,
  name,
  option,
  checked,
  required,
}: {
  field: FieldState;
  index: number;
  type: "radio" | "checkbox";
  name: string;
  option: Option;
  checked: boolean;
  required?: boolean;
}) {
  const id = choiceId(field, index);
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        defaultChecked={checked}
        required={required}
        aria-describedby={option.hint ? `${id}-about` : undefined}
      />
      <span className="choice-label">{option.label}</span>
      {option.hint && (
        <span className="hint" id={`${id}-about`}>
          {option.hint}
        </span>
      )}
    </label>
  );
}

export function RadioGroup({
  name,
  options,
  defaultValue,
  required,
  ...group
}: Choices & { defaultValue?: string }) {
  const field = useField(name);
  const checked = chosen(field, defaultValue === undefined ? [] : [defaultValue]);
  return (
    <FieldSet field={field} {...group}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            field={field}
            index={index}
            type="radio"
            name={name}
            option={option}
            checked={checked.includes(option.value)}
            required={required}
          />
        ))}
      </div>
    </FieldSet>
  );
}

export function CheckboxGroup({
  name,
  options,
  defaultValues = [],
  ...group
}: Group & { options: Option[]; defaultValues?: string[] }) {
  const field = useField(name);
  const checked = chosen(field, defaultValues);
  return (
    <FieldSet field={field} {...group}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            field={field}
            index={index}
            type="checkbox"
            name={name}
            option={option}
            checked={checked.includes(option.value)}
          />
        ))}
      </div>
    </FieldSet>
  );
}

type LevelControlProps = Choices & {
  defaultValue?: string;
  /** Glued to the lower edge of a card. */
  joined?: boolean;
  onChange?: (value: string) => void;
};

/** Segmented native radios; arrows move, nothing is chosen unless the person or an earlier save chose it. */
export function LevelControl({
  name,
  options,
  defaultValue,
  required,
  joined,
  onChange,
  ...group
}: LevelControlProps) {
  const field = useField(name);
  const checked = chosen(field, defaultValue === undefined ? [] : [defaultValue]);
  const change = onChange && ((event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value));
  return (
    <FieldSet field={field} {...group}>
      <div className={joined ? "segments segments-joined" : "segments"}>
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              id={choiceId(field, index)}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={checked.includes(option.value)}
              required={required}
              onChange={change}
            />
            <Svg d="M5 12.5l4.5 4.5L19 7.5" />
            {option.label}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
