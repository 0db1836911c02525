import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { TemplateFields } from "@/components/work-plans/templates/template-fields";
import {
  getPlanTemplate,
  type TemplatePage,
} from "@/lib/features/work-plans/templates/queries/plan-templates";
import { linesOfRows } from "@/lib/features/work-plans/templates/template-rules/template-lines";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { retirePlanTemplateAction, savePlanTemplateAction } from "../actions";
import { familyChoices } from "../family-choices";

type Search = { saved?: string | string[]; take?: string | string[] };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.templates.title };
}

/** The lines of the accepted results that were ticked, to be added to the form. */
function taken(template: TemplatePage, take: Search["take"]) {
  const chosen = new Set([take ?? []].flat());
  return linesOfRows(
    template.accepted
      .filter((_, index) => chosen.has(String(index)))
      .map(({ result, indicators }) => ({ result, indicators, kind: "main", source: "house" })),
  );
}

/** One example: its lines, and what agreed plans of these posts say. */
export default async function TemplatePageView({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [{ id }, { saved, take }] = [await params, await searchParams];
  const template = await orNotFound(getPlanTemplate(ctx, id));
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.templates;
  const isActive = template.state === "active";
  return (
    <div className="page-reading">
      <PageHeader
        title={words.editTitle(template.name)}
        about={words.lead}
        crumbs={[{ label: words.title, href: "/hr/templates" }, { label: template.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {saved !== undefined && isActive && (
        <Note className="mb-4" live>
          {words.form.saved}
        </Note>
      )}
      {!isActive && (
        <Note tone="warn" className="mb-4">
          {words.retired}
        </Note>
      )}
      <ActionForm
        key={[take ?? []].flat().join()}
        id="template"
        action={savePlanTemplateAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="templateId" value={template.id} />
        <HiddenField name="version" value={template.version} />
        <TemplateFields
          {...template}
          families={familyChoices}
          lines={[...template.lines, ...(isActive ? taken(template, take) : [])]}
          m={m}
        />
        {isActive && <SubmitButton className="mt-3">{words.form.save}</SubmitButton>}
      </ActionForm>
      {isActive && <Accepted template={template} m={m} />}
      {isActive && (
        <div className="mt-5">
          <ConfirmForm
            open={words.retire}
            ask={words.retireAsk}
            sure={words.retireSure}
            action={retirePlanTemplateAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            fields={{ templateId: template.id, version: template.version }}
          />
        </div>
      )}
    </div>
  );
}

/** Results of agreed plans to tick; the page comes back with their lines in the form. */
function Accepted({ template, m }: { template: TemplatePage; m: Messages }) {
  const words = m.workPlans.templates.accepted;
  return (
    <Card className="mt-6" labelledBy="accepted">
      <h2 id="accepted">{words.title}</h2>
      <p className="mt-1 text-small text-ink-2">{words.lead}</p>
      {template.accepted.length === 0 ? (
        <p className="mt-3">{words.none}</p>
      ) : (
        <form method="get" className="mt-3">
          <fieldset>
            <legend className="label">{words.legend}</legend>
            {template.accepted.map(({ result, plans, indicators }, index) => (
              <label key={result} className="flex gap-3 border-b border-line py-2.5">
                <input type="checkbox" name="take" value={index} className="mt-1" />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {result} <span className="text-small text-ink-3">{words.plans(plans)}</span>
                  <span className="block text-small text-ink-2">
                    {indicators
                      .map(({ text, target, unit }) => `${text}: ${target} ${unit}`.trim())
                      .join(" · ")}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <p className="mt-2 text-small text-ink-3">{words.hint}</p>
          <button type="submit" className={`${buttonClass({ tone: "secondary" })} mt-3`}>
            {words.take}
          </button>
        </form>
      )}
    </Card>
  );
}
