import { Chip } from "@/components/ui/status/chip";
import type { GrantView } from "@/lib/features/employees/grants/queries";
import type { Messages } from "@/lib/messages/messages-for";

type Props = { grant: Pick<GrantView, "running" | "revokedAt" | "startsOn">; today: string; m: Messages };

export function GrantState({ grant, today, m }: Props) {
  const { states } = m.employees.grants;
  if (grant.revokedAt) return <Chip>{states.revoked}</Chip>;
  if (!grant.running) return <Chip>{states.over}</Chip>;
  return grant.startsOn > today ? (
    <Chip tone="inf">{states.coming}</Chip>
  ) : (
    <Chip tone="ok">{states.running}</Chip>
  );
}
