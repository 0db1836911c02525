import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { CheckboxGroup, SelectField } from "@/components/ui/choice-fields";
import type { FormAction } from "@/components/ui/form-call";
import { HiddenField } from "@/components/ui/text-fields";
import { Card } from "@/components/ui/page/card";
import type { ImportView, SheetView } from "@/lib/features/exchange/queries/import-views";
import { FIELDS } from "@/lib/features/exchange/rules/import-fields";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props<T> = { view: ImportView; action: FormAction<T>; requestKey: string; m: Messages; locale: Locale };

export function MatchForm<T>({ view, action, requestKey, m, locale }: Props<T>) {
  const w = m.exchange.match;
  return (
    <ActionForm id="match" action={action} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="importId" value={view.id} />
      <HiddenField name="version" value={String(view.version)} />
      <h2 className="mb-1">{w.title}</h2>
      <p className="mb-4 text-small text-ink-2">{w.about}</p>
      {view.sheets.map((sheet, index) => (
        <Card key={sheet.number} label={sheet.name} className="mb-4">
          <h3 className="mb-2">{w.sheet(sheet.name, formatNumber(sheet.rowCount, locale))}</h3>
          <HiddenField name={`sheets.${index}.number`} value={String(sheet.number)} />
          {sheet.hasHeader ? (
            <Columns sheet={sheet} index={index} view={view} m={m} />
          ) : (
            <p className="text-small text-ink-2">{w.noHeader}</p>
          )}
        </Card>
      ))}
      <SubmitButton>{w.send}</SubmitButton>
    </ActionForm>
  );
}

function Columns({
  sheet,
  index,
  view,
  m,
}: {
  sheet: SheetView;
  index: number;
  view: ImportView;
  m: Messages;
}) {
  const { match: w, fields } = m.exchange;
  const options = FIELDS[view.kind].map(({ key, required }) => ({
    value: key,
    label: required ? w.required(fields[key] ?? key) : (fields[key] ?? key),
  }));
  return (
    <>
      <CheckboxGroup
        name={`sheets.${index}.isTaken`}
        legend={sheet.name}
        hideLegend
        options={[{ value: "true", label: w.take }]}
        defaultValues={sheet.isTaken ? ["true"] : []}
      />
      <div className="mt-4 grid gap-4 desk:grid-cols-2 [&>*]:mt-0">
        {sheet.columns.map((column, at) => (
          <SelectField
            key={at}
            name={`sheets.${index}.fields.${at}`}
            label={column.heading ? w.column(column.heading) : w.columnWithout(at + 1)}
            hint={column.samples.length > 0 ? w.samples(column.samples.join(" · ")) : undefined}
            empty={w.skip}
            defaultValue={column.field ?? ""}
            options={options}
          />
        ))}
      </div>
    </>
  );
}
