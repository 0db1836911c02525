import "server-only";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/platform/errors";
import { shrinkImage } from "./shrink-image";
import { zipEntries } from "./zip-entries";

/** A file as it will be stored: its type by content, its bytes after shrinking, and the SHA-256 (hex) of those bytes. */
export type PreparedFile = {
  name: string;
  mime: EvidenceMime;
  bytes: Buffer;
  sha256: string;
  originalBytes: number;
};

const OFFICE = {
  "word/document.xml": {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  "xl/workbook.xml": {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
  },
} as const;

export type EvidenceMime =
  "image/jpeg" | "image/png" | "application/pdf" | (typeof OFFICE)[keyof typeof OFFICE]["mime"];

const MEGABYTE = 1_048_576;
/** Documents as they come; photos are measured after shrinking. */
export const LARGEST_DOCUMENT = 10 * MEGABYTE;
/** What a photo may weigh before it is shrunk; the server reads a request of at most 35 MB. */
export const LARGEST_PHOTO = 32 * MEGABYTE;
const LARGEST_UNPACKED = 200 * MEGABYTE;
const LONGEST_NAME = 120;

type Found = { mime: EvidenceMime; extension: string };

const refusal = (reason: string, params?: Record<string, string | number>) =>
  new AppError("INVALID_INPUT", [{ field: "file", reason, params }]);

const megabytes = (bytes: number) => Math.ceil((bytes / MEGABYTE) * 10) / 10;

/** DOCX and XLSX are zips: the parts inside decide, never the name. Macros, passwords and bombs are refused. */
function officeType(bytes: Buffer): Found | null {
  const entries = zipEntries(bytes);
  if (!entries?.some((entry) => entry.name === "[Content_Types].xml")) return null;
  if (entries.some((entry) => entry.encrypted)) throw refusal("progress.file-locked");
  if (entries.some((entry) => /vbaProject\.bin$/i.test(entry.name))) throw refusal("progress.file-macro");
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LARGEST_UNPACKED)
    throw refusal("progress.file-bomb");
  const found = Object.entries(OFFICE).find(([part]) => entries.some((entry) => entry.name === part));
  return found?.[1] ?? null;
}

/** What the content is; null for every kind that is not accepted. */
async function typeByContent(bytes: Buffer): Promise<Found | null> {
  // Zips never reach file-type: it would unpack parts of them.
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) return officeType(bytes);
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === "image/jpeg") return { mime: "image/jpeg", extension: "jpg" };
  if (found?.mime === "image/png") return { mime: "image/png", extension: "png" };
  if (found?.mime === "application/pdf") return { mime: "application/pdf", extension: "pdf" };
  return null;
}

/** Phones name a PNG .jpg now and then; both are drawn anew, so among pictures the name does not matter. */
const PICTURES = ["jpg", "jpeg", "jpe", "jfif", "png"];
const ACCEPTED = [...PICTURES, "pdf", "docx", "xlsx"];

/** A name that promises another kind than the content is a lie, innocent or not: its owner must look again. */
function checkName(name: string, found: Found | null): asserts found is Found {
  const claimed = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  if (!found && (claimed === undefined || !ACCEPTED.includes(claimed))) throw refusal("progress.file-type");
  const family = found && PICTURES.includes(found.extension) ? PICTURES : [found?.extension];
  if (claimed === undefined || family.includes(claimed)) return;
  throw refusal("progress.file-lies", { claimed: claimed.toUpperCase() });
}

/** The name for download: no path, no control characters, the extension of what is inside. */
function safeName(name: string, extension: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/[\p{C}"<>:|?*]/gu, "")
    .trim()
    .slice(0, LONGEST_NAME);
  return `${stem || "bukti"}.${extension}`;
}

/**
 * Checks and prepares an uploaded file: PDF, JPG, PNG, XLSX or DOCX by its content, at most 10 MB; a photo may be larger
 * (32 MB) because it is shrunk to about 300 KB, its place and camera data dropped.
 * @throws AppError INVALID_INPUT with a reason at the field `file`
 */
export async function prepareFile(file: File): Promise<PreparedFile> {
  if (file.size === 0) throw refusal("progress.file-empty");
  if (file.size > LARGEST_PHOTO) throw refusal("progress.file-too-big", { size: megabytes(file.size) });
  const original = Buffer.from(await file.arrayBuffer());
  const type = await typeByContent(original);
  checkName(file.name, type);
  const isImage = type.mime.startsWith("image/");
  if (!isImage && original.length > LARGEST_DOCUMENT)
    throw refusal("progress.file-too-big", { size: megabytes(original.length) });
  const stored = isImage ? await shrinkImage(original) : { bytes: original, ...type };
  return {
    name: safeName(file.name, stored.extension),
    mime: stored.mime,
    bytes: stored.bytes,
    sha256: createHash("sha256").update(stored.bytes).digest("hex"),
    originalBytes: original.length,
  };
}
