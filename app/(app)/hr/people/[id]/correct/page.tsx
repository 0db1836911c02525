import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { OwnCaseNote } from "@/components/employees/own-case";
import { EducationForm, RankForm } from "@/components/employees/people/history-forms";
import { NameFields } from "@/components/employees/people/name-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { getOwnCase } from "@/lib/features/employees/own-case/queries";
import { titlesOf } from "@/lib/features/employees/people/people-input";
import { getPerson } from "@/lib/features/employees/people/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  correctEducationAction,
  correctEmployeeAction,
  correctNipAction,
  correctRankAction,
} from "../../actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.people.person.correct };
}

/** What HR may put right in a person's record, each part with its own grounds. */
export default async function CorrectPersonPage({ params }: Props) {
  const ctx = await requireContext();
  if (!can(ctx.actor, "employee.correct", { today: ctx.today })) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.employees.people;
  const { id } = await params;
  const person = await orNotFound(getPerson(ctx, id));
  const own = await getOwnCase(ctx, id);
  const common = { requestKey: newRequestKey(), person, m };
  const reason = (
    <TextField name="reason" label={w.form.reason} hint={w.form.reasonHint} maxLength={500} required />
  );
  const which = (
    <>
      <HiddenField name="employeeId" value={id} />
      <HiddenField name="version" value={person.version} />
    </>
  );
  const header = (
    <PageHeader
      title={w.person.correct}
      crumbs={[
        { label: w.title, href: "/hr/people" },
        { label: person.name, href: `/hr/people/${id}` },
        { label: w.person.correct },
      ]}
      crumbLabel={m.common.shell.breadcrumb}
      about={person.name}
    />
  );
  if (own === "other")
    return (
      <div className="page-reading">
        {header}
        <OwnCaseNote m={m} />
      </div>
    );
  return (
    <div className="page-reading">
      {header}
      {own === "alone" && (
        <Note tone="quiet" className="mb-4">
          {m.employees.ownCase.reasonHint}
        </Note>
      )}
      <Card as="section" labelledBy="identity">
        <h2 id="identity">{w.person.identity}</h2>
        <ActionForm
          id="name"
          action={correctEmployeeAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="mt-3"
        >
          {which}
          <NameFields now={{ ...person, ...titlesOf(person.name, person.plainName) }} m={m} />
          {reason}
          <div className="mt-5">
            <SubmitButton>{w.form.save}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
      {person.kind !== "state_official" && (
        <Card as="section" labelledBy="nip" className="mt-5">
          <h2 id="nip">{w.person.nipCard}</h2>
          <ActionForm
            id="nip-form"
            action={correctNipAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            className="mt-3"
          >
            {which}
            <TextField
              name="nip"
              label={w.form.nip}
              hint={w.form.nipHint}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={person.nip ? formatNip(person.nip) : ""}
              maxLength={60}
              mono
            />
            {reason}
            <div className="mt-5">
              <SubmitButton>{w.form.save}</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      )}
      {person.kind !== "state_official" && (
        <Card as="section" labelledBy="ranks" className="mt-5">
          <h2 id="ranks">{w.person.ranks}</h2>
          {person.ranks.map((rank) => (
            <Disclosure
              key={rank.id}
              summary={`${rank.code}${rank.name ? `, ${rank.name}` : ""} · ${rank.startsOn}`}
            >
              <RankForm {...common} action={correctRankAction} rank={rank} requestKey={newRequestKey()} />
            </Disclosure>
          ))}
          <Disclosure summary={w.person.addRank}>
            <RankForm {...common} action={correctRankAction} rank={null} requestKey={newRequestKey()} />
          </Disclosure>
        </Card>
      )}
      <Card as="section" labelledBy="educations" className="mt-5">
        <h2 id="educations">{w.person.educations}</h2>
        {person.educations.map((education) => (
          <Disclosure key={education.id} summary={education.institution}>
            <EducationForm
              {...common}
              action={correctEducationAction}
              education={education}
              requestKey={newRequestKey()}
            />
          </Disclosure>
        ))}
        <Disclosure summary={w.person.addEducation}>
          <EducationForm
            {...common}
            action={correctEducationAction}
            education={null}
            requestKey={newRequestKey()}
          />
        </Disclosure>
      </Card>
    </div>
  );
}
