import type { Reason } from "../../organization/rules/reasons";
import { daysInMonth, isRealDate, type IsoDate } from "../../organization/rules/dates";
import type { NipReason } from "./reasons";

/** What the 18 digits of a NIP (PNS) or NI PPPK say. */
export type Nip = {
  digits: string;
  kind: "pns" | "pppk";
  birthDate: IsoDate;
  sex: "male" | "female";
  /** Month of the appointment as CPNS, "2010-01"; for PPPK the year of the first agreement, "2023". */
  startedOn: string;
  /** PPPK: digits 13 and 14, "21" for the first agreement. Null for PNS. */
  agreementCode: string | null;
  sequence: string;
};

export type NipReading = { ok: true; nip: Nip } | { ok: false; reason: Reason<NipReason> };

/** Excel's scientific form of a long number, in Indonesian or English writing. The digits behind it are lost. */
const EXCEL_DAMAGE = /^\d([.,]\d+)?E\+?\d+$/i;
/** Spaces of every kind, dots, dashes, and the apostrophe with which Excel marks text. */
const DECORATION = /[\s.\-'’\u200B-\u200D\uFEFF\u00A0]/g;
const LABEL = /^(nip|ni\s*pppk|nipppk)\s*[.:]*\s*/i;

const LENGTH = 18;
/** Ages between which a person is appointed: a default of ours, the regulation's limits differ by post. */
const MIN_AGE = 18;
const MAX_AGE = 60;

function refused(reason: NipReason, params?: Record<string, string | number>): NipReading {
  return { ok: false, reason: params ? { reason, params } : { reason } };
}

function writtenDate(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** Full years between birth and the earliest and latest day that the start may mean. */
function agesAtStart(birth: IsoDate, start: string): { youngest: number; oldest: number } {
  const year = Number(start.slice(0, 4));
  const month = start.length > 4 ? Number(start.slice(5, 7)) : null;
  const lastDay =
    month === null ? `${start}-12-31` : `${start}-${String(daysInMonth(year, month)).padStart(2, "0")}`;
  const firstDay = month === null ? `${start}-01-01` : `${start}-01`;
  const fullYears = (day: string) =>
    Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
  return { youngest: fullYears(firstDay), oldest: fullYears(lastDay) };
}

/**
 * Reads a NIP or NI PPPK as people type or paste it (spaces, dots, label "NIP"). Dossier §12.4, golden cases G61 to G68.
 * Says which part is wrong; `params.n` of a wrong length is the number of digits that were read.
 */
export function readNip(text: string): NipReading {
  const trimmed = text.trim().replace(LABEL, "");
  if (EXCEL_DAMAGE.test(trimmed.replace(/\s/g, ""))) return refused("employees.nip-excel");
  const digits = trimmed.replace(DECORATION, "");
  if (digits === "") return refused("employees.nip-empty");
  if (!/^\d+$/.test(digits)) return refused("employees.nip-not-digits");
  if (digits.length !== LENGTH) return refused("employees.nip-length", { n: digits.length });

  const birthDate = writtenDate(digits);
  if (!isRealDate(birthDate)) {
    return refused("employees.nip-birth-date", { date: birthDate.split("-").reverse().join("-") });
  }
  const code = digits.slice(12, 14);
  const isPns = code >= "01" && code <= "12";
  const isPppk = code >= "21" && code <= "29";
  if (!isPns && !isPppk) return refused("employees.nip-code", { code });

  const year = digits.slice(8, 12);
  const startedOn = isPns ? `${year}-${code}` : year;
  const { youngest, oldest } = agesAtStart(birthDate, startedOn);
  if (oldest < MIN_AGE || youngest > MAX_AGE) return refused("employees.nip-age", { age: oldest });

  const sexDigit = digits[14];
  if (sexDigit !== "1" && sexDigit !== "2") return refused("employees.nip-sex", { digit: sexDigit ?? "" });
  const sequence = digits.slice(15);
  if (sequence === "000") return refused("employees.nip-sequence");

  return {
    ok: true,
    nip: {
      digits,
      kind: isPns ? "pns" : "pppk",
      birthDate,
      sex: sexDigit === "1" ? "male" : "female",
      startedOn,
      agreementCode: isPns ? null : code,
      sequence,
    },
  };
}

/** The printed form 8-6-1-3 with spaces, "19850115 201001 1 001". Other text comes back unchanged. */
export function formatNip(digits: string): string {
  const match = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits);
  return match ? match.slice(1).join(" ") : digits;
}

/**
 * What a person's kind asks of the number: PNS and CPNS have a NIP, PPPK a NI PPPK, a state official neither. Answers the digits to
 * store, or what is wrong.
 */
export function nipFor(
  kind: "pns" | "cpns" | "pppk" | "state_official",
  text: string,
):
  | { ok: true; nip: Nip | null }
  | { ok: false; reason: Reason<NipReason | "employees.nip-other-kind" | "employees.nip-none"> } {
  if (kind === "state_official") {
    if (text.trim() === "") return { ok: true, nip: null };
    return { ok: false, reason: { field: "nip", reason: "employees.nip-none" } };
  }
  const reading = readNip(text);
  if (!reading.ok) return { ok: false, reason: { ...reading.reason, field: "nip" } };
  const isPppk = reading.nip.kind === "pppk";
  if (isPppk === (kind === "pppk")) return { ok: true, nip: reading.nip };
  return { ok: false, reason: { field: "nip", reason: "employees.nip-other-kind", params: { kind } } };
}
