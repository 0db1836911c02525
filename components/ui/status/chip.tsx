import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

export type ChipTone = "neutral" | "ok" | "warn" | "err" | "inf" | "you";

export function Chip({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: ChipTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={tone === "neutral" ? "chip" : `chip chip-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Whose desk it is on: turmeric for the reader, grey for anybody else. `full` is the name for screen readers. */
export function HolderChip({ name, full, you }: { name: string; full?: string; you?: boolean }) {
  return (
    <Chip tone={you ? "you" : "neutral"}>
      {full && full !== name ? (
        <>
          <span aria-hidden="true">{name}</span>
          <span className="sr-only">{full}</span>
        </>
      ) : (
        name
      )}
    </Chip>
  );
}

/** "Sisa 2 hari": grey when far, turmeric within a week, red only afterwards. The full date stands beside it. */
export function DeadlineChip({ left, tone }: { left: string; tone: "far" | "near" | "late" }) {
  return (
    <Chip icon="clock" tone={tone === "late" ? "err" : tone === "near" ? "you" : "neutral"}>
      {left}
    </Chip>
  );
}
