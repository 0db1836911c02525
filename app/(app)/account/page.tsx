import type { Metadata } from "next";
import { LanguageSwitch } from "@/components/employees/language-switch";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { UnsavedDrafts } from "@/components/ui/drafts/leaving";
import { Card } from "@/components/ui/page/card";
import { DescriptionList, type Fact } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getAccount, listSessions, type AccountView } from "@/lib/features/employees/queries";
import { getSecondFactor } from "@/lib/features/employees/second-factor/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { requireContext } from "@/lib/platform/session";
import { languageChoices } from "../../language-choices";
import { signOutAction, signOutEverywhereAction, switchLanguageAction } from "./actions";
import { DeviceList } from "./device-list";
import { PasswordForm } from "./password-form";
import { SecondFactorCard } from "./second-factor-card";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireContext();
  return { title: messagesFor(locale).employees.account.title };
}

type Search = { ended?: string | string[]; "second-factor"?: string | string[] };

export default async function AccountPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const words = m.employees.account;
  const { ended, "second-factor": turned } = await searchParams;
  const [account, sessions, factor] = await Promise.all([
    getAccount(ctx),
    listSessions(ctx),
    getSecondFactor(ctx),
  ]);
  const at = (moment: string, style: "long" | "short" = "short") =>
    formatDateTime(moment, ctx.locale, ctx.actor.timeZone, style);
  const changed = account.passwordChangedAt
    ? m.employees.password.lastChanged(at(account.passwordChangedAt, "long"))
    : m.employees.password.neverChanged;

  return (
    <div className="page-reading">
      <PageHeader title={words.title} />
      <div className="grid gap-5 desk:grid-cols-2 desk:items-start">
        <div className="grid gap-5">
          <Card labelledBy="person">
            <h2 id="person">{words.person}</h2>
            <DescriptionList className="mt-2" items={factsOf(ctx, account, m)} />
            <p className="mt-2 text-small text-ink-3">{words.wrong}</p>
            {ctx.actor.kind !== "state_official" && (
              <TextLink className="inline-flex min-h-11 items-center font-medium" href="/work-plans/superior">
                {m.workPlans.superiors.mine.title}
              </TextLink>
            )}
          </Card>
          <Card labelledBy="privacy">
            <h2 id="privacy">{words.privacy}</h2>
            <p className="mt-1 text-ink-2">{words.accessLogAbout}</p>
            <TextLink
              className="mt-1 inline-flex min-h-11 items-center font-medium"
              href="/account/access-log"
            >
              {m.common.nav.accessLog}
            </TextLink>
          </Card>
          <Card labelledBy="language">
            <h2 id="language">{words.language}</h2>
            <p className="mb-2 mt-1 text-ink-2">{words.languageAbout}</p>
            <LanguageSwitch
              action={switchLanguageAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              label={m.common.shell.language}
              choices={languageChoices(m, ctx.locale)}
            />
          </Card>
        </div>
        <div className="grid gap-5">
          <Card labelledBy="devices">
            <h2 id="devices">{words.devices}</h2>
            <p className="mt-1 text-small text-ink-3">{words.devicesAbout}</p>
            {ended === "device" && (
              <Note live className="mt-2">
                {words.revoked}
              </Note>
            )}
            <DeviceList sessions={sessions} m={m} at={at} />
            <UnsavedDrafts personId={ctx.actor.employeeId} words={words.unsavedDrafts} />
            <div className="mt-3 flex flex-wrap gap-2">
              <ActionForm action={signOutAction} requestKey={newRequestKey()} labels={m.common.form}>
                <SubmitButton tone="secondary">{m.common.shell.signOut}</SubmitButton>
              </ActionForm>
              <ActionForm
                action={signOutEverywhereAction}
                requestKey={newRequestKey()}
                labels={m.common.form}
              >
                <SubmitButton tone="secondary">{words.signOutEverywhere}</SubmitButton>
              </ActionForm>
            </div>
          </Card>
          <Card labelledBy="password">
            <h2 id="password">{m.employees.password.title}</h2>
            <p className="mt-1 text-small text-ink-3">{changed}</p>
            <PasswordForm m={m} userName={ctx.actor.nip ?? account.accountName ?? ""} />
          </Card>
          <SecondFactorCard
            factor={factor}
            justOff={turned === "off"}
            words={m.employees.secondFactor}
            at={(moment) => at(moment, "long")}
          />
        </div>
      </div>
    </div>
  );
}

function factsOf(ctx: Context, account: AccountView, m: Messages): Fact[] {
  const { account: words, kinds } = m.employees;
  const { nip, kind, name, agencyName } = ctx.actor;
  const identity = nip
    ? {
        term: kind === "pppk" ? words.niPppk : words.nip,
        value: <span className="mono">{formatNip(nip)}</span>,
      }
    : { term: words.accountName, value: account.accountName ?? words.noPost };
  const posts = account.posts.map((post) => ({
    title: [m.organization.assignmentKinds[post.kind], post.title].filter(Boolean).join(" "),
    unit: post.unit,
  }));
  return [
    { term: words.name, value: name },
    identity,
    { term: words.kind, value: kinds[kind] },
    ...(account.rank ? [{ term: words.rank, value: account.rank }] : []),
    {
      term: words.post,
      value:
        posts.length === 0
          ? words.noPost
          : posts.map(({ title, unit }) => (
              <span key={`${title} ${unit}`} className="block">
                {title}
                <small>{unit}</small>
              </span>
            )),
    },
    { term: words.agency, value: agencyName },
  ];
}
