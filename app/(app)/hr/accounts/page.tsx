import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { queryHref } from "@/components/ui/data/query-href";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import { ACCOUNT_STATES, accountFilter } from "@/lib/features/employees/accounts/account-input";
import { listAccounts } from "@/lib/features/employees/accounts/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { AccountChip } from "./account-chip";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/hr/accounts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.accounts.title };
}

export default async function AccountsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.employees.accounts;
  const { after, ...filter } = accountFilter.parse(await searchParams);
  const list = await orNotFound(listAccounts(ctx, { ...filter, after }));
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={
          <>
            <ButtonLink tone="secondary" href={`${PATH}/batches`}>
              {w.slips}
            </ButtonLink>
            {list.mayCreate && (
              <ButtonLink href={queryHref(`${PATH}/new`, { unit: filter.unit })}>{w.create}</ButtonLink>
            )}
            <DownloadLinks {...downloadsOf(m, "accounts", filter)} />
          </>
        }
      />
      <NumbersRow
        label={w.numbers}
        numbers={ACCOUNT_STATES.map((state) => ({
          value: formatNumber(list.counts[state], ctx.locale),
          words: w.states[state],
          href: queryHref(PATH, { unit: filter.unit, state }),
        }))}
      />
      <div className="mt-4">
        <FilterBar
          label={w.filter}
          action={PATH}
          submit={w.filter}
          clear={isFiltered ? { label: m.common.actions.clearFilter, href: PATH } : undefined}
        >
          <TextField name="q" type="search" label={w.search} defaultValue={filter.q} maxLength={100} />
          <SelectField
            name="unit"
            label={w.unit}
            empty={w.allUnits}
            defaultValue={filter.unit ?? ""}
            options={list.units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="state"
            label={w.state}
            empty={w.allStates}
            defaultValue={filter.state ?? ""}
            options={ACCOUNT_STATES.map((state) => ({ value: state, label: w.states[state] }))}
          />
        </FilterBar>
      </div>
      <DataTable
        caption={w.title}
        empty={<EmptyState title={w.empty} />}
        rows={list.rows.map((row) => ({ ...row, key: row.employeeId }))}
        columns={[
          {
            key: "name",
            label: w.name,
            cell: (row) => (
              <>
                <TextLink href={`${PATH}/${row.employeeId}`}>{row.name}</TextLink>
                {row.nip && (
                  <span className="mono block text-small font-normal text-ink-3">{formatNip(row.nip)}</span>
                )}
              </>
            ),
          },
          { key: "post", label: w.post, cell: (row) => row.post ?? w.noPost },
          { key: "unit", label: w.unit, cell: (row) => row.unitName ?? w.noPost },
          { key: "state", label: w.state, cell: (row) => <AccountChip state={row.state} m={m} /> },
        ]}
      />
      <Pagination words={m.common.table} path={PATH} query={filter} after={after} next={list.next} />
    </>
  );
}
