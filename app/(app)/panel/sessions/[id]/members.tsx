import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Icon } from "@/components/ui/icon";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Chip, type ChipTone } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import { mayAct, type SeatState } from "@/lib/features/evaluations/panel/rules/seal";
import { formatNumber } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import { leaveSessionAction } from "../../actions";
import type { RoomProps } from "./room-props";

const TONES: Record<SeatState, ChipTone> = { invited: "neutral", clear: "you", sent: "ok", left: "neutral" };

export function Members({ session, ctx, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  const mayLeave = session.own !== null && mayAct("leave", session, session.own);
  return (
    <Card rows labelledBy="members">
      <div>
        <h2 id="members">{w.members}</h2>
      </div>
      <ul className="grid gap-3">
        {session.members.map((member) => (
          <li key={member.id} className="flex items-start justify-between gap-3">
            <span className="min-w-0">
              {member.state === "left" ? (
                <s>{member.name}</s>
              ) : member.employeeId === ctx.actor.employeeId ? (
                w.you(member.name)
              ) : (
                member.name
              )}
              <span className="block text-small text-ink-3">
                {member.isSubstitute && member.state !== "left" && `${w.substitute}. `}
                {w.declared[member.state]}
              </span>
            </span>
            <Chip tone={TONES[member.state]}>{w.seat[member.state]}</Chip>
          </li>
        ))}
      </ul>
      {mayLeave && (
        <div>
          <Disclosure summary={w.leave}>
            <p className="mb-2 text-small">{w.leaveSure}</p>
            <ActionForm
              id="leave"
              action={leaveSessionAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
            >
              <HiddenField name="sessionId" value={session.id} />
              <SubmitButton tone="secondary" small>
                {w.leaveNow}
              </SubmitButton>
            </ActionForm>
          </Disclosure>
          <p className="mt-1 text-tiny text-ink-3">{w.leaveHint}</p>
        </div>
      )}
    </Card>
  );
}

/** Hatched and locked: how many, and what opens them; nothing of what they say, how long they are, or when they were sent. */
export function Sealed({ session, ctx, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  const others = session.members.filter(({ state, id }) => state !== "left" && id !== session.own?.id);
  const number = (n: number) => formatNumber(n, ctx.locale);
  const count = number(others.length);
  return (
    <div className="flex items-center gap-3 rounded-surface border border-dashed border-edge bg-[repeating-linear-gradient(135deg,var(--color-card)_0_8px,var(--color-sunken)_8px_16px)] p-3">
      <Icon name="lock" />
      <p className="min-w-0">
        <b className="block">{session.own ? w.sealed(count) : w.sealedAll(count)}</b>
        <span className="text-small">
          {session.emptySeats > 0
            ? w.sealEmpty(number(session.emptySeats))
            : w.sealWhen(number(session.seats))}
        </span>
      </p>
    </div>
  );
}
