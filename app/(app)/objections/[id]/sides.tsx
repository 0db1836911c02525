import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { FileField } from "@/components/ui/file-field";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { BlockTitle } from "@/components/ui/page/page-header";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import { addToObjectionAction } from "../actions";
import type { CasePage } from "./case-page";

const ACCEPT = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

/** What both sides say, side by side, each with its files, and the field of whoever reads this as a side. */
export function Sides(page: CasePage) {
  const t = page.m.evaluations.objections.page;
  return (
    <section aria-labelledby="sides">
      <BlockTitle id="sides" title={t.sides} />
      <div className="grid gap-4 desk:grid-cols-2 desk:items-start">
        <Side {...page} side="person" />
        <Side {...page} side="rater" />
      </div>
    </section>
  );
}

function Side({ side, ...page }: CasePage & { side: "person" | "rater" }) {
  const { view, m, locale, zone } = page;
  const t = m.evaluations.objections.page;
  const who = side === "person" ? view.people.employee : view.people.rater;
  const isMine = view.reader === side;
  const statements = view.statements.filter((one) => one.side === side);
  const files = view.evidence.filter((one) => one.side === side);
  const grounds =
    side === "person" ? view.parts.map(({ partId, grounds: text }) => ({ id: partId, text })) : [];
  const at = (moment: string) => formatDateTime(moment, locale, zone, "day");
  return (
    <Card as="article" labelledBy={`side-${side}`}>
      <h3 id={`side-${side}`} className="text-body">
        {isMine ? t.you : who.name}
      </h3>
      {grounds.map(({ id, text }) => (
        <blockquote key={id} className="mt-2 whitespace-pre-wrap">
          {text}
        </blockquote>
      ))}
      {side === "person" && <p className="text-small text-ink-3">{at(view.filedAt)}</p>}
      {statements.map(({ id, text, at: moment }) => (
        <div key={id} className="mt-3">
          <p className="text-small text-ink-3">{at(moment)}</p>
          <blockquote className="whitespace-pre-wrap">{text}</blockquote>
        </div>
      ))}
      {grounds.length + statements.length === 0 && <p className="mt-2 text-ink-3">{t.none}</p>}
      {files.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {files.map(({ id, title }) => (
            <li key={id}>
              <a
                className="inline-flex min-h-11 items-center rounded-control border border-line px-3 text-small [overflow-wrap:anywhere]"
                href={`/objections/${view.id}/evidence/${id}`}
                download
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 border-t border-line pt-3">
        {isMine && view.may.add ? (
          <Add {...page} />
        ) : (
          <p className="text-small text-ink-3">{view.reader === "person" ? t.openToYou : t.openToBoth}</p>
        )}
      </div>
    </Card>
  );
}

function Add({ view, m, locale, today }: CasePage) {
  const t = m.evaluations.objections.page;
  const explains = view.reader === "rater" && view.holder === "rater";
  const more = view.decisionDue >= today ? t.more(formatDate(view.decisionDue, locale, "day")) : t.moreOpen;
  return (
    <Disclosure summary={explains ? t.explain : more} open={explains}>
      {explains && <p className="mb-3 text-small text-ink-2">{t.explainAbout}</p>}
      <ActionForm
        id="add"
        action={addToObjectionAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={t.sent}
        resetOnSuccess
      >
        <HiddenField name="objectionId" value={view.id} />
        <HiddenField name="version" value={view.version} />
        <div className="grid gap-4">
          <TextArea name="text" label={t.text} rows={5} maxLength={4000} />
          <FileField name="file" label={t.file} accept={ACCEPT} />
          <TextField name="title" label={t.fileTitle} maxLength={200} />
          <SubmitButton tone={explains ? "primary" : "secondary"}>{t.send}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
