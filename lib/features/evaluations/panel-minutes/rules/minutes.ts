import type { Reason } from "../../../organization/rules/reasons";
import { canonicalText, sha256 } from "../../../work-plans/rules/content-hash";
import type { PanelReason } from "../../panel/rules/reasons";

/** What a session may advise: help, or nothing. It decides nothing, and nothing that punishes can be chosen. */
export const PANEL_ADVICE = ["guidance", "training", "none"] as const;
export type PanelAdvice = (typeof PANEL_ADVICE)[number];

/** The proposal that an advice becomes for the person; null for none. */
export const FOLLOW_UP_OF = { guidance: "guidance", training: "training_need", none: null } as const;

export type Minutes = {
  minutes: string;
  findings: string;
  advice: PanelAdvice | null;
  adviceText: string;
  reason: string;
};

/** What is missing before the members can sign. */
export function checkMinutes({ findings, advice, adviceText, reason }: Minutes): Reason<PanelReason>[] {
  const missing: Reason<PanelReason>[] = [];
  if (findings === "") missing.push({ field: "findings", reason: "evaluations.panel-findings-missing" });
  if (advice === null) missing.push({ field: "advice", reason: "evaluations.panel-advice-missing" });
  else if (advice !== "none" && adviceText === "")
    missing.push({ field: "adviceText", reason: "evaluations.panel-advice-missing" });
  if (reason === "") missing.push({ field: "reason", reason: "evaluations.panel-reason-missing" });
  return missing;
}

/** SHA-256 (hex) over what every member signs: the paper, the session, and who sat. */
export const minutesHash = (sessionId: string, memberIds: readonly string[], minutes: Minutes): string =>
  sha256(canonicalText({ ...minutes, sessionId, memberIds: [...memberIds].sort() }));
