import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { getPersonAccount } from "@/lib/features/employees/accounts/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { AccountChip } from "../account-chip";
import { AccountForms } from "./account-forms";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.accounts.title };
}

type Props = { params: Promise<{ employeeId: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function PersonAccountPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { employeeId } = await params;
  if (!isId(employeeId)) notFound();
  const account = await orNotFound(getPersonAccount(ctx, employeeId));
  const { done } = await searchParams;
  const m = messagesFor(ctx.locale);
  const words = m.employees.accounts;
  const w = words.detail;
  const at = (moment: string) => formatDateTime(moment, ctx.locale, ctx.actor.timeZone, "short");
  const mayAct = can(ctx.actor, "person-account.create", { today: ctx.today, unitId: account.unitId });
  const mayReset =
    account.state !== "none" &&
    can(ctx.actor, "account.reset-second-factor", { today: ctx.today, employeeId });
  return (
    <div className="page-reading">
      <PageHeader
        title={account.name}
        about={[account.post, account.unitName].filter(Boolean).join(", ") || words.noPost}
        crumbs={[{ label: words.title, href: "/hr/accounts" }, { label: account.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {(done === "close" || done === "open") && (
        <Note live className="mb-4">
          {words.done[done]}
        </Note>
      )}
      <div className="grid gap-5 desk:grid-cols-2 desk:items-start">
        <Card label={words.state}>
          <DescriptionList
            items={[
              {
                term: words.state,
                value: <AccountChip state={account.state} m={m} />,
                about: account.disabledAt
                  ? [w.closed(at(account.disabledAt)), account.disabledReason].filter(Boolean).join(". ")
                  : undefined,
              },
              {
                term: w.login,
                value: account.loginName ? (
                  <span className="mono">{formatNip(account.loginName)}</span>
                ) : (
                  w.noLogin
                ),
              },
              ...(account.state === "none"
                ? []
                : [
                    {
                      term: w.firstPassword,
                      value: account.firstPasswordAt ? at(account.firstPasswordAt) : w.never,
                    },
                    {
                      term: w.changed,
                      value: account.passwordChangedAt ? at(account.passwordChangedAt) : w.never,
                    },
                    {
                      term: w.lastSignIn,
                      value: account.lastSignInAt ? at(account.lastSignInAt) : w.notRecorded,
                    },
                  ]),
            ]}
          />
        </Card>
        <div className="grid gap-5">
          {mayAct && <AccountForms account={account} isOwn={employeeId === ctx.actor.employeeId} m={m} />}
          {mayReset && (
            <TextLink
              className="inline-flex min-h-11 items-center font-medium"
              href={`/hr/accounts/${employeeId}/second-factor`}
            >
              {m.employees.secondFactor.title}
            </TextLink>
          )}
        </div>
      </div>
    </div>
  );
}
