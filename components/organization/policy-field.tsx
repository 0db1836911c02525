import { CheckboxGroup, LevelControl, RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-fields";
import { kindName, valueAt } from "@/lib/features/organization/policy-rules/policy-change";
import { fieldOf } from "@/lib/features/organization/policy-rules/policy-fields";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { fieldLabel, kindLabel, optionLabel, valueText } from "./policy-words";

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** More options than fit beside each other are written below each other. */
const MOST_SEGMENTS = 4;

/** One setting in a form. `value` is what the field starts with, `now` what is in force. */
export function PolicyField({
  path,
  value,
  now,
  kinds,
  m,
  locale,
}: {
  path: string;
  value: unknown;
  now: unknown;
  kinds: readonly string[];
  m: Messages;
  locale: Locale;
}) {
  const field = fieldOf(path);
  const f = m.organization.policies.fields;
  if (!field) return null;
  const words = { m, locale };
  const name = `values.${path}`;
  const label = fieldLabel(path, words);
  const about = (f.hints as Record<string, string>)[path];
  const current = m.organization.policies.form.now(valueText(path, now, words));
  const hint = [about, current, field.awaits && m.organization.policies.awaits].filter(Boolean).join(" ");
  switch (field.input) {
    case "whole":
      return (
        <TextField
          name={name}
          label={label}
          hint={hint}
          inputMode="numeric"
          defaultValue={String(value)}
          suffix={field.unit && f.unitNames[field.unit]}
        />
      );
    case "choice": {
      const options = field.options.map((option) => ({
        value: String(option),
        label: optionLabel(field, option, words),
      }));
      const isShort = options.length <= MOST_SEGMENTS && options.every((option) => option.label.length <= 10);
      const Group = isShort ? LevelControl : RadioGroup;
      return <Group name={name} legend={label} hint={hint} defaultValue={String(value)} options={options} />;
    }
    case "choices":
      return (
        <CheckboxGroup
          name={`${name}[]`}
          legend={label}
          hint={hint}
          defaultValues={strings(value)}
          options={field.options.map((option) => ({
            value: option,
            label: optionLabel(field, option, words),
          }))}
        />
      );
    case "kinds":
      return (
        <CheckboxGroup
          name={`${name}[]`}
          legend={label}
          hint={hint}
          defaultValues={strings(value)}
          options={kinds.map((kind) => ({ value: kind, label: kindLabel(kind, words) }))}
        />
      );
    case "yes_no":
      return (
        <LevelControl
          name={name}
          legend={label}
          hint={hint}
          defaultValue={value === true ? "yes" : "no"}
          options={[
            { value: "yes", label: f.yes },
            { value: "no", label: f.no },
          ]}
        />
      );
    case "cadence_by_kind":
      return (
        <fieldset className="field">
          <legend className="label">{label}</legend>
          <p className="hint">{hint}</p>
          {kinds.map((kind) => (
            <SelectField
              key={kind}
              name={`${name}.${kindName(kind)}`}
              label={kindLabel(kind, words)}
              empty={f.follows}
              defaultValue={String(valueAt(value, kind) ?? "")}
              options={Object.entries(f.options.cadence).map(([cadence, text]) => ({
                value: cadence,
                label: text,
              }))}
            />
          ))}
        </fieldset>
      );
    default:
      return (
        <TextField
          name={name}
          label={label}
          hint={hint}
          maxLength={40}
          defaultValue={valueText(path, value, words)}
        />
      );
  }
}
