import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import { RoleFields } from "@/components/work-plans/matrix/role-fields";
import { cellHref } from "@/components/work-plans/matrix/matrix-types";
import { getMyRoles, type OpenResult, type OwnRole } from "@/lib/features/work-plans/matrix/queries/my-roles";
import { formatDecimal } from "@/lib/features/work-plans/rules/measure";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { applyForRoleAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.matrix.mine.title };
}

/** What leaders ask of me, invitations of my people, and what I can offer myself. */
export default async function MyRolesPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.matrix.mine;
  const { roles, toAllow, open } = await getMyRoles(ctx);
  const leaders = [...new Set(open.map(({ leaderName }) => leaderName))];
  return (
    <div className="page-reading">
      <PageHeader
        title={words.title}
        about={words.about}
        crumbs={[{ label: m.common.nav.cascade, href: "/cascade" }, { label: words.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {toAllow.length > 0 && (
        <section className="mb-6" aria-labelledby="allow">
          <BlockTitle id="allow" title={words.toAllow} aside={String(toAllow.length)} />
          <Roles roles={toAllow} m={m} />
        </section>
      )}
      <section className="mb-6" aria-labelledby="roles">
        <BlockTitle id="roles" title={words.roles} />
        {roles.length === 0 ? <p className="text-ink-2">{words.none}</p> : <Roles roles={roles} m={m} />}
      </section>
      <section aria-labelledby="apply">
        <BlockTitle id="apply" title={words.apply} />
        {open.length === 0 && roles.length === 0 && <p className="text-ink-2">{words.nothing}</p>}
        {leaders.map((leader) => (
          <div key={leader} className="mb-4">
            <p className="mb-2 text-small text-ink-2">{words.applyAbout(leader)}</p>
            <Card as="div" rows pad={false}>
              {open
                .filter(({ leaderName }) => leaderName === leader)
                .map((result) => (
                  <Apply key={result.id} result={result} m={m} />
                ))}
            </Card>
          </div>
        ))}
      </section>
    </div>
  );
}

const TONES = { applied: "inf", allowed: "you", invited: "you", declined: "err" } as const;

function Roles({ roles, m }: { roles: OwnRole[]; m: Messages }) {
  const words = m.workPlans.matrix;
  return (
    <Card as="div" rows pad={false}>
      {roles.map((role) => (
        <div key={role.id} className="grid gap-1 px-4 py-3">
          <p className="font-semibold [overflow-wrap:anywhere]">
            {role.isOwn ? role.text : `${role.employeeName}: ${role.text}`}
          </p>
          <p className="text-small text-ink-2">
            {[
              role.share && [formatDecimal(role.share), role.measureUnit].filter(Boolean).join(" "),
              words.kinds[role.kind],
              role.leaderName,
              words.mine.year(role.year),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className="text-small text-ink-3">{words.mine.forResult(role.resultText)}</p>
          <p className="flex flex-wrap items-center gap-3">
            <Chip tone={role.state in TONES ? TONES[role.state as keyof typeof TONES] : "neutral"}>
              {words.cell.states[role.state]}
            </Chip>
            {role.inPlan && <Chip tone="ok">{words.cell.inPlan}</Chip>}
            <TextLink
              className="inline-block py-2 text-small"
              href={cellHref(role.resultId, role.employeeId)}
              aria-label={`${words.mine.openRole}: ${role.text}`}
            >
              {words.mine.openRole}
              {role.comments > 0 && ` (${words.comments(role.comments)})`}
            </TextLink>
          </p>
        </div>
      ))}
    </Card>
  );
}

function Apply({ result, m }: { result: OpenResult; m: Messages }) {
  const words = m.workPlans.matrix;
  return (
    <div className="px-4 py-2">
      <Disclosure
        summary={
          <span className="[overflow-wrap:anywhere]">
            {words.mine.applyTo(result.number)}: {result.text}
          </span>
        }
      >
        <ActionForm
          id={`apply-${result.id}`}
          action={applyForRoleAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="grid gap-3"
        >
          <HiddenField name="resultId" value={result.id} />
          <HiddenField name="version" value={result.version} />
          <RoleFields
            m={m}
            label={words.mine.applyText}
            indicators={result.isShared ? [{ id: "", text: "", unit: result.measureUnit ?? "" }] : []}
            start={{ text: "", share: "", kind: "main", splitKind: "none", indicatorId: "" }}
          />
          <div>
            <SubmitButton>{words.mine.applySend}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
