import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { DateField, HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { PANEL_SUBJECTS, setUpSearch, type SetUpSearch } from "@/lib/features/evaluations/panel/panel-input";
import { getSetUp, type SetUpView } from "@/lib/features/evaluations/panel/queries/set-up";
import { DEFAULT_GUIDE, GUIDE_THEMES } from "@/lib/features/evaluations/panel/rules/default-guide";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { setUpSessionAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.new.title };
}

/** First whom or what (a GET form, so that it works without JavaScript), then members, questions and the day. */
export default async function SetUpPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const search = setUpSearch.parse(await searchParams);
  const view = await orNotFound(getSetUp(ctx, search));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel;
  const isReady = search.kind === "theme" || view.subject !== null;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.new.title}
        about={w.new.lead}
        crumbs={[{ label: w.title, href: "/panel" }, { label: w.new.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {isReady ? (
        <Details view={view} search={search} ctx={ctx} m={m} />
      ) : (
        <Search view={view} search={search} m={m} />
      )}
    </div>
  );
}

function Search({ view, search, m }: { view: SetUpView; search: SetUpSearch; m: Messages }) {
  const w = m.evaluations.panel;
  const { found } = view;
  return (
    <>
      <FilterBar label={w.new.kind} action="/panel/new" submit={w.new.searchSubmit}>
        <RadioGroup
          name="kind"
          legend={w.new.kind}
          options={PANEL_SUBJECTS.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
          defaultValue={search.kind ?? "person"}
        />
        <TextField name="q" type="search" label={w.new.search} defaultValue={search.q} maxLength={100} />
      </FilterBar>
      {search.q && found.length === 0 && (
        <Note tone="warn" className="mt-3">
          {w.new.nobody}
        </Note>
      )}
      {found.length > 0 && (
        <Card rows className="mt-3">
          {found.map(({ id, name, about }) => (
            <div key={id}>
              <TextLink href={`/panel/new?kind=${search.kind}&subject=${id}`}>{name}</TextLink>
              <p className="text-small text-ink-3">{about}</p>
            </div>
          ))}
        </Card>
      )}
    </>
  );
}

type DetailsProps = { view: SetUpView; search: SetUpSearch; ctx: Context; m: Messages };

function Details({ view, search, ctx, m }: DetailsProps) {
  const w = m.evaluations.panel;
  const free = view.team.filter(({ conflicts }) => conflicts.length === 0);
  if (free.length < 2)
    return (
      <Card>
        <p className="reading mb-3">{view.team.length === 0 ? w.new.noTeam : w.new.tooFew}</p>
        <Barred view={view} m={m} />
        <ButtonLink tone="secondary" href="/hr/grants">
          {w.new.grants}
        </ButtonLink>
      </Card>
    );
  return (
    <Card>
      <ActionForm
        id="session"
        action={setUpSessionAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="grid gap-4"
      >
        <HiddenField name="subjectKind" value={search.kind ?? "person"} />
        {view.subject ? (
          <div>
            <HiddenField name="subjectId" value={view.subject.id} />
            <p className="text-lead font-semibold">{view.subject.name}</p>
            <p className="text-small text-ink-3">{view.subject.about}</p>
            <TextLink href="/panel/new">{w.new.change}</TextLink>
          </div>
        ) : (
          <TextField name="theme" label={w.new.theme} hint={w.new.themeHint} maxLength={200} required />
        )}
        <TextArea
          name="purpose"
          label={w.new.purpose}
          hint={w.new.purposeHint}
          rows={2}
          maxLength={2000}
          required
        />
        <TextField
          name="requestedBy"
          label={w.new.requestedBy}
          hint={w.new.requestedByHint}
          maxLength={200}
          required
        />
        <div className="field-row">
          <DateField name="meetsOn" label={w.new.meetsOn} min={ctx.today} required />
          <TextField name="place" label={w.new.place} maxLength={200} required />
        </div>
        <div>
          <CheckboxGroup
            name="memberIds"
            legend={w.new.members}
            hint={w.new.membersHint}
            options={free.map(({ employeeId, name, about }) => ({
              value: employeeId,
              label: name,
              hint: about,
            }))}
          />
          <Barred view={view} m={m} />
        </div>
        <Questions view={view} ctx={ctx} m={m} />
        <div>
          <SubmitButton>{w.new.send}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** Who cannot sit, and which tie the records show; never which tie a person declared. */
function Barred({ view, m }: Pick<DetailsProps, "view" | "m">) {
  const w = m.evaluations.panel;
  const barred = view.team.filter(({ conflicts }) => conflicts.length > 0);
  if (barred.length === 0) return null;
  return (
    <div className="my-3 text-small text-ink-2">
      <p className="font-semibold">{w.new.barred}</p>
      <ul>
        {barred.map(({ employeeId, name, conflicts }) => (
          <li key={employeeId}>
            {name} ({conflicts.map((conflict) => w.conflicts[conflict]).join(", ")})
          </li>
        ))}
      </ul>
    </div>
  );
}

function Questions({ view, ctx, m }: Pick<DetailsProps, "view" | "ctx" | "m">) {
  const w = m.evaluations.panel;
  return (
    <>
      <CheckboxGroup
        name="questionKeys"
        legend={w.new.questions}
        options={DEFAULT_GUIDE.map(({ key, theme, text }) => ({
          value: key,
          label: text[ctx.locale],
          hint: GUIDE_THEMES[theme][ctx.locale],
        }))}
        defaultValues={["team-problem", "learning-others", "decision-pressure"]}
      />
      <TextArea
        name="ownQuestions"
        label={w.new.ownQuestions}
        hint={w.new.ownQuestionsHint}
        rows={3}
        maxLength={4000}
      />
      {view.ownQuestions.length > 0 && (
        <div className="text-small text-ink-2">
          <p className="font-semibold">{w.new.before}</p>
          <ul className="list-disc pl-5">
            {view.ownQuestions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
