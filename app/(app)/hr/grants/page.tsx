import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { grantFilter } from "@/lib/features/employees/grants/grant-input";
import { listGrants } from "@/lib/features/employees/grants/queries";
import { GRANT_ROLES } from "@/lib/features/employees/rules/grant";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { GrantState } from "./grant-state";
import { ReviewNote } from "./review-note";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/hr/grants";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.grants.title };
}

export default async function GrantsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.employees.grants;
  const query = await searchParams;
  const { after, ...filter } = grantFilter.parse(query);
  const list = await orNotFound(listGrants(ctx, { ...filter, after }));
  const mayGive = can(ctx.actor, "grant.give", { today: ctx.today });
  const done = query.done === "give" || query.done === "end" || query.done === "extend" ? query.done : null;
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={
          <>
            {mayGive && <ButtonLink href={`${PATH}/new`}>{w.give}</ButtonLink>}
            <DownloadLinks {...downloadsOf(m, "grants", filter)} />
          </>
        }
      />
      <div className="mb-4 grid gap-3">
        {done && <Note live>{w.done[done]}</Note>}
        <ReviewNote review={list.review} m={m} locale={ctx.locale} linked />
      </div>
      <FilterBar
        label={w.filter}
        action={PATH}
        submit={w.filter}
        clear={isFiltered ? { label: m.common.actions.clearFilter, href: PATH } : undefined}
      >
        <TextField
          name="person"
          type="search"
          label={w.person}
          defaultValue={filter.person}
          maxLength={100}
        />
        <TextField
          name="unit"
          type="search"
          label={w.unitSearch}
          defaultValue={filter.unit}
          maxLength={100}
        />
        <SelectField
          name="role"
          label={w.role}
          empty={w.allRoles}
          defaultValue={filter.role ?? ""}
          options={GRANT_ROLES.map((role) => ({ value: role, label: w.roles[role] }))}
        />
        <SelectField
          name="show"
          label={w.show}
          defaultValue={filter.show ?? "running"}
          options={(["running", "past"] as const).map((show) => ({ value: show, label: w.shows[show] }))}
        />
      </FilterBar>
      <DataTable
        caption={w.title}
        empty={<EmptyState title={w.empty} />}
        rows={list.rows.map((row) => ({ ...row, key: row.id }))}
        columns={[
          {
            key: "name",
            label: w.name,
            cell: (row) => (
              <>
                {row.name}
                {row.nip && (
                  <span className="mono block text-small font-normal text-ink-3">{formatNip(row.nip)}</span>
                )}
              </>
            ),
          },
          {
            key: "role",
            label: w.role,
            cell: (row) => <TextLink href={`${PATH}/${row.id}`}>{w.roles[row.role]}</TextLink>,
          },
          { key: "unit", label: w.unit, cell: (row) => row.unitName ?? w.wholeAgency },
          { key: "from", label: w.from, cell: (row) => formatDate(row.startsOn, ctx.locale, "short") },
          {
            key: "until",
            label: w.until,
            cell: (row) => (row.endsOn ? formatDate(row.endsOn, ctx.locale, "short") : w.open),
          },
          { key: "state", label: w.state, cell: (row) => <GrantState grant={row} today={ctx.today} m={m} /> },
        ]}
      />
      <Pagination words={m.common.table} path={PATH} query={filter} after={after} next={list.next} />
    </>
  );
}
