import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { HiddenField } from "@/components/ui/text-fields";
import { formatNip } from "@/lib/features/employees/rules/nip";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import type { ShownSlip } from "../../system-context";
import { forgetSlipAction } from "../actions";

/** A first password, for some minutes and in this browser alone. */
export function ShownPassword({ slip, agencyId, m }: { slip: ShownSlip; agencyId: string; m: Messages }) {
  const w = m.organization.agencies;
  return (
    <Card labelledBy="slip" className="mb-5">
      <h2 id="slip">{w.slipTitle}</h2>
      <p className="mt-1 text-ink-2">{w.slipAbout}</p>
      <DescriptionList
        className="mt-2"
        items={[
          { term: w.slipName, value: slip.name },
          { term: w.slipLogin, value: <span className="mono">{formatNip(slip.loginName)}</span> },
          { term: w.slipPassword, value: <b className="mono text-lead">{slip.password}</b> },
        ]}
      />
      <p className="mt-2 text-small text-ink-3">{w.slipNext}</p>
      <ActionForm
        action={forgetSlipAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        id="slip-done"
        className="no-print mt-3"
      >
        <HiddenField name="agencyId" value={agencyId} />
        <SubmitButton tone="secondary">{w.slipDone}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
