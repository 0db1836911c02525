import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { DateField, HiddenField, TextField } from "@/components/ui/text-fields";
import type { PreviewInput } from "@/lib/features/personnel/personnel-input";
import type { Messages } from "@/lib/messages/messages-for";

/** As what and for which days; the next page shows what follows. */
export function ActingForm({
  action,
  post,
  person,
  input,
  m,
}: {
  action: string;
  post: string;
  person: string;
  input: PreviewInput;
  m: Messages;
}) {
  const w = m.personnel;
  return (
    <form method="get" action={action} className="grid gap-4">
      <HiddenField name="post" value={post} />
      <HiddenField name="person" value={person} />
      <RadioGroup
        name="kind"
        legend={w.actingKind}
        defaultValue={input.kind ?? "acting_plt"}
        options={(["acting_plt", "acting_plh"] as const).map((value) => ({
          value,
          label: w.actingKinds[value],
          hint: w.actingHints[value],
        }))}
      />
      <DateField name="day" label={w.startDay} hint={w.dayHint} defaultValue={input.day} required />
      <DateField name="until" label={w.lastDay} defaultValue={input.until} required />
      <TextField name="decree" label={w.decree} maxLength={120} defaultValue={input.decree} />
      <Button type="submit">{w.check}</Button>
    </form>
  );
}
