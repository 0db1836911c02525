import { Chip } from "@/components/ui/status/chip";
import type { AgencyView } from "@/lib/features/organization/agencies/queries";
import type { Messages } from "@/lib/messages/messages-for";

export function AgencyChip({ agency, m }: { agency: AgencyView; m: Messages }) {
  const { states } = m.organization.agencies;
  if (agency.disabledAt) return <Chip>{states.disabled}</Chip>;
  return agency.hasOfficer ? (
    <Chip tone="ok">{states.open}</Chip>
  ) : (
    <Chip tone="warn">{states.noOfficer}</Chip>
  );
}
