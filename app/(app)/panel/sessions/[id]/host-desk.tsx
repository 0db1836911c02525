import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { Choice } from "@/lib/features/evaluations/panel/queries/set-up";
import { checkCloseSeat, mayAct } from "@/lib/features/evaluations/panel/rules/seal";
import { newRequestKey } from "@/lib/platform/context";
import { cancelSessionAction, closeSeatAction, nameSubstituteAction } from "../../actions";
import type { RoomProps } from "./room-props";

/** What whoever sets sessions up may do: fill a seat that somebody left, go on without, or put the session aside. */
export function HostDesk({ session, m, substitutes }: RoomProps & { substitutes: Choice[] }) {
  const w = m.evaluations.panel.session;
  const isEmpty = session.emptySeats > 0 && session.state === "writing";
  if (!isEmpty && !mayAct("cancel", session)) return null;
  return (
    <Card rows label={w.about}>
      {isEmpty && (
        <div>
          <h2>{w.emptySeat}</h2>
          <p className="mb-2 text-small text-ink-2">{w.emptySeatAbout}</p>
          {substitutes.length === 0 ? (
            <p className="mb-2 text-small">{w.nobodyLeft}</p>
          ) : (
            <ActionForm
              id="substitute"
              action={nameSubstituteAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
            >
              <HiddenField name="sessionId" value={session.id} />
              <HiddenField name="version" value={session.version} />
              <RadioGroup
                name="employeeId"
                legend={w.substituteFor}
                options={substitutes.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
              />
              <SubmitButton className="mt-3">{w.name}</SubmitButton>
            </ActionForm>
          )}
          {checkCloseSeat(session) === null && (
            <ActionForm
              id="close-seat"
              action={closeSeatAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              className="mt-3"
            >
              <HiddenField name="sessionId" value={session.id} />
              <HiddenField name="version" value={session.version} />
              <SubmitButton tone="secondary">{w.closeSeat}</SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
      {mayAct("cancel", session) && (
        <Disclosure summary={w.cancel}>
          <ActionForm
            id="cancel"
            action={cancelSessionAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <HiddenField name="sessionId" value={session.id} />
            <HiddenField name="version" value={session.version} />
            <TextArea name="reason" label={w.cancelReason} rows={2} maxLength={2000} required />
            <SubmitButton tone="secondary" className="mt-3">
              {w.cancel}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  );
}
