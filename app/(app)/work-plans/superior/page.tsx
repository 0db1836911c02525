import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { TextArea, TextField } from "@/components/ui/text-fields";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { SuperiorChoices } from "@/components/work-plans/superiors/superior-choices";
import { getMySuperior, type MySuperior } from "@/lib/features/work-plans/queries/superior-search";
import { dayIn, formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { proposeSuperiorAction, withdrawSuperiorAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.superiors.mine.title };
}

type Search = { q?: string | string[]; after?: string | string[] };

const one = (value: string | string[] | undefined) =>
  typeof value === "string" ? value.slice(0, 100) : undefined;

/** Who the superior is, and "Bukan atasan saya": search, choose, sent. */
export default async function SuperiorPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.superiors.mine;
  const { q, after } = await searchParams;
  const view = await getMySuperior(ctx, { q: one(q), after: one(after) });
  return (
    <div className="page-reading">
      <PageHeader
        title={words.title}
        about={words.lead}
        crumbs={[{ label: m.common.nav.workPlans, href: "/work-plans" }, { label: words.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Standing ctx={ctx} view={view} m={m} />
      {view.hasSuperior && <Choose view={view} after={one(after)} m={m} />}
    </div>
  );
}

type Part = { view: MySuperior; m: Messages };

function Standing({ ctx, view, m }: Part & { ctx: Context }) {
  const words = m.workPlans.superiors.mine;
  const { superior, repair } = view;
  const day = (moment: Date) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  return (
    <Card className="mb-5" labelledBy="now">
      <h2 id="now">{words.now}</h2>
      {superior ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <b className="font-semibold">{superior.name}</b>
          <span className="text-small text-ink-3">
            {words.since(formatDate(superior.startsOn, ctx.locale))}
          </span>
          {superior.provisional && <Chip tone="warn">{words.provisional}</Chip>}
        </p>
      ) : (
        <p className="mt-1">{view.hasSuperior ? words.none : words.official}</p>
      )}
      {repair?.state === "proposed" && (
        <Note className="mt-3" live>
          <p>{(repair.acts ? words.open : words.waiting)(repair.proposed, day(repair.proposedAt))}</p>
          <ConfirmForm
            open={words.withdraw}
            ask={words.withdrawAsk}
            sure={words.withdrawSure}
            action={withdrawSuperiorAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            fields={{ repairId: repair.id, version: repair.version }}
          />
        </Note>
      )}
      {repair && repair.state !== "proposed" && (
        <Note className="mt-3" tone={repair.state === "refused" ? "warn" : "quiet"}>
          <p>{words.decided[repair.state](repair.proposed, repair.settled ?? words.none)}</p>
          {repair.decisionReason !== "" && <p className="mt-1">{repair.decisionReason}</p>}
        </Note>
      )}
    </Card>
  );
}

function Choose({ view, after, m }: Part & { after?: string }) {
  const words = m.workPlans.superiors.mine;
  const { search, superior } = view;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{words.choose}</h2>
      <p className="mb-3 mt-1 text-small text-ink-2">{words.chooseAbout}</p>
      <FilterBar label={words.choose} action="/work-plans/superior" submit={m.common.actions.search}>
        <TextField
          name="q"
          type="search"
          label={words.search}
          hint={words.searchHint}
          defaultValue={search.q}
          maxLength={100}
          enterKeyHint="search"
        />
      </FilterBar>
      <ActionForm
        id="propose"
        action={proposeSuperiorAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-4 grid gap-4"
      >
        <Disclosure summary={words.reason}>
          <TextArea name="reason" label={words.reason} hideLabel hint={words.reasonHint} rows={2} />
        </Disclosure>
        <SuperiorChoices
          q={search.q}
          choices={search.choices.filter(({ employeeId }) => employeeId !== superior?.employeeId)}
          causes={words.causes}
          choose={words.propose}
          m={m}
        />
      </ActionForm>
      <Pagination
        words={m.common.table}
        path="/work-plans/superior"
        query={{ q: search.q }}
        after={after}
        next={search.next}
      />
    </section>
  );
}
