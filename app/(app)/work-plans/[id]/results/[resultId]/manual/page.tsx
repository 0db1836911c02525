import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { ManualFacts } from "@/components/work-plans/writing/manual-facts";
import { MANUAL_LIMITS } from "@/lib/features/work-plans/writing/input";
import {
  getIndicatorManuals,
  type ManualPage,
} from "@/lib/features/work-plans/writing/queries/indicator-manuals";
import { MANUAL_PARTS } from "@/lib/features/work-plans/writing/rules/manual";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { saveIndicatorManualAction } from "./actions";

type Props = { params: Promise<{ id: string; resultId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.writing.manual.title };
}

/** How each indicator of a result is measured: written by the plan's person, read by everybody who may read the plan. */
export default async function ManualPageView({ params }: Props) {
  const ctx = await requireContext();
  const { id, resultId } = await params;
  const page = await orNotFound(getIndicatorManuals(ctx, id, resultId));
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.writing.manual;
  return (
    <div className="page-reading">
      <PageHeader
        title={words.of(page.number)}
        about={page.result || words.lead}
        crumbs={[
          { label: m.workPlans.editor.mine, href: "/work-plans" },
          { label: String(page.year), href: `/work-plans/${id}` },
          { label: words.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <p className="mb-4 text-small text-ink-2">{words.lead}</p>
      {page.indicators.map((indicator, index) => (
        <Card key={indicator.id} className="mb-4" labelledBy={`manual-${indicator.id}`}>
          <h2 id={`manual-${indicator.id}`} className="text-h3 [overflow-wrap:anywhere]">
            {indicator.text || m.workPlans.editor.indicator(index + 1)}
          </h2>
          {page.mayWrite ? (
            <ManualForm planId={id} indicator={indicator} m={m} />
          ) : (
            <ManualFacts manual={indicator} m={m} />
          )}
        </Card>
      ))}
      <p>
        <TextLink href={`/work-plans/${id}`}>{m.workPlans.writing.paste.back}</TextLink>
      </p>
    </div>
  );
}

type FormProps = { planId: string; indicator: ManualPage["indicators"][number]; m: Messages };

function ManualForm({ planId, indicator, m }: FormProps) {
  const words = m.workPlans.writing.manual;
  return (
    <ActionForm
      id={`f${indicator.id}`}
      action={saveIndicatorManualAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
    >
      <HiddenField name="planId" value={planId} />
      <HiddenField name="indicatorId" value={indicator.id} />
      <HiddenField name="version" value={indicator.version} />
      {MANUAL_PARTS.map((part) => (
        <TextArea
          key={part}
          name={part}
          label={words.fields[part]}
          hint={words.hints[part]}
          defaultValue={indicator[part]}
          maxLength={MANUAL_LIMITS[part]}
          rows={part === "definition" ? 3 : 2}
        />
      ))}
      <SubmitButton className="mt-3">{words.save}</SubmitButton>
    </ActionForm>
  );
}
