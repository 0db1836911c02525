import "server-only";
import { band, cell, centred, columnNumbers, heading, items, lines } from "../../forms/parts/form-blocks";
import type { Paragraph, Run } from "../../forms/parts/set-text";
import type { Cell, Group, Row, Table } from "../../forms/parts/table-rows";
import { NOTHING } from "../../forms/rules/plan-form";
import {
  LEVEL_WORDS,
  RATING_WORDS,
  type EvaluatedBehaviour,
  type EvaluatedResult,
  type EvaluationFormContent,
} from "../rules/evaluation-form";

const LEADER = "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI";
const RESULT = "RENCANA HASIL KERJA";
const REALISATION = "REALISASI BERDASARKAN BUKTI DUKUNG";
const FEEDBACK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";

/** A list of the form with its title: the whole list stays readable, what was not chosen is struck through. */
export function strikeList<Code>(
  title: string,
  words: readonly (readonly [Code, string])[],
  chosen: Code | null,
): Paragraph[] {
  const runs = words.flatMap(([code, word], index): Run[] => [
    ...(index === 0 ? [] : [{ text: "/ " }]),
    // Where nothing is known nothing is chosen, and nothing is struck.
    ...(chosen === null
      ? [{ text: word }]
      : [code === chosen ? { text: word, bold: true } : { text: word, strike: true }]),
  ]);
  return [{ runs: [{ text: title, bold: true }] }, { runs }];
}

const said = (texts: readonly string[]): Cell["text"] => lines(texts.length > 0 ? texts : [NOTHING]);

type Shape = {
  columns: readonly number[];
  headings: readonly string[];
  rows: (result: EvaluatedResult, number: string) => Row[];
};

const EMPTY = { text: NOTHING, aspect: NOTHING, target: NOTHING, perspective: NOTHING, realisation: NOTHING };
const indicatorsOf = ({ indicators }: EvaluatedResult) => (indicators.length > 0 ? indicators : [EMPTY]);
const measures = (title: string, texts: readonly string[]) => [
  ...lines([title]),
  ...items(texts.length > 0 ? texts : [NOTHING]),
];
const reached = (texts: readonly string[]) => (texts.length > 0 ? items(texts) : NOTHING);

const SHAPES: Record<`${EvaluationFormContent["form"]}-${EvaluationFormContent["approach"]}`, Shape> = {
  "jpt-quantitative": {
    columns: [9, 52, 56, 30, 28, 40, 52],
    headings: ["NO", RESULT, "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF", REALISATION, FEEDBACK],
    rows: (result, number) =>
      indicatorsOf(result).map((one, index, { length: rows }) => [
        ...(index === 0 ? [centred(number, { rows }), cell(result.text, { rows })] : []),
        ...[cell(one.text), cell(one.target), cell(one.perspective), cell(one.realisation)],
        ...(index === 0 ? [cell(said(result.feedback), { rows })] : []),
      ]),
  },
  "jpt-qualitative": {
    columns: [9, 130, 58, 70],
    headings: ["NO", RESULT, REALISATION, FEEDBACK],
    rows: (result, number) => [
      [
        centred(number, { rows: 2 }),
        cell(result.text),
        cell(reached(result.realisations), { rows: 2 }),
        cell(said(result.feedback), { rows: 2 }),
      ],
      [
        cell(
          measures(
            "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:",
            result.measures,
          ),
        ),
      ],
    ],
  },
  "ja_jf-quantitative": {
    columns: [9, 42, 42, 18, 48, 27, 34, 47],
    headings: ["NO", LEADER, RESULT, "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET", REALISATION, FEEDBACK],
    rows: (result, number) =>
      indicatorsOf(result).map((one, index, { length: rows }) => [
        ...(index === 0
          ? [centred(number, { rows }), cell(result.supports, { rows }), cell(result.text, { rows })]
          : []),
        ...[cell(one.aspect), cell(one.text), cell(one.target), cell(one.realisation)],
        ...(index === 0 ? [cell(said(result.feedback), { rows })] : []),
      ]),
  },
  "ja_jf-qualitative": {
    columns: [9, 58, 72, 58, 70],
    headings: ["NO", LEADER, RESULT, REALISATION, FEEDBACK],
    rows: (result, number) => [
      [
        centred(number, { rows: 2 }),
        cell(result.supports),
        cell(result.text),
        cell(reached(result.realisations), { rows: 2 }),
        cell(said(result.feedback), { rows: 2 }),
      ],
      [
        cell(measures("Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:", result.measures), {
          columns: 2,
        }),
      ],
    ],
  },
};

function groupsOf(title: string, results: readonly EvaluatedResult[], shape: Shape): Group[] {
  const { length } = shape.columns;
  const first: Group = { rows: [band(title, length)], withNext: true };
  if (results.length === 0) return [first, { rows: [Array.from({ length }, () => centred(NOTHING))] }];
  return [first, ...results.map((result, index) => ({ rows: shape.rows(result, String(index + 1)) }))];
}

/** HASIL KERJA with what was reached and said, closed by its rating. */
export function evaluatedResults({
  form,
  approach,
  main,
  additional,
  ratings,
}: EvaluationFormContent): Table {
  const shape = SHAPES[`${form}-${approach}`];
  const { length } = shape.columns;
  const rating = strikeList("RATING HASIL KERJA*", LEVEL_WORDS, ratings.result);
  return {
    columns: shape.columns,
    head: [band("HASIL KERJA", length), shape.headings.map((text) => heading(text)), columnNumbers(length)],
    groups: [
      ...groupsOf("A. UTAMA", main, shape),
      ...groupsOf("B. TAMBAHAN", additional, shape),
      { rows: [[cell(rating, { columns: length })]] },
    ],
  };
}

/** PERILAKU KERJA with what was said about each value. */
export function evaluatedBehaviours(behaviours: readonly EvaluatedBehaviour[]): Table {
  return {
    columns: [9, 108, 72, 78],
    head: [[cell("PERILAKU KERJA", { columns: 3, bold: true }), heading(FEEDBACK)]],
    groups: behaviours.map(({ label, guidance, expectation, feedback }, index) => ({
      rows: [
        [
          centred(String(index + 1), { rows: 2 }),
          cell(label, { columns: 2, bold: true }),
          cell(said(feedback), { rows: 2 }),
        ],
        [
          cell(items(guidance)),
          cell(lines(["Ekspektasi Khusus Pimpinan:", ...(expectation === "" ? [] : [expectation])])),
        ],
      ],
    })),
  };
}

/** The two last ratings, in one piece. */
export const closingRatings = ({ ratings }: EvaluationFormContent): Table => ({
  columns: [267],
  head: [],
  groups: [
    {
      rows: [
        [cell(strikeList("RATING PERILAKU*", LEVEL_WORDS, ratings.behaviour))],
        [cell(strikeList("PREDIKAT KINERJA PEGAWAI*", RATING_WORDS, ratings.overall))],
      ],
    },
  ],
});
