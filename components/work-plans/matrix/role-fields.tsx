import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { TextArea, TextField } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

type Props = {
  m: Messages;
  /** Label of the words, where they are not the leader's. */
  label?: string;
  hint?: string;
  /** Indicators that can be shared out: none, and there is no number to give. */
  indicators: { id: string; text: string; unit: string }[];
  start: { text: string; share: string; kind: string; splitKind: string; indicatorId: string };
};

/** The fields of a role: its words, its part of the target, its kind and the way of dividing. */
export function RoleFields({ m, label, hint, indicators, start }: Props) {
  const words = m.workPlans.matrix;
  const edit = words.edit;
  const [first] = indicators;
  return (
    <>
      <TextArea name="text" label={label ?? edit.text} hint={hint} defaultValue={start.text} rows={2} />
      <div className="field-row">
        {first ? (
          <TextField
            name="share"
            label={first.unit && indicators.length === 1 ? edit.shareOf(first.unit) : edit.share}
            defaultValue={start.share}
            inputMode="decimal"
          />
        ) : (
          <p className="text-small text-ink-3">{edit.shareNone}</p>
        )}
        <SelectField
          name="splitKind"
          label={edit.split}
          defaultValue={start.splitKind}
          options={(["none", "aspect", "area", "share"] as const).map((value) => ({
            value,
            label: words.splits[value],
          }))}
        />
      </div>
      {indicators.length > 1 && (
        <SelectField
          name="indicatorId"
          label={edit.indicator}
          defaultValue={start.indicatorId || first?.id}
          options={indicators.map(({ id, text, unit }) => ({
            value: id,
            label: unit ? `${text} (${unit})` : text,
          }))}
        />
      )}
      <RadioGroup
        name="kind"
        legend={edit.kind}
        defaultValue={start.kind}
        options={(["main", "additional"] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
    </>
  );
}
