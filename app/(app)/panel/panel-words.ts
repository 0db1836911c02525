import type { SessionRow } from "@/lib/features/evaluations/panel/queries/sessions";
import type { PanelState } from "@/lib/features/evaluations/panel/rules/seal";
import type { ChipTone } from "@/components/ui/status/chip";
import type { Messages } from "@/lib/messages/messages-for";

export const stateTone: Record<PanelState, ChipTone> = {
  writing: "inf",
  open: "warn",
  minuted: "warn",
  signed: "ok",
  cancelled: "neutral",
};

/** Whose turn it is, in words; `you` where it is the reader's. */
export function holderOf(row: SessionRow, callName: string, m: Messages): { name: string; you: boolean } {
  const w = m.evaluations.panel.holders;
  if (row.state === "signed")
    return { name: row.subjectKind === "person" && !row.answered ? w.person : w.none, you: false };
  if (row.state === "cancelled") return { name: w.none, you: false };
  if (row.state === "open") return { name: w.team, you: false };
  const names = row.waitsFor.filter((name) => name !== callName);
  const isYou =
    row.state === "writing"
      ? row.ownSeat === "invited" || row.ownSeat === "clear"
      : row.ownSeat === "sent" && !row.ownSigned;
  if (isYou) return { name: [w.you, ...names].join(", "), you: true };
  if (row.emptySeats > 0 && names.length === 0) return { name: w.host(row.hostName), you: false };
  return { name: names.join(", "), you: false };
}
