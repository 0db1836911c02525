import { ActionForm } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Disclosure } from "@/components/ui/page/disclosure";
import { EmptyState } from "@/components/ui/page/empty-state";
import { FitChip, SuperiorChange } from "@/components/work-plans/superiors/fit-chip";
import { SelectionBar } from "@/components/work-plans/superiors/selection-bar";
import type { RepairQueue, RepairView } from "@/lib/features/work-plans/queries/superior-queue";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { confirmSuperiorsAction } from "./actions";
import { groupsOf, type RepairGroup } from "./repair-groups";

type Props = { queue: RepairQueue; ctx: Context; m: Messages };

const TICK = "chosen[]";

/** Whether a proposal can be ticked. One's own is opened instead: it is somebody else's, or needs a reason. */
type MayDecide = (row: RepairView) => boolean;

/** The open proposals by cause, with a tick each; what agrees with the chart is ticked already. */
export function OpenList({ queue, ctx, m }: Props) {
  const words = m.workPlans.superiors.queue;
  if (queue.rows.length === 0) return <EmptyState title={words.empty}>{words.emptyAbout}</EmptyState>;
  const table = <Groups queue={queue} ctx={ctx} m={m} />;
  if (!queue.mayDecide) return table;
  return (
    <>
      <ActionForm
        id="confirm"
        action={confirmSuperiorsAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <SelectionBar
          name={TICK}
          ticked={
            queue.rows.filter(({ fit, employee }) => fit === "fits" && employee.id !== ctx.actor.employeeId)
              .length
          }
          chosen={words.chosen}
          bulk={words.bulk}
          hint={words.undoHint}
        />
        {table}
      </ActionForm>
      <p className="mt-3 text-small text-ink-3">{words.foot}</p>
    </>
  );
}

function Groups({ queue, ctx, m }: Props) {
  const words = m.workPlans.superiors.queue;
  const day = (date: string) => formatDate(date, ctx.locale, "short");
  const mayDecide: MayDecide = ({ fit, employee }) =>
    queue.mayDecide && fit !== "unusable" && employee.id !== ctx.actor.employeeId;
  const due = ({ dueOn }: RepairView) => (dueOn < ctx.today ? words.late(day(dueOn)) : words.due(day(dueOn)));
  return (
    <DataTable
      caption={words.caption}
      rows={groupsOf(queue.rows)}
      columns={[
        {
          key: "person",
          label: words.person,
          cell: (group) => <People group={group} mayDecide={mayDecide} m={m} />,
        },
        {
          key: "change",
          label: words.change,
          unlabelled: true,
          wide: true,
          cell: ({ rows: [row] }) => (
            <SuperiorChange previous={row.previous} next={row.proposed.name} m={m} />
          ),
        },
        {
          key: "proposed",
          label: words.proposedBy,
          cell: ({ rows: [row] }) => (
            <>
              {day(row.proposedOn)}
              <span
                className={
                  row.dueOn < ctx.today
                    ? "block whitespace-nowrap text-small text-err"
                    : "block whitespace-nowrap text-small text-ink-3"
                }
              >
                {due(row)}
              </span>
            </>
          ),
        },
        {
          key: "check",
          label: words.checked,
          unlabelled: true,
          wide: true,
          cell: ({ rows: [row] }) => <FitChip fit={row.fit} cause={row.cause} m={m} />,
        },
      ]}
    />
  );
}

/** One person, or those of one cause behind a line of their own. */
function People({ group, mayDecide, m }: { group: RepairGroup; mayDecide: MayDecide; m: Messages }) {
  const words = m.workPlans.superiors.queue;
  const [first, ...others] = group.rows;
  if (others.length === 0) return <Tick row={first} mayDecide={mayDecide} m={m} />;
  const units = [...new Set(group.rows.map(({ employee }) => employee.unit))];
  const [unit] = units;
  return (
    <Disclosure
      summary={
        units.length === 1 && unit
          ? words.group(group.rows.length, unit)
          : words.group(group.rows.length, unit ?? "–")
      }
    >
      <ul className="mt-1 grid gap-1">
        {group.rows.map((row) => (
          <li key={row.id}>
            <Tick row={row} mayDecide={mayDecide} m={m} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Tick({ row, mayDecide, m }: { row: RepairView; mayDecide: MayDecide; m: Messages }) {
  const words = m.workPlans.superiors.queue;
  const { employee } = row;
  return (
    <span className="flex items-start gap-3">
      {mayDecide(row) && (
        <label className="-my-2 -ml-2 grid size-11 shrink-0 place-items-center">
          <span className="sr-only">{words.pick(employee.name)}</span>
          <input
            type="checkbox"
            className="size-5 accent-laut-7"
            name={TICK}
            value={`${row.id}:${row.version}`}
            defaultChecked={row.fit === "fits"}
          />
        </label>
      )}
      <span className="min-w-0">
        <TextLink href={`/hr/superior-fixes/${row.id}`}>{employee.name}</TextLink>
        <span className="block text-small font-normal text-ink-3">
          {[employee.title, employee.unit].filter(Boolean).join(", ")}
        </span>
      </span>
    </span>
  );
}
