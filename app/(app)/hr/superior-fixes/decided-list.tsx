import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Chip, type ChipTone } from "@/components/ui/status/chip";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { SuperiorChange } from "@/components/work-plans/superiors/fit-chip";
import type { RepairQueue, RepairView } from "@/lib/features/work-plans/queries/superior-queue";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { undoSuperiorDecisionAction } from "./actions";

type Props = { queue: RepairQueue; ctx: Context; m: Messages };

export const repairTones: Record<RepairView["state"], ChipTone> = {
  proposed: "warn",
  confirmed: "ok",
  corrected: "inf",
  refused: "err",
  withdrawn: "neutral",
};

/** What HR has decided, the latest first, with the way back for seven days. */
export function DecidedList({ queue, ctx, m }: Props) {
  const words = m.workPlans.superiors.queue;
  const day = (date: string) => formatDate(date, ctx.locale, "short");
  return (
    <DataTable
      caption={words.tabDecided}
      rows={queue.rows.map((row) => ({ ...row, key: row.id }))}
      empty={<EmptyState title={words.emptyDecided} />}
      columns={[
        {
          key: "person",
          label: words.person,
          cell: ({ id, employee }) => (
            <>
              <TextLink href={`/hr/superior-fixes/${id}`}>{employee.name}</TextLink>
              <span className="block text-small font-normal text-ink-3">
                {[employee.title, employee.unit].filter(Boolean).join(", ")}
              </span>
            </>
          ),
        },
        {
          key: "change",
          label: words.change,
          unlabelled: true,
          wide: true,
          cell: (row) => <SuperiorChange previous={row.previous} next={row.proposed.name} m={m} />,
        },
        {
          key: "decision",
          label: words.decided,
          wide: true,
          cell: (row) => (
            <>
              <Chip tone={repairTones[row.state]}>{words.states[row.state]}</Chip>{" "}
              {row.state === "corrected" && (
                <span>
                  {words.to} <b className="font-semibold">{row.settled?.name ?? words.nobody}</b>
                </span>
              )}
              <span className="block text-small text-ink-2">
                {words.decidedBy(row.decidedBy ?? "–", row.decidedOn ? day(row.decidedOn) : "–")}
              </span>
              {row.decisionReason !== "" && <span className="block text-small">{row.decisionReason}</span>}
            </>
          ),
        },
        {
          key: "undo",
          label: words.step,
          unlabelled: true,
          cell: (row) =>
            queue.mayDecide && row.employee.id !== ctx.actor.employeeId ? (
              <UndoDecision row={row} ctx={ctx} m={m} />
            ) : null,
        },
      ]}
    />
  );
}

/** The way back, while there is one. */
export function UndoDecision({ row, ctx, m }: { row: RepairView; ctx: Context; m: Messages }) {
  const words = m.workPlans.superiors.queue;
  if (row.undoUntil === null) return null;
  return (
    <>
      <ConfirmForm
        open={words.undo}
        ask={words.undoAsk}
        sure={words.undoSure}
        action={undoSuperiorDecisionAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        fields={{ repairId: row.id, version: row.version }}
      />
      <span className="whitespace-nowrap text-tiny text-ink-3">
        {words.undoUntil(formatDate(row.undoUntil, ctx.locale, "short"))}
      </span>
    </>
  );
}
