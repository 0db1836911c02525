import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import {
  findIssuedDocument,
  type RegisteredDocument,
} from "@/lib/features/documents/issued/queries/register";
import { dayIn, formatDate, formatRange } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { revokeDocumentAction } from "./actions";

const TONES = { valid: "ok", replaced: "warn", revoked: "err" } as const;

/** Finds an issued document by its code, and revokes it with a reason. */
export async function Register({ ctx, typed, m }: { ctx: Context; typed?: string; m: Messages }) {
  const w = m.documents.official.register;
  const document = typed ? await findIssuedDocument(ctx, typed) : null;
  return (
    <Card label={w.title} className="mb-4">
      <h2>{w.title}</h2>
      <p className="text-ink-2">{w.about}</p>
      <FilterBar label={w.title} action="/hr/documents" submit={w.find}>
        <TextField
          name="code"
          label={w.code}
          defaultValue={document?.code ?? typed}
          mono
          maxLength={40}
          required
        />
      </FilterBar>
      {typed && !document && (
        <Note tone="quiet" className="mt-3">
          {w.unknown}
        </Note>
      )}
      {document && <Found document={document} ctx={ctx} m={m} />}
    </Card>
  );
}

function Found({ document, ctx, m }: { document: RegisteredDocument; ctx: Context; m: Messages }) {
  const w = m.documents.official.register;
  const words = m.documents.verification;
  const day = (moment: string) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  return (
    <div className="mt-3">
      <DescriptionList
        items={[
          { term: words.kind, value: words.kinds[document.kind], about: words.revision(document.revision) },
          { term: w.holder, value: document.holderName, about: document.unitName },
          { term: w.period, value: formatRange(document.startsOn, document.endsOn, ctx.locale) },
          { term: w.issued, value: day(document.issuedAt) },
          {
            term: w.state,
            value: <Chip tone={TONES[document.state]}>{words.chips[document.state]}</Chip>,
            about:
              document.revokedAt && document.revokedByName
                ? `${w.revokedBy(document.revokedByName, day(document.revokedAt))}. ${document.revokeReason ?? ""}`
                : undefined,
          },
        ]}
      />
      {document.state !== "revoked" && (
        <Disclosure className="mt-3" summary={w.open}>
          <ActionForm
            id="revoke"
            action={revokeDocumentAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <HiddenField name="documentId" value={document.id} />
            <HiddenField name="version" value={document.version} />
            <p className="mb-2">{w.ask}</p>
            <TextArea name="reason" label={w.reason} hint={w.reasonHint} rows={3} required />
            <SubmitButton className="mt-3">{w.submit}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}
