import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { FileField } from "@/components/ui/file-field";
import type { FormAction } from "@/components/ui/form-call";
import { IMPORT_KINDS } from "@/lib/features/exchange/rules/import-fields";
import { ACCEPTED } from "@/lib/features/exchange/rules/reasons";
import type { Messages } from "@/lib/messages/messages-for";

type Props<T> = { action: FormAction<T>; requestKey: string; m: Messages };

export function UploadForm<T>({ action, requestKey, m }: Props<T>) {
  const w = m.exchange;
  return (
    <ActionForm id="upload" action={action} requestKey={requestKey} labels={m.common.form}>
      <div className="field">
        <RadioGroup
          name="kind"
          legend={w.upload.kind}
          defaultValue="people"
          options={IMPORT_KINDS.map((kind) => ({
            value: kind,
            label: w.kinds[kind],
            hint: w.kindHints[kind],
          }))}
        />
      </div>
      <FileField name="file" label={w.upload.file} hint={w.upload.fileHint} accept={ACCEPTED} />
      <div className="mt-5">
        <SubmitButton>{w.upload.send}</SubmitButton>
      </div>
    </ActionForm>
  );
}
