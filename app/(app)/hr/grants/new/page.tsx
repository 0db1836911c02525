import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { DateField, TextArea, TextField } from "@/components/ui/text-fields";
import { grantSearch, WHOLE_AGENCY } from "@/lib/features/employees/grants/grant-input";
import { searchForGrant, type Found } from "@/lib/features/employees/grants/queries";
import { GRANT_ROLES } from "@/lib/features/employees/rules/grant";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { giveGrantAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.grants.giveTitle };
}

const optionsOf = (rows: Found[]) =>
  rows.map(({ id, name, about }) => ({ value: id, label: name, hint: about || undefined }));

/** The search is a GET form and the choices are its answer: the whole works without JavaScript. */
export default async function GiveGrantPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.employees.grants;
  const search = grantSearch.parse(await searchParams);
  const { people, units } = await orNotFound(searchForGrant(ctx, search));
  const [only] = people;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.giveTitle}
        about={w.giveAbout}
        crumbs={[{ label: w.title, href: "/hr/grants" }, { label: w.giveTitle }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <FilterBar label={w.search} action="/hr/grants/new" submit={w.searchSubmit}>
        <TextField
          name="person"
          type="search"
          label={w.person}
          defaultValue={search.person}
          maxLength={100}
        />
        <TextField
          name="unit"
          type="search"
          label={w.unitSearch}
          defaultValue={search.unit}
          maxLength={100}
        />
      </FilterBar>
      <div className="my-3 grid gap-2 empty:hidden">
        {search.person && people.length === 0 && <Note tone="warn">{w.noPerson}</Note>}
        {search.unit && units.length === 0 && <Note tone="warn">{w.noUnit}</Note>}
      </div>
      {people.length > 0 && (
        <Card label={w.giveTitle}>
          <ActionForm action={giveGrantAction} requestKey={newRequestKey()} labels={m.common.form} id="give">
            <RadioGroup
              name="employeeId"
              legend={w.choosePerson}
              options={optionsOf(people)}
              defaultValue={people.length === 1 ? only?.id : undefined}
              required
            />
            <SelectField
              name="role"
              label={w.role}
              empty={w.chooseRole}
              defaultValue={search.role}
              required
              options={GRANT_ROLES.map((role) => ({
                value: role,
                label: `${w.roles[role]} (${w.roleHint[role]})`,
              }))}
            />
            <RadioGroup
              name="unitId"
              legend={w.chooseUnit}
              options={[{ value: WHOLE_AGENCY, label: w.wholeAgency }, ...optionsOf(units)]}
              required
            />
            <div className="field-row">
              <DateField
                name="startsOn"
                label={w.startsOn}
                defaultValue={ctx.today}
                min={ctx.today}
                required
              />
              <DateField name="endsOn" label={w.endsOn} hint={w.endsOnHint} min={ctx.today} />
            </div>
            <TextArea name="reason" label={w.reason} hint={w.reasonHint} rows={2} required />
            <div className="mt-4">
              <SubmitButton>{w.giveSubmit}</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}
