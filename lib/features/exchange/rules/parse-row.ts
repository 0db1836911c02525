import { readNip } from "../../employees/rules/nip";
import type { ImportKind } from "./import-fields";
import { plainText } from "./import-fields";
import type { Fixes, Problem, ProblemCode } from "./import-problems";
import {
  readDay,
  readHoldKind,
  readPersonKind,
  readPostClass,
  readRank,
  readYesNo,
  type Read,
} from "./read-cells";
import { checkStrategy, STRATEGY_READERS, strategyKey } from "../strategy-rules/read-strategy";
import { cellText, isFormula, type StoredCell } from "./stored-cell";

export type Values = Readonly<Record<string, string | undefined>>;

export type ParsedRow = {
  /** Says whether the record is there already; null while it cannot be read. */
  key: string | null;
  /** How the row is called in a list. */
  label: string;
  values: Values;
  problems: Problem[];
};

const LONGEST: Readonly<Record<string, number>> = {
  name: 150,
  position: 200,
  unit: 200,
  code: 60,
};
const DEFAULT_LONGEST = 200;
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}$/i;
const DAYS = ["birthDate", "startedOn", "startsOn", "endsOn"];
const NUMBERS = ["grade"];

type Reader = (cell: StoredCell, text: string) => Read<string | undefined>;
const problem = (code: ProblemCode, params?: Problem["params"]): Read<never> => ({
  problem: { code, params },
});
const chosen = (value: string | null, code: ProblemCode): Read<string> =>
  value === null ? problem(code) : { value };

/** A NIP in a cell of numbers has lost its last digits, however it looks: Excel keeps fifteen. */
function readNipCell(cell: StoredCell, text: string): Read<string> {
  const isNumber = typeof cell === "object" && cell !== null && "n" in cell;
  if (isNumber && (text.includes("E") || text.replace(/\D/g, "").length > 15)) return problem("nip-excel");
  const reading = readNip(text);
  if (reading.ok) return { value: reading.nip.digits };
  const code = reading.reason.reason.slice("employees.".length) as ProblemCode;
  return problem(code, reading.reason.params);
}

/** 1.234,5 or 1234.5 as a decimal with a point. */
function readNumber(text: string): Read<string> {
  const bare = text.replace(/\s|%$/g, "");
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replace(/\./g, "") : bare;
  const point = plain.replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(point) ? { value: point } : problem("number-format");
}

const READERS: Readonly<Record<string, Reader>> = {
  nip: readNipCell,
  superiorNip: (cell, text) => {
    const read = readNipCell(cell, text);
    return "value" in read ? read : problem("superior-unknown");
  },
  email: (_cell, text) => (EMAIL.test(text) ? { value: text.toLowerCase() } : problem("email-invalid")),
  kind: (_cell, text) => chosen(readPersonKind(text), "kind-unknown"),
  rank: (_cell, text) => {
    const rank = readRank(text);
    return rank ? { value: `${rank.of}|${rank.code}|${rank.name ?? ""}` } : problem("rank-unknown");
  },
  positionClass: (_cell, text) => chosen(readPostClass(text), "choice-unknown"),
  assignmentKind: (_cell, text) => chosen(readHoldKind(text), "choice-unknown"),
  isHead: (cell) => chosen(readYesNo(cell)?.toString() ?? null, "choice-unknown"),
  hasAgreement: (cell) => chosen(readYesNo(cell)?.toString() ?? null, "choice-unknown"),
  ...STRATEGY_READERS,
};

function readCell(field: string, cell: StoredCell): Read<string | undefined> {
  const text = cellText(cell);
  if (isFormula(cell)) return problem("formula");
  if (typeof cell === "object" && cell !== null && "e" in cell) return problem("cell-error");
  if (text === "") return { value: undefined };
  if (DAYS.includes(field)) return readDay(cell);
  if (NUMBERS.includes(field)) return readNumber(text);
  const own = READERS[field];
  if (own) return own(cell, text);
  const max = LONGEST[field] ?? DEFAULT_LONGEST;
  const clean = text.replace(/\s+/g, " ");
  return clean.length > max ? problem("text-long", { max }) : { value: clean };
}

/** Which fields, left empty, make the row unreadable. */
const REQUIRED: Readonly<Record<ImportKind, readonly string[]>> = {
  people: ["nip", "name"],
  units: ["code", "name"],
  positions: ["unit", "position", "positionClass"],
  assignments: ["nip", "unit", "position", "startsOn"],
  strategy: ["nodeLevel", "nodeText"],
};

const lower = (text: string | undefined) => plainText(text ?? "");

function keyOf(kind: ImportKind, v: Values): string | null {
  if (kind === "people") return v.nip ?? null;
  if (kind === "strategy") return strategyKey(v);
  if (kind === "units") return v.code?.toLowerCase() ?? null;
  if (kind === "positions") return v.unit && v.position ? `${lower(v.unit)}|${lower(v.position)}` : null;
  const all = [v.nip, lower(v.unit), lower(v.position), v.assignmentKind ?? "definitive", v.startsOn];
  return all.every(Boolean) ? all.join("|") : null;
}

const labelOf = (kind: ImportKind, cells: Values): string =>
  (kind === "positions"
    ? cells.position
    : kind === "strategy"
      ? cells.nodeText
      : (cells.name ?? cells.nip ?? cells.code)) ?? "";

/** What one row says, cell by cell, before anything is compared with the agency. Remedies that HR chose are applied. */
export function parseRow(
  kind: ImportKind,
  fields: readonly (string | null)[],
  cells: readonly StoredCell[],
  fixes: Fixes,
): ParsedRow | null {
  const values: Record<string, string | undefined> = {};
  const texts: Record<string, string | undefined> = {};
  const problems: Problem[] = [];
  let isEmpty = true;
  fields.forEach((field, index) => {
    if (field === null) return;
    const cell = cells[index] ?? null;
    const text = cellText(cell);
    if (text !== "") isEmpty = false;
    texts[field] = text || undefined;
    const read = readCell(field, cell);
    if ("value" in read) {
      values[field] = read.value;
      if (read.value === undefined && REQUIRED[kind].includes(field))
        problems.push({ code: field === "nip" ? "nip-empty" : "required", field, value: "" });
      return;
    }
    const fix = fixes[read.problem.code];
    if (fix === "clear" || fix === "leave-out") return;
    problems.push({ ...read.problem, field, value: text.slice(0, 200) });
  });
  if (isEmpty) return null;
  const checked =
    kind === "people"
      ? checkPerson(values, fixes)
      : kind === "strategy"
        ? checkStrategy(values, texts, fixes)
        : [];
  return {
    key: keyOf(kind, values),
    label: labelOf(kind, texts).slice(0, 200),
    values,
    problems: [...problems, ...asTyped([...checked, ...checkSpan(values)], texts)],
  };
}

/** A problem shows what stands in the cell, not what was made of it. */
const asTyped = (problems: readonly Problem[], texts: Values): Problem[] =>
  problems.map((one) => ({ ...one, value: (texts[one.field] ?? one.value).slice(0, 200) }));

/** What the cells of a person say against each other. */
function checkPerson(values: Record<string, string | undefined>, fixes: Fixes): Problem[] {
  const problems: Problem[] = [];
  const { nip, kind, rank, birthDate, startsOn } = values;
  const read = nip ? readNip(nip) : null;
  const numbered = read?.ok ? read.nip : null;
  const ofPppk = kind === "pppk" || (kind === undefined && numbered?.kind === "pppk");
  if (numbered && kind && (kind === "pppk") !== (numbered.kind === "pppk"))
    problems.push({ code: "kind-conflict", field: "kind", value: kind, params: { kind: numbered.kind } });
  if (numbered && birthDate && numbered.birthDate !== birthDate)
    problems.push({
      code: "birth-date-differs",
      field: "birthDate",
      value: birthDate,
      params: { x: numbered.birthDate },
    });
  const born = birthDate ?? numbered?.birthDate;
  if (born && startsOn && startsOn <= born)
    problems.push({ code: "start-before-birth", field: "startsOn", value: startsOn });
  if (nip && values.superiorNip === nip)
    problems.push({ code: "superior-self", field: "superiorNip", value: nip });
  const isContradiction = problems.some(({ code }) => code === "kind-conflict");
  if (rank && !isContradiction && (numbered || kind) && rank.startsWith("pppk") !== ofPppk) {
    if (fixes["rank-of-other-kind"] === "clear") values.rank = undefined;
    else
      problems.push({
        code: "rank-of-other-kind",
        field: "rank",
        value: rank.split("|")[1] ?? "",
        params: { kind: ofPppk ? "pppk" : "pns" },
      });
  }
  return problems;
}

function checkSpan({ startsOn, endsOn }: Values): Problem[] {
  if (!startsOn || !endsOn || endsOn >= startsOn) return [];
  return [{ code: "end-before-start", field: "endsOn", value: endsOn }];
}
