import type { IconName } from "@/components/ui/icon";

export type EvidenceKind = "image" | "pdf" | "word" | "excel" | "link";

/** What a proof is to a person: told by the type of its content. */
export function evidenceKind({ kind, mime }: { kind: "file" | "link"; mime: string | null }): EvidenceKind {
  if (kind === "link") return "link";
  if (mime?.startsWith("image/")) return "image";
  if (mime === "application/pdf") return "pdf";
  return mime?.includes("spreadsheet") ? "excel" : "word";
}

const ICONS: Record<EvidenceKind, IconName> = {
  image: "camera",
  pdf: "document",
  word: "document",
  excel: "document",
  link: "link",
};

export const evidenceIcon = (kind: EvidenceKind): IconName => ICONS[kind];
