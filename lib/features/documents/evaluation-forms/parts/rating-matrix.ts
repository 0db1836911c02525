import "server-only";
import type { Level, OverallRating } from "../../../organization/rules/levels";
import { cell, centred, heading, lines } from "../../forms/parts/form-blocks";
import type { Row, Table } from "../../forms/parts/table-rows";
import { RATING_WORDS, wordOf } from "../rules/evaluation-form";

/** A level with a sign of its own: told without any colour. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  above: "+ Di atas ekspektasi",
  meets: "= Sesuai ekspektasi",
  below: "- Di bawah ekspektasi",
};

const RESULTS: readonly Level[] = ["above", "meets", "below"];
const BEHAVIOURS: readonly Level[] = ["below", "meets", "above"];

type Matrix = Readonly<Record<Level, Readonly<Record<Level, OverallRating>>>>;

/** The nine cells with the one of this result named in words. */
export function matrixTable(matrix: Matrix, own: { result: Level; behaviour: Level }): Table {
  const place = (result: Level, behaviour: Level) => {
    const word = wordOf(RATING_WORDS, matrix[result][behaviour]);
    const isOwn = result === own.result && behaviour === own.behaviour;
    return isOwn
      ? cell([{ runs: [{ text: `[X] ${word}` }] }, { runs: [{ text: "hasil ini", bold: false }] }], {
          align: "center",
          bold: true,
        })
      : centred(word);
  };
  const body = RESULTS.map((result): Row => [
    cell(LEVEL_SIGNS[result], { bold: true }),
    ...BEHAVIOURS.map((behaviour) => place(result, behaviour)),
  ]);
  return {
    columns: [49, 42, 42, 42],
    head: [],
    groups: [
      {
        rows: [
          [cell("3. PERTEMUAN KEDUANYA", { columns: 4, bold: true })],
          [
            { ...heading(""), text: lines(["Hasil kerja (baris)", "Perilaku (kolom)"]) },
            ...BEHAVIOURS.map((level) => heading(LEVEL_SIGNS[level])),
          ],
          ...body,
        ],
      },
    ],
  };
}
