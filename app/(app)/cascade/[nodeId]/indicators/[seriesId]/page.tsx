import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { IndicatorFields } from "@/components/strategy/planner/indicator-fields";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getStrategyBranch, mayKeep } from "@/lib/features/strategy/tree/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { retireIndicatorAction, saveIndicatorAction } from "../../../actions";

type Props = { params: Promise<{ nodeId: string; seriesId: string }> };

const NEW = "new";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const w = messagesFor(await currentLocale()).strategy.planner.indicator;
  return { title: (await params).seriesId === NEW ? w.add : w.edit };
}

export default async function IndicatorPage({ params }: Props) {
  const ctx = await requireContext();
  const { nodeId, seriesId } = await params;
  if (!isId(nodeId) || (seriesId !== NEW && !isId(seriesId))) notFound();
  const { node, indicators, year } = await orNotFound(getStrategyBranch(ctx, nodeId));
  if (!node || node.retiredOn || !mayKeep(ctx, node.unitId)) notFound();
  const indicator = indicators.find((one) => one.seriesId === seriesId) ?? null;
  if (seriesId !== NEW && (!indicator || indicator.isRetired)) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.strategy.planner;
  const title = indicator ? w.indicator.edit : w.indicator.add;
  return (
    <div className="page-reading">
      <PageHeader
        title={title}
        about={node.text}
        crumbs={[
          { label: m.strategy.cascade.title, href: "/cascade" },
          { label: `${m.strategy.levels[node.level]} ${node.code}`, href: `/cascade/${nodeId}` },
          { label: title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card className="mb-4">
        <ActionForm
          id="indicator"
          action={saveIndicatorAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="nodeId" value={nodeId} />
          <HiddenField name="seriesId" value={indicator?.seriesId ?? ""} />
          <HiddenField name="version" value={indicator?.seriesVersion ?? 0} />
          <IndicatorFields indicator={indicator} year={year} m={m} />
          <TextArea
            name="reason"
            label={w.fields.reason}
            hint={w.fields.reasonHint}
            rows={2}
            maxLength={1_000}
          />
          <SubmitButton className="mt-4">{w.indicator.save}</SubmitButton>
        </ActionForm>
      </Card>
      {indicator && (
        <ConfirmForm
          open={w.retire.indicator}
          ask={w.retire.about}
          sure={w.retire.sure}
          action={retireIndicatorAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          fields={{ nodeId, seriesId: indicator.seriesId, version: indicator.seriesVersion }}
        >
          <TextArea name="reason" label={w.fields.reason} rows={2} maxLength={1_000} className="mb-3" />
        </ConfirmForm>
      )}
    </div>
  );
}
