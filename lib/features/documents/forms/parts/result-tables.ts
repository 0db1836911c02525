import "server-only";
import { NOTHING, type FormBehaviour, type FormResult, type PlanFormContent } from "../rules/plan-form";
import { band, cell, centred, columnNumbers, heading, items, lines } from "./form-blocks";
import type { Group, Row, Table } from "./table-rows";

/** How one of the four forms shows its results: columns in millimetres, their headings, and the rows of a result. */
type Shape = {
  columns: readonly number[];
  headings: readonly string[];
  rows: (result: FormResult, number: string) => Row[];
};

const LEADER = "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI";
const RESULT = "RENCANA HASIL KERJA";
const INDICATOR = "INDIKATOR KINERJA INDIVIDU";

const EMPTY = { text: NOTHING, aspect: NOTHING, target: NOTHING, perspective: NOTHING };
const indicatorsOf = ({ indicators }: FormResult) => (indicators.length > 0 ? indicators : [EMPTY]);
const measuresOf = ({ measures }: FormResult) => items(measures.length > 0 ? measures : [NOTHING]);

const SHAPES: Record<`${PlanFormContent["form"]}-${PlanFormContent["approach"]}`, Shape> = {
  "jpt-quantitative": {
    columns: [10, 88, 89, 42, 38],
    headings: ["NO", RESULT, INDICATOR, "TARGET", "PERSPEKTIF"],
    rows: (result, number) =>
      indicatorsOf(result).map((one, index, { length: rows }) => [
        ...(index === 0 ? [centred(number, { rows }), cell(result.text, { rows })] : []),
        ...[cell(one.text), cell(one.target), cell(one.perspective)],
      ]),
  },
  "jpt-qualitative": {
    columns: [10, 257],
    headings: ["NO", RESULT],
    rows: (result, number) => [
      [centred(number, { rows: 2 }), cell(result.text)],
      [
        cell([
          ...lines(["Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:"]),
          ...measuresOf(result),
        ]),
      ],
    ],
  },
  "ja_jf-quantitative": {
    columns: [10, 62, 62, 22, 71, 40],
    headings: ["NO", LEADER, RESULT, "ASPEK", INDICATOR, "TARGET"],
    rows: (result, number) =>
      indicatorsOf(result).map((one, index, { length: rows }) => [
        ...(index === 0
          ? [centred(number, { rows }), cell(result.supports, { rows }), cell(result.text, { rows })]
          : []),
        ...[cell(one.aspect), cell(one.text), cell(one.target)],
      ]),
  },
  "ja_jf-qualitative": {
    columns: [10, 117, 140],
    headings: ["NO", LEADER, RESULT],
    rows: (result, number) => [
      [centred(number, { rows: 2 }), cell(result.supports), cell(result.text)],
      [
        cell(
          [...lines(["Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:"]), ...measuresOf(result)],
          { columns: 2 },
        ),
      ],
    ],
  },
};

function groupsOf(title: string, results: readonly FormResult[], shape: Shape): Group[] {
  const { length } = shape.columns;
  const first: Group = { rows: [band(title, length)], withNext: true };
  if (results.length === 0) return [first, { rows: [Array.from({ length }, () => centred(NOTHING))] }];
  return [first, ...results.map((result, index) => ({ rows: shape.rows(result, String(index + 1)) }))];
}

/** HASIL KERJA of the plan's form. */
export function resultTable({ form, approach, main, additional }: PlanFormContent): Table {
  const shape = SHAPES[`${form}-${approach}`];
  const { length } = shape.columns;
  return {
    columns: shape.columns,
    head: [band("HASIL KERJA", length), shape.headings.map((text) => heading(text)), columnNumbers(length)],
    groups: [...groupsOf("A. UTAMA", main, shape), ...groupsOf("B. TAMBAHAN", additional, shape)],
  };
}

/** PERILAKU KERJA: the seven values with their guidance, and what the leader expects in particular. */
export function behaviourTable(behaviours: readonly FormBehaviour[]): Table {
  return {
    columns: [10, 150, 107],
    head: [band("PERILAKU KERJA", 3)],
    groups: behaviours.map(({ label, guidance, expectation }, index) => ({
      rows: [
        [centred(String(index + 1), { rows: 2 }), cell(label, { columns: 2, bold: true })],
        [
          cell(items(guidance)),
          cell(lines(["Ekspektasi Khusus Pimpinan:", ...(expectation === "" ? [] : [expectation])])),
        ],
      ],
    })),
  };
}

/** One block of the lampiran; an empty one says so. */
export function annexTable(title: string, texts: readonly string[]): Table {
  const rows = texts.length > 0 ? texts.map((text, index) => [String(index + 1), text] as const) : [];
  return {
    columns: [10, 257],
    head: [band(title, 2)],
    groups:
      rows.length > 0
        ? rows.map(([number, text]) => ({ rows: [[centred(number), cell(text)]] }))
        : [{ rows: [[centred(NOTHING), cell(NOTHING)]] }],
  };
}
