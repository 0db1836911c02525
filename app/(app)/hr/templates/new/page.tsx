import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { SelectField } from "@/components/ui/choice-fields";
import { PageHeader } from "@/components/ui/page/page-header";
import { TemplateFields } from "@/components/work-plans/templates/template-fields";
import { can } from "@/lib/access/authorize";
import { linesOfRows } from "@/lib/features/work-plans/templates/template-rules/template-lines";
import { families } from "@/lib/features/work-plans/writing/rules/families";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { savePlanTemplateAction } from "../actions";
import { familyChoices } from "../family-choices";

type Props = { searchParams: Promise<{ family?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.templates.addTitle };
}

/** A new example, empty or from a built-in one. */
export default async function NewTemplatePage({ searchParams }: Props) {
  const ctx = await requireContext();
  if (!can(ctx.actor, "plan-template.save", { today: ctx.today })) notFound();
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.templates;
  const { family } = await searchParams;
  const source = families.find(({ key }) => key === family);
  return (
    <div className="page-reading">
      <PageHeader
        title={words.addTitle}
        about={words.lead}
        crumbs={[{ label: words.title, href: "/hr/templates" }, { label: words.add }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <FilterBar label={words.start.legend} action="/hr/templates/new" submit={words.start.submit}>
        <SelectField
          name="family"
          label={words.start.legend}
          hint={words.start.hint}
          defaultValue={source?.key}
          options={familyChoices}
        />
      </FilterBar>
      <ActionForm
        key={source?.key ?? ""}
        id="template"
        action={savePlanTemplateAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-5"
      >
        <TemplateFields
          name={source?.name ?? ""}
          title={null}
          family={source?.key ?? null}
          families={familyChoices}
          lines={linesOfRows(source?.rows ?? [])}
          m={m}
        />
        <SubmitButton className="mt-3">{words.form.save}</SubmitButton>
      </ActionForm>
    </div>
  );
}
