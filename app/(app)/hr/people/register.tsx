import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { RegisterTabs } from "@/components/employees/register-tabs";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import {
  REGISTER_KINDS,
  REGISTER_STATUSES,
  type RegisterFilter,
} from "@/lib/features/employees/filter-input";
import { listRegister, type RegisterRow } from "@/lib/features/employees/people/queries";
import { formatNip, readNip } from "@/lib/features/employees/rules/nip";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

const PATH = "/hr/people";

/** Everybody of the agency (or of the reader's units), whatever their state. */
export async function PeopleRegister({ ctx, filter }: { ctx: Context; filter: RegisterFilter }) {
  const m = messagesFor(ctx.locale);
  const w = m.employees.people;
  const list = await orNotFound(listRegister(ctx, filter));
  const { after, ...kept } = filter;
  const isDamaged = Boolean(filter.q) && readsAsExcel(filter.q ?? "");
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={
          <>
            <ButtonLink tone="secondary" small href={`${PATH}?stage=no_plan`}>
              {w.byStage}
            </ButtonLink>
            {can(ctx.actor, "employee.add", { today: ctx.today }) && (
              <ButtonLink small href={`${PATH}/new`}>
                {w.add}
              </ButtonLink>
            )}
            <DownloadLinks {...downloadsOf(m, "register", filter)} />
          </>
        }
      />
      <RegisterTabs here="people" m={m} />
      <FilterBar
        label={w.filter}
        action={PATH}
        submit={w.filter}
        clear={
          filter.q || filter.kind || filter.status || filter.unit
            ? { label: m.common.actions.clearFilter, href: PATH }
            : undefined
        }
      >
        {filter.unit && <HiddenField name="unit" value={filter.unit} />}
        <TextField name="q" type="search" label={w.search} defaultValue={filter.q} maxLength={100} />
        <SelectField
          name="kind"
          label={w.kind}
          empty={w.any}
          defaultValue={filter.kind ?? ""}
          options={REGISTER_KINDS.map((kind) => ({ value: kind, label: m.employees.kinds[kind] }))}
        />
        <SelectField
          name="status"
          label={w.status}
          empty={w.any}
          defaultValue={filter.status ?? ""}
          options={REGISTER_STATUSES.map((status) => ({ value: status, label: w.statuses[status] }))}
        />
      </FilterBar>
      {isDamaged && (
        <Note tone="warn" live className="mt-4">
          {m.employees.reasons["nip-excel"]()}
        </Note>
      )}
      {list.unitName && <p className="mt-3">{w.inUnit(list.unitName)}</p>}
      <div className="mt-4">
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
                  <TextLink href={`${PATH}/${row.id}`}>{row.name}</TextLink>
                  <span className="block text-small font-normal text-ink-3">{numberOf(row, m)}</span>
                </>
              ),
            },
            { key: "post", label: w.post, wide: true, cell: (row) => row.title ?? w.noPost },
            {
              key: "unit",
              label: w.unit,
              wide: true,
              cell: (row) =>
                row.unitId ? <TextLink href={`/hr/units/${row.unitId}`}>{row.unitName}</TextLink> : w.none,
            },
            { key: "rank", label: w.rank, cell: (row) => row.rankCode ?? w.none },
            { key: "status", label: w.status, cell: (row) => statusOf(row, m) },
          ]}
        />
      </div>
      <Pagination words={m.common.table} path={PATH} query={kept} after={after} next={list.next} />
    </>
  );
}

/** A number that a spreadsheet has rounded away: no search can find it. */
function readsAsExcel(typed: string): boolean {
  const reading = readNip(typed);
  return !reading.ok && reading.reason.reason === "employees.nip-excel";
}

function numberOf(row: RegisterRow, m: Messages): string {
  const kinds: Record<string, string> = m.employees.kinds;
  return [kinds[row.kind], row.nip ? formatNip(row.nip) : null].filter(Boolean).join(" · ");
}

function statusOf(row: RegisterRow, m: Messages) {
  const words: Record<string, string> = m.employees.people.statuses;
  return row.status === "active" ? words.active : <Chip>{words[row.status]}</Chip>;
}
