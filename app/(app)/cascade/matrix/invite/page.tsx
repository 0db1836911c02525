import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { InviteSearch } from "@/components/work-plans/matrix/invite-search";
import { RoleFields } from "@/components/work-plans/matrix/role-fields";
import { findInvitees } from "@/lib/features/work-plans/matrix/queries/invitees";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { invitePersonAction } from "../actions";

type Search = { plan?: string | string[]; q?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.matrix.invite };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 100) : "");

/** Find a person of another unit, say for what, send: the direct superior reads it first. */
export default async function InvitePage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const { plan, q } = await searchParams;
  const { matrix, q: words, people } = await orNotFound(findInvitees(ctx, { planId: one(plan), q: one(q) }));
  const m = messagesFor(ctx.locale);
  const w = m.workPlans.matrix;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.invite}
        about={w.title(matrix.year)}
        crumbs={[{ label: w.name, href: `/cascade/matrix?plan=${matrix.planId}` }, { label: w.invite }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card className="mb-4">
        <InviteSearch id="invite" planId={matrix.planId} q={words} m={m} />
      </Card>
      {words !== "" && people.length === 0 && <p role="status">{w.inviteNobody}</p>}
      {people.length > 0 && (
        <Card>
          <ActionForm
            id="invitation"
            action={invitePersonAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            className="grid gap-3"
          >
            <HiddenField name="version" value={0} />
            <RadioGroup
              name="employeeId"
              legend={w.inviteWho}
              options={people.map((person) => ({
                value: person.id,
                label: person.name,
                hint: [person.title, person.unit].filter(Boolean).join(", "),
              }))}
              defaultValue={people.length === 1 ? people[0]?.id : undefined}
            />
            <SelectField
              name="resultId"
              label={w.inviteFor}
              options={matrix.columns.map(({ id, number, text }) => ({
                value: id,
                label: `${number}. ${text}`,
              }))}
            />
            <RoleFields
              m={m}
              hint={undefined}
              indicators={[{ id: "", text: "", unit: "" }]}
              start={{ text: "", share: "", kind: "additional", splitKind: "none", indicatorId: "" }}
            />
            <div>
              <SubmitButton>{w.inviteSend}</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}
