import { Chip } from "@/components/ui/status/chip";
import type { AccountState } from "@/lib/features/employees/accounts/account-input";
import type { Messages } from "@/lib/messages/messages-for";

const TONES = { none: "neutral", pending: "warn", active: "ok", disabled: "neutral" } as const;

export function AccountChip({ state, m }: { state: AccountState; m: Messages }) {
  return <Chip tone={TONES[state]}>{m.employees.accounts.states[state]}</Chip>;
}
