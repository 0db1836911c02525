import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { TextField } from "@/components/ui/text-fields";
import type { DocumentDesk } from "@/lib/features/documents/issued/queries/batches";
import type { PaperPeriod } from "@/lib/features/evaluations/papers/queries";
import { BATCH_CHOICES } from "@/lib/features/evaluations/papers/rules/paper-batch";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { orderPaperBatchAction } from "./actions";
import { batchPeriodName } from "./batch-title";

type Props = { desk: DocumentDesk; periods: readonly PaperPeriod[]; m: Messages };

/** Official papers of a period's results in one archive, with the purpose that each person reads. */
export function OrderResults({ desk, periods, m }: Props) {
  const w = m.documents.official.desk;
  const r = w.results;
  return (
    <Card label={r.order} className="mb-4">
      <h2>{r.order}</h2>
      <p className="mb-3 text-ink-2">{r.about}</p>
      <ActionForm
        id="results"
        action={orderPaperBatchAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <SelectField
          name="unitId"
          label={w.unit}
          hint={w.unitHint}
          empty={w.wholeAgency}
          options={desk.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="periodId"
          label={r.period}
          options={periods.map((period) => ({ value: period.id, label: batchPeriodName(period, m) }))}
        />
        <RadioGroup
          name="paper"
          legend={r.paper}
          defaultValue="evaluation_document"
          options={[...BATCH_CHOICES]
            .reverse()
            .map((value) => ({ value, label: r.papers[value], hint: r.paperHints[value] }))}
        />
        <TextField name="purpose" label={r.purpose} hint={r.purposeHint} maxLength={300} required />
        <p className="mt-2 text-small text-ink-3">{r.rest}</p>
        <SubmitButton className="mt-3">{w.submit}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
