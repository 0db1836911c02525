import { Button } from "@/components/ui/button";
import { CheckboxGroup, SelectField } from "@/components/ui/choice-fields";
import { DateField, HiddenField, TextField } from "@/components/ui/text-fields";
import { POSITION_CLASSES } from "@/lib/features/organization/rules/chart";
import type { Messages } from "@/lib/messages/messages-for";
import { LEVELS, type PostAsked } from "./post-asked";

type Choice = { value: string; label: string };

/** Asks what a post is to be. A GET form: searching for another unit or superior keeps what was typed, without JavaScript too. */
export function PostForm({
  asked,
  units,
  superiors,
  today,
  m,
}: {
  asked: PostAsked;
  units: Choice[];
  superiors: Choice[];
  today: string;
  m: Messages;
}) {
  const w = m.organization.chart.form;
  return (
    <form method="get">
      <HiddenField name="ask" value="1" />
      <TextField name="title" label={w.title} defaultValue={asked.title} maxLength={200} required />
      <div className="field-row">
        <SelectField
          name="class"
          label={w.class}
          empty={w.classEmpty}
          defaultValue={asked.class}
          options={POSITION_CLASSES.map((one) => ({
            value: one,
            label: m.organization.positionClasses[one],
          }))}
        />
        <SelectField
          name="level"
          label={w.level}
          hint={w.levelHint}
          empty={w.levelNone}
          defaultValue={asked.level}
          options={LEVELS.map((level) => ({ value: level, label: level }))}
        />
      </div>
      <div className="field-row">
        <TextField
          name="grade"
          label={w.grade}
          hint={w.gradeHint}
          inputMode="numeric"
          defaultValue={asked.grade}
          maxLength={2}
        />
        <TextField
          name="family"
          label={w.family}
          hint={w.familyHint}
          defaultValue={asked.family}
          maxLength={50}
        />
      </div>
      <div className="field-row">
        <SelectField name="unit" label={w.unit} defaultValue={asked.unit} options={units} />
        <TextField name="uq" type="search" label={w.findUnit} defaultValue={asked.unitWord} maxLength={100} />
      </div>
      <div className="field-row">
        <SelectField
          name="superior"
          label={w.superior}
          empty={w.superiorNone}
          defaultValue={asked.superior}
          options={superiors}
        />
        <TextField
          name="sq"
          type="search"
          label={w.findSuperior}
          defaultValue={asked.superiorWord}
          maxLength={100}
        />
      </div>
      <div className="field">
        <CheckboxGroup
          name="head"
          legend={w.isHead}
          hideLegend
          defaultValues={asked.isUnitHead ? ["true"] : []}
          options={[{ value: "true", label: w.isHead }]}
        />
        <CheckboxGroup
          name="independent"
          legend={w.independentHead}
          hideLegend
          defaultValues={asked.independentHead ? ["true"] : []}
          options={[{ value: "true", label: w.independentHead, hint: w.independentHint }]}
        />
      </div>
      <DateField name="day" label={w.day} hint={w.dayHint} defaultValue={asked.day || today} required />
      <div className="mt-5">
        <Button type="submit" tone="secondary">
          {w.check}
        </Button>
      </div>
    </form>
  );
}
