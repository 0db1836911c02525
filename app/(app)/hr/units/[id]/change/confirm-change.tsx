import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import type { UnitPage } from "@/lib/features/employees/queries/unit-page";
import type { Messages } from "@/lib/messages/messages-for";
import {
  addUnitAction,
  closeUnitAction,
  mergeUnitAction,
  moveUnitAction,
  renameUnitAction,
} from "../../actions";
import type { Asked } from "./unit-change";

const ACTIONS = {
  add: addUnitAction,
  rename: renameUnitAction,
  move: moveUnitAction,
  merge: mergeUnitAction,
  close: closeUnitAction,
};

/** Carries what the preview was made of, asks for the grounds, and writes. */
export function ConfirmChange({
  asked,
  unit,
  requestKey,
  m,
}: {
  asked: Asked;
  unit: UnitPage;
  requestKey: string;
  m: Messages;
}) {
  const w = m.organization.chart.form;
  const { act } = asked;
  return (
    <ActionForm id="confirm" action={ACTIONS[act]} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="day" value={asked.day} />
      {act === "add" ? (
        <>
          <HiddenField name="parentId" value={unit.id} />
          <HiddenField name="kind" value={asked.kind} />
          {asked.agreement && <HiddenField name="hasOwnAgreement" value="true" />}
        </>
      ) : (
        <>
          <HiddenField name="unitId" value={unit.id} />
          <HiddenField name="version" value={unit.version} />
        </>
      )}
      {(act === "add" || act === "rename") && (
        <>
          <HiddenField name="name" value={asked.name} />
          <HiddenField name="code" value={asked.code} />
        </>
      )}
      {act === "move" && <HiddenField name="parentId" value={asked.target} />}
      {act === "merge" && <HiddenField name="intoId" value={asked.target} />}
      <TextField name="reason" label={w.reason} hint={w.reasonHint} maxLength={500} required />
      <div className="mt-5">
        <SubmitButton>{act === "close" ? m.organization.chart.acts.close : w.confirm}</SubmitButton>
      </div>
    </ActionForm>
  );
}
