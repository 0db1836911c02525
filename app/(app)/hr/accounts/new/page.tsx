import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { accountFilter, WHOLE_AGENCY } from "@/lib/features/employees/accounts/account-input";
import { listAccounts } from "@/lib/features/employees/accounts/queries";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { createAccountsAction } from "../actions";
import { DeliveryChoice } from "../delivery-choice";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.accounts.createTitle };
}

/** The unit is chosen first, by a GET form, so that the number of people stands there before anything is ordered. */
export default async function CreateAccountsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.employees.accounts;
  const { unit } = accountFilter.parse(await searchParams);
  const { counts, units, mayCreate, reachable } = await orNotFound(listAccounts(ctx, { unit }));
  if (!mayCreate) notFound();
  const chosen = units.find(({ id }) => id === unit);
  return (
    <div className="page-reading">
      <PageHeader
        title={w.createTitle}
        about={w.createAbout}
        crumbs={[{ label: w.title, href: "/hr/accounts" }, { label: w.create }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <FilterBar label={w.createUnit} action="/hr/accounts/new" submit={w.filter}>
        <SelectField
          name="unit"
          label={w.createUnit}
          empty={w.wholeAgency}
          defaultValue={unit ?? ""}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      <Card label={w.createTitle} className="mt-4">
        <p className="lead">
          <b>{chosen?.name ?? w.wholeAgency}</b>
        </p>
        {counts.none === 0 ? (
          <Note tone="quiet">{w.withoutAll}</Note>
        ) : (
          <ActionForm
            action={createAccountsAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            id="create"
          >
            <p>{w.without(formatNumber(counts.none, ctx.locale))}</p>
            <HiddenField name="unitId" value={unit ?? WHOLE_AGENCY} />
            {reachable !== null && reachable > 0 && (
              <DeliveryChoice m={m} mailHint={w.delivery.mailSome(formatNumber(reachable, ctx.locale))} />
            )}
            <div className="mt-4">
              <SubmitButton>{w.createSubmit}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </Card>
    </div>
  );
}
