import { RadioGroup } from "@/components/ui/choice-fields";
import type { Messages } from "@/lib/messages/messages-for";

/** Paper or link; shown only where a link can be sent. */
export function DeliveryChoice({ mailHint, m }: { mailHint?: string; m: Messages }) {
  const w = m.employees.accounts.delivery;
  return (
    <RadioGroup
      name="delivery"
      legend={w.legend}
      defaultValue="slip"
      options={[
        { value: "slip", label: w.slip, hint: w.slipHint },
        { value: "mail", label: w.mail, hint: mailHint ?? w.mailHint },
      ]}
    />
  );
}
