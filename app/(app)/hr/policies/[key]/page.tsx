import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { PolicyForm } from "@/components/organization/policy-form";
import { PolicyNav } from "@/components/organization/policy-list";
import { SettingTable } from "@/components/organization/setting-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { policyFilter } from "@/lib/features/organization/policies/policy-input";
import { getPolicyKey } from "@/lib/features/organization/queries/policies";
import { isPolicyKey, POLICY_KEYS } from "@/lib/features/organization/policy-rules/policy-fields";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { draftPolicyAction } from "../actions";

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params;
  const w = messagesFor(await currentLocale()).organization.policies;
  return { title: isPolicyKey(key) ? w.groups[key] : w.title };
}

export default async function PolicyKeyPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { key } = await params;
  if (!isPolicyKey(key)) notFound();
  const filter = policyFilter.parse(await searchParams);
  const page = await orNotFound(getPolicyKey(ctx, key, filter));
  const m = messagesFor(ctx.locale);
  const w = m.organization.policies;
  const others = page.drafts.filter(({ id }) => id !== page.draft?.id);
  return (
    <>
      <PageHeader
        title={w.groups[key]}
        crumbs={[{ label: w.title, href: "/hr/policies" }, { label: w.groups[key] }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={w.lead}
      />
      <div className="desk:grid desk:grid-cols-[16rem_minmax(0,1fr)] desk:items-start desk:gap-4">
        <PolicyNav groups={POLICY_KEYS} current={key} m={m} />
        <div className="min-w-0">
          <Card className="mb-4" label={w.groups[key]} pad={false}>
            <SettingTable page={page} m={m} locale={ctx.locale} />
          </Card>
          {page.mayDraft && (
            <Card labelledBy="change">
              <h2 id="change" className="mb-3">
                {w.form.title}
              </h2>
              {page.draft && (
                <Note className="mb-3">{w.form.into(formatDate(page.draft.startsOn, ctx.locale))}</Note>
              )}
              {(others.length > 0 || page.draft) && (
                <div className="mb-4 flex flex-wrap gap-2">
                  {others.map(({ id, startsOn }) => (
                    <ButtonLink key={id} tone="secondary" small href={`/hr/policies/${key}?draft=${id}`}>
                      {w.form.openDraft(formatDate(startsOn, ctx.locale))}
                    </ButtonLink>
                  ))}
                  {page.draft && (
                    <ButtonLink tone="quiet" small href={`/hr/policies/${key}`}>
                      {w.form.newDraft}
                    </ButtonLink>
                  )}
                </div>
              )}
              <PolicyForm
                key={page.draft?.id ?? "new"}
                action={draftPolicyAction}
                requestKey={newRequestKey()}
                page={page}
                m={m}
                locale={ctx.locale}
              />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
