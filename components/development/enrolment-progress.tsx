import { Ticks, type Tick } from "@/components/ui/status/ticks";
import { Chip, HolderChip, type ChipTone } from "@/components/ui/status/chip";
import type { EnrolmentHolder, EnrolmentState } from "@/lib/features/development/rules/enrolment-state";
import type { Messages } from "@/lib/messages/messages-for";

const PATH = ["recommended", "willing", "enrolled", "attended", "certified"] as const;

const TONES: Record<EnrolmentState, ChipTone> = {
  recommended: "inf",
  willing: "inf",
  enrolled: "ok",
  attended: "ok",
  certified: "ok",
  declined: "neutral",
  cancelled: "neutral",
};

export function EnrolmentChip({ state, m }: { state: EnrolmentState; m: Messages }) {
  return <Chip tone={TONES[state]}>{m.development.states[state]}</Chip>;
}

type Way = { title: string; state: EnrolmentState; wasRecommended: boolean; m: Messages };

/** Disarankan, bersedia, terdaftar, mengikuti, lulus; a way that ended early ends with why it ended. */
export function EnrolmentTicks({ title, state, wasRecommended, m }: Way) {
  const words = m.development.states;
  const path = PATH.filter((step) => wasRecommended || step !== "recommended");
  const at = path.findIndex((step) => step === state);
  const steps: Tick[] =
    state === "declined" || state === "cancelled"
      ? [
          ...(wasRecommended ? [{ text: words.recommended, state: "done" as const }] : []),
          { text: words[state], state: "back" as const },
        ]
      : path.map((step, index) => ({
          text: words[step],
          state: index < at ? "done" : index === at ? "now" : "next",
        }));
  return <Ticks label={m.development.ticks(title)} steps={steps} />;
}

type Desk = { holder: EnrolmentHolder; reader: "employee" | "hr" | "other"; name?: string; m: Messages };

/** On whose desk it lies. `name` is the enrolled person, for readers who are not that person. */
export function EnrolmentDesk({ holder, reader, name, m }: Desk) {
  if (holder === "none") return null;
  const isReader = holder === reader;
  const label = isReader ? m.common.states.you : holder === "hr" ? m.development.desk : (name ?? "");
  return <HolderChip name={label} you={isReader} />;
}
