import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { Candidate, RoomView } from "@/lib/features/evaluations/calibration/rules/views";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { appointMembersAction, closeCalibrationAction } from "../actions";

type Props = { room: RoomView; candidates: Candidate[]; m: Messages; locale: Locale };

/** The members in their order, under whoever appointed them. */
function byAppointer(members: RoomView["members"]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { name, appointedBy } of members)
    groups.set(appointedBy, [...(groups.get(appointedBy) ?? []), name]);
  return [...groups];
}

/** Who sits in the room, and what its opener can do: appoint more, write the minutes and close. */
export function RoomDesk({ room, candidates, m, locale }: Props) {
  const c = m.evaluations.calibration;
  return (
    <Card labelledBy="members">
      <h2 id="members">{c.memberList}</h2>
      {byAppointer(room.members).map(([by, names]) => (
        <div key={by} className="mt-2 text-small">
          <p className="text-ink-3">{c.appointedBy(by, formatNumber(names.length, locale))}</p>
          <ul className="mt-1 grid gap-1">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
      {room.may.appoint && (
        <Disclosure summary={c.appoint.open} className="mt-2 text-small">
          {candidates.length === 0 ? (
            <p>{c.appoint.none}</p>
          ) : (
            <ActionForm
              id="appoint"
              action={appointMembersAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              done={c.appoint.done}
            >
              <HiddenField name="sessionId" value={room.id} />
              <CheckboxGroup
                name="members"
                legend={c.open.members}
                options={candidates.map((one) => ({
                  value: one.employeeId,
                  label: one.name,
                  hint:
                    one.appraises > 0 ? c.open.appraises(formatNumber(one.appraises, locale)) : c.open.guide,
                }))}
              />
              <SubmitButton tone="secondary" small className="mt-2">
                {c.appoint.act}
              </SubmitButton>
            </ActionForm>
          )}
        </Disclosure>
      )}
      {room.may.close && (
        <Disclosure summary={c.minutes.open} className="mt-2 text-small">
          <p className="mb-2 text-ink-2">{c.minutes.about}</p>
          <ActionForm
            id="close"
            action={closeCalibrationAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <HiddenField name="sessionId" value={room.id} />
            <HiddenField name="version" value={room.version} />
            <TextArea
              name="minutes"
              label={c.minutes.label}
              hint={c.minutes.hint}
              rows={4}
              maxLength={10_000}
            />
            <SubmitButton tone="secondary" className="mt-2">
              {c.minutes.act}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  );
}
