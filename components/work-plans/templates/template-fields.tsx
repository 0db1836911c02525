import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { TextArea, TextField } from "@/components/ui/text-fields";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import type { TemplateLine } from "@/lib/features/work-plans/templates/template-rules/template-lines";
import type { Messages } from "@/lib/messages/messages-for";

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Blank lines behind the last: enough to go on, few enough to scroll past. */
const SPARE = 3;
const BLANK: TemplateLine = { kind: "main", result: "", indicator: "", sort: "", target: "", unit: "" };

type Props = {
  name: string;
  title: string | null;
  family: string | null;
  families: { value: string; label: string }[];
  lines: TemplateLine[];
  m: Messages;
};

/** A template as plain fields: whose it is, then line by line. Works without JavaScript. */
export function TemplateFields({ name, title, family, families, lines, m }: Props) {
  const words = m.workPlans.templates.form;
  const shown = [...lines, ...Array.from({ length: SPARE }, () => BLANK)];
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        defaultValue={name}
        maxLength={120}
        required
      />
      <RadioGroup
        name="scope"
        legend={words.scope}
        options={options(words.scopes)}
        defaultValue={family === null ? "title" : "family"}
      />
      <div className="field-row">
        <TextField
          name="title"
          label={words.title}
          hint={words.titleHint}
          defaultValue={title ?? ""}
          maxLength={200}
        />
        <SelectField
          name="family"
          label={words.family}
          hint={words.familyHint}
          defaultValue={family ?? families[0]?.value}
          options={families}
        />
      </div>
      <p className="mt-5 mb-3 text-small text-ink-2">{words.linesHint}</p>
      {shown.map((line, index) => (
        <LineFields key={index} line={line} index={index} m={m} />
      ))}
    </>
  );
}

function LineFields({ line, index, m }: { line: TemplateLine; index: number; m: Messages }) {
  const words = m.workPlans.templates.form;
  const e = m.workPlans.editor;
  const at = (field: string) => `lines.${index}.${field}`;
  return (
    <fieldset className="mb-3 rounded-surface border border-line bg-card p-3.5">
      <legend className="label px-1">{words.line(index + 1)}</legend>
      <div className="field-row">
        <TextArea
          name={at("result")}
          label={e.columns.result}
          defaultValue={line.result}
          maxLength={LIMITS.result}
          rows={2}
        />
        <TextArea
          name={at("indicator")}
          label={e.columns.indicator}
          defaultValue={line.indicator}
          maxLength={LIMITS.indicator}
          rows={2}
        />
      </div>
      <div className="field-row mt-3">
        <TextField
          name={at("target")}
          label={e.columns.target}
          defaultValue={line.target}
          maxLength={LIMITS.target}
        />
        <TextField
          name={at("unit")}
          label={e.columns.unit}
          defaultValue={line.unit}
          maxLength={LIMITS.unit}
        />
      </div>
      <div className="field-row mt-3">
        <SelectField
          name={at("kind")}
          label={words.kind}
          defaultValue={line.kind}
          options={options(e.kinds)}
        />
        <SelectField
          name={at("sort")}
          label={words.sort}
          empty={words.sortOpen}
          defaultValue={line.sort}
          options={[
            { label: words.aspect, options: options(e.aspects) },
            { label: words.perspective, options: options(e.perspectives) },
          ]}
        />
      </div>
    </fieldset>
  );
}
