import { SelectField } from "@/components/ui/choice-fields";
import { TextArea, TextField } from "@/components/ui/text-fields";
import type { NodeForm } from "@/lib/features/strategy/nodes/queries";
import type { Messages } from "@/lib/messages/messages-for";

/** The words of a part of the tree, for a new one and for one that is changed. */
export function NodeFields({ form, m }: { form: NodeForm; m: Messages }) {
  const w = m.strategy.planner.fields;
  const { node, levels, units, mayBeNobodys } = form;
  return (
    <>
      <div className="field-row">
        <SelectField
          name="level"
          label={w.level}
          defaultValue={node?.level ?? levels[0]}
          options={levels.map((value) => ({ value, label: m.strategy.levels[value] }))}
        />
        <TextField
          name="code"
          label={w.code}
          hint={w.codeHint}
          defaultValue={node?.code}
          required
          maxLength={40}
        />
      </div>
      <TextArea
        name="text"
        label={w.text}
        hint={w.textHint}
        defaultValue={node?.text}
        rows={3}
        maxLength={1_000}
      />
      <div className="field-row">
        <SelectField
          name="unitId"
          label={w.unit}
          empty={mayBeNobodys ? w.noUnit : undefined}
          defaultValue={node?.unitId ?? undefined}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="period"
          label={w.period}
          hint={w.periodHint}
          defaultValue={node?.period ?? undefined}
          maxLength={40}
        />
      </div>
      <div className="field-row">
        <TextField
          name="sourceDocument"
          label={w.document}
          defaultValue={node?.sourceDocument ?? undefined}
          maxLength={400}
        />
        <TextField
          name="sourceUrl"
          label={w.link}
          type="url"
          defaultValue={node?.sourceUrl ?? undefined}
          maxLength={1_000}
        />
      </div>
      <TextArea
        name="sourceNote"
        label={w.note}
        defaultValue={node?.sourceNote ?? undefined}
        rows={2}
        maxLength={1_000}
      />
    </>
  );
}
