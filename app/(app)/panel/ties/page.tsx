import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import { familySearch } from "@/lib/features/evaluations/panel/panel-input";
import { getFamilyTies } from "@/lib/features/evaluations/panel/queries/family";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { declareFamilyAction, endFamilyTieAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.ties.title };
}

export default async function TiesPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { q } = familySearch.parse(await searchParams);
  const { ties, found } = await orNotFound(getFamilyTies(ctx, q));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel.ties;
  return (
    <div className="page-reading">
      <PageHeader title={w.title} about={w.lead} />
      {ties.length === 0 ? (
        <EmptyState title={w.empty} />
      ) : (
        <Card rows className="mb-4" label={w.title}>
          {ties.map(({ id, version, name, about }) => (
            <div key={id} className="flex flex-wrap items-center justify-between gap-2">
              <span>
                {name}
                <span className="block text-small text-ink-3">{about}</span>
              </span>
              <ActionForm
                id={`tie-${id}`}
                action={endFamilyTieAction}
                requestKey={newRequestKey()}
                labels={m.common.form}
              >
                <HiddenField name="tieId" value={id} />
                <HiddenField name="version" value={version} />
                <SubmitButton tone="quiet" small>
                  {w.end}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </SubmitButton>
              </ActionForm>
            </div>
          ))}
        </Card>
      )}
      <div className="mt-4">
        <FilterBar label={w.search} action="/panel/ties" submit={w.searchSubmit}>
          <TextField name="q" type="search" label={w.search} defaultValue={q} maxLength={100} />
        </FilterBar>
      </div>
      {q && found.length === 0 && (
        <Note tone="warn" className="mt-3">
          {w.nobody}
        </Note>
      )}
      {found.length > 0 && (
        <Card className="mt-3">
          <ActionForm
            id="tie"
            action={declareFamilyAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <RadioGroup
              name="relatedId"
              legend={w.choose}
              options={found.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
            />
            <SubmitButton className="mt-3">{w.add}</SubmitButton>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}
