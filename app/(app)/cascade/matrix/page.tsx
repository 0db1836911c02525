import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { InviteSearch } from "@/components/work-plans/matrix/invite-search";
import { MatrixAside } from "@/components/work-plans/matrix/matrix-aside";
import { MatrixGrid } from "@/components/work-plans/matrix/sheet/matrix-grid";
import { MatrixPhone } from "@/components/work-plans/matrix/matrix-phone";
import { getRoleMatrix, type RoleMatrix } from "@/lib/features/work-plans/matrix/queries/role-matrix";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { saveSheetCellAction, shareMatrixAction } from "./actions";
import { cellsOf, columnsOf, gridWords, peopleOf } from "./matrix-words";
import { resultView } from "./result-view";
import "@/components/work-plans/matrix/matrix.css";

type Search = { plan?: string | string[]; year?: string | string[]; result?: string | string[] };
type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.matrix.name };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
const number = (value: string | undefined) => (value && /^\d{1,4}$/.test(value) ? Number(value) : undefined);

/** The leader's grid of people × results; a member who leads nobody comes to the own roles. */
export default async function MatrixPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { plan, year, result } = await searchParams;
  const planId = one(plan);
  const m = messagesFor(ctx.locale);
  const matrix = await orNotFound(getRoleMatrix(ctx, { planId, year: number(one(year)) }));
  const leadsNobody = !ctx.actor.isAppraiser && (matrix?.people.length ?? 0) === 0;
  if (planId === undefined && leadsNobody) redirect("/cascade/matrix/mine");
  if (matrix === null || matrix.columns.length === 0 || matrix.people.length === 0)
    return <Nothing matrix={matrix} ctx={ctx} m={m} />;
  return <Matrix matrix={matrix} result={number(one(result))} ctx={ctx} m={m} />;
}

type Part = { ctx: Context; m: Messages };

const crumbs = (m: Messages) => ({
  crumbs: [{ label: m.common.nav.cascade, href: "/cascade" }, { label: m.workPlans.matrix.name }],
  crumbLabel: m.common.shell.breadcrumb,
});

function Nothing({ matrix, ctx, m }: Part & { matrix: RoleMatrix | null }) {
  const words = m.workPlans.matrix;
  const [title, about] =
    matrix === null
      ? [words.noPlan, words.noPlanAbout]
      : matrix.columns.length === 0
        ? [words.noResults, words.noResultsAbout]
        : [words.noTeam, words.noTeamAbout];
  return (
    <>
      <PageHeader
        title={words.title(matrix?.year ?? Number(ctx.today.slice(0, 4)))}
        {...crumbs(m)}
        actions={<TextLink href="/cascade/matrix/mine">{words.mineLink}</TextLink>}
      />
      <EmptyState
        title={title}
        action={
          <ButtonLink href={matrix ? `/work-plans/${matrix.planId}` : "/work-plans"}>
            {words.toPlan}
          </ButtonLink>
        }
      >
        {about}
      </EmptyState>
    </>
  );
}

function Matrix({ matrix, result, ctx, m }: Part & { matrix: RoleMatrix; result: number | undefined }) {
  const words = m.workPlans.matrix;
  const isOwn = matrix.leaderId === ctx.actor.employeeId;
  const view = resultView(m, matrix, result);
  const inviteHref = matrix.mayWrite ? `/cascade/matrix/invite?plan=${matrix.planId}` : null;
  return (
    <>
      <PageHeader
        title={words.title(matrix.year)}
        {...crumbs(m)}
        about={
          isOwn
            ? words.about(matrix.unitName, matrix.columns.length)
            : words.aboutOthers(matrix.leaderName, matrix.unitName)
        }
        actions={
          <>
            <TextLink href="/cascade/matrix/mine">{words.mineLink}</TextLink>
            <Share matrix={matrix} m={m} />
          </>
        }
      />
      <Late matrix={matrix} m={m} />
      <div className="only-desk">
        <div className="grid grid-cols-[minmax(0,1fr)_18.75rem] items-start gap-5">
          <div>
            <MatrixGrid
              columns={columnsOf(m, matrix)}
              people={peopleOf(m, matrix)}
              cells={cellsOf(m, matrix)}
              mayWrite={matrix.mayWrite}
              words={gridWords(m)}
              save={saveSheetCellAction}
            />
            <Gaps matrix={matrix} m={m} />
          </div>
          <MatrixAside
            view={view}
            title={view.title}
            label={words.name}
            keys={matrix.mayWrite ? words.keys : ""}
          >
            {inviteHref && (
              <div className="px-4 py-3">
                <h2 className="mb-2 text-h3">{words.invite}</h2>
                <InviteSearch id="invite-desk" planId={matrix.planId} q="" m={m} />
              </div>
            )}
          </MatrixAside>
        </div>
      </div>
      <div className="only-phone">
        <MatrixPhone view={view} words={{ add: words.give, invite: words.invite }} inviteHref={inviteHref} />
        <Gaps matrix={matrix} m={m} />
      </div>
    </>
  );
}

function Share({ matrix, m }: { matrix: RoleMatrix; m: Messages }) {
  const drafts = matrix.cells.filter(({ state }) => state === "draft");
  const people = new Set(drafts.map(({ employeeId }) => employeeId)).size;
  if (!matrix.mayWrite || people === 0) return null;
  return (
    <ActionForm action={shareMatrixAction} requestKey={newRequestKey()} labels={m.common.form}>
      <HiddenField name="planId" value={matrix.planId} />
      <SubmitButton>{m.workPlans.matrix.share(people)}</SubmitButton>
    </ActionForm>
  );
}

/** Invitations that were not answered in three working days: a word in person helps. */
function Late({ matrix, m }: { matrix: RoleMatrix; m: Messages }) {
  const words = m.workPlans.matrix;
  if (!matrix.mayWrite || matrix.late.length === 0) return null;
  const open = matrix.cells.filter(({ id }) => matrix.late.includes(id));
  return (
    <Note tone="warn" className="mb-4">
      <p className="font-semibold">{words.late(open.length)}</p>
      <ul>
        {open.map(({ id, employeeId, state }) => {
          const person = matrix.people.find((someone) => someone.id === employeeId);
          const holder = state === "invited" ? (person?.superiorName ?? words.superior) : person?.name;
          return <li key={id}>{words.lateOne(person?.name ?? "", holder ?? "")}</li>;
        })}
      </ul>
    </Note>
  );
}

/** People without a role and results nobody supports, by name: a signal, never a block. */
function Gaps({ matrix, m }: { matrix: RoleMatrix; m: Messages }) {
  const words = m.workPlans.matrix;
  const people = matrix.people.filter(({ id }) => matrix.gaps.people.includes(id));
  const results = matrix.columns.filter(({ id }) => matrix.gaps.results.includes(id));
  return (
    <div className="mt-4 grid gap-2 text-small">
      {people.length > 0 && (
        <p>
          <b>{words.noRoleCount(people.length)}</b> {people.map(({ name }) => name).join("; ")}
          <span className="block text-ink-2">{words.noRoleAbout}</span>
        </p>
      )}
      {results.length > 0 && (
        <p>
          <b>{words.unsupported(results.length)}</b>{" "}
          {results.map(({ number: n, text }) => `${n}. ${text}`).join("; ")}
        </p>
      )}
    </div>
  );
}
