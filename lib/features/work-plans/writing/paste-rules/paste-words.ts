import type { Aspect, Perspective } from "../../rules/plan-draft";

/** Aspects as people write them, in the form that sentences are compared in. */
export const ASPECT_WORDS: ReadonlyMap<string, Aspect> = new Map<string, Aspect>([
  ["kuantitas", "quantity"],
  ["jumlah", "quantity"],
  ["quantity", "quantity"],
  ["kualitas", "quality"],
  ["mutu", "quality"],
  ["quality", "quality"],
  ["waktu", "time"],
  ["time", "time"],
  ["biaya", "cost"],
  ["cost", "cost"],
]);

export const PERSPECTIVE_WORDS: ReadonlyMap<string, Perspective> = new Map<string, Perspective>([
  ["penerima layanan", "service_recipients"],
  ["proses bisnis", "business_process"],
  ["penguatan internal", "internal_strengthening"],
  ["anggaran", "budget"],
]);
