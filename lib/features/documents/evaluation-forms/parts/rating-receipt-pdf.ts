import "server-only";
import { drawTable, GAP } from "../../forms/parts/draw-table";
import { cell, drawTitle, heading, items, lines } from "../../forms/parts/form-blocks";
import { closeSheet, openSheet, PORTRAIT } from "../../forms/parts/sheet";
import type { Cell, Group, Row, Table } from "../../forms/parts/table-rows";
import type { DocumentSeal } from "../../forms/rules/plan-form";
import type { RatingReceiptContent, ReceiptRow } from "../rules/evaluation-papers";
import { matrixTable, LEVEL_SIGNS } from "./rating-matrix";

const fact = (label: string, value: Cell["text"]): Row => [
  cell(label, { open: ["right"] }),
  cell(":", { align: "center", open: ["left", "right"], padding: { x: 0, y: 0.8 } }),
  cell(value, { open: ["left"] }),
];
const title = (text: string, columns: number): Row => [cell(text, { columns, bold: true })];

function factsTable(content: RatingReceiptContent): Table {
  const { employee, appraiser, receiptNumber, sha256, sentence, dates } = content;
  return {
    columns: [44, 4, 127],
    head: [],
    groups: [
      {
        rows: [
          fact("Pegawai yang dinilai", lines([employee.name, `${employee.position}, ${employee.unit}`])),
        ],
      },
      {
        rows: [fact("Pejabat penilai", lines([appraiser.name, `${appraiser.position}, ${appraiser.unit}`]))],
      },
      ...dates.map(([label, text]) => ({ rows: [fact(label, text)] })),
      { rows: [fact("Nomor tanda terima", receiptNumber)] },
      { rows: [fact("Sidik jari (SHA-256)", sha256)] },
      { rows: [[cell(sentence, { columns: 3, bold: true })]] },
    ],
  };
}

function levelRow({ text, reached, level, note }: ReceiptRow): Row {
  const own = note.trim() === "" ? [] : [`Penilai: ${note}`];
  return [cell(text), cell([...items(reached), ...lines(own)]), cell(LEVEL_SIGNS[level])];
}

function levelTable(
  name: string,
  columns: readonly string[],
  rows: readonly ReceiptRow[],
  grounds: readonly string[],
): Table {
  return {
    columns: [68, 72, 35],
    head: [title(name, 3), columns.map((text) => heading(text))],
    groups: [
      ...rows.map((row): Group => ({ rows: [levelRow(row)] })),
      { rows: [[cell(lines(grounds), { columns: 3 })]] },
    ],
  };
}

const listTable = (name: string, texts: readonly string[]): Table => ({
  columns: [175],
  head: [title(name, 1)],
  groups: [{ rows: [[cell(items(texts))]] }],
});

/**
 * "Mengapa …?" on paper, A4 portrait: what the page of the result says, to be kept. Levels are words with a sign, the place on the matrix is a
 * thick frame with words, so that black and white lose nothing. Equal content gives equal bytes.
 */
export function ratingReceiptPdf(content: RatingReceiptContent, seal: DocumentSeal): Promise<Uint8Array> {
  const sheet = openSheet(content, PORTRAIT, content.footer);
  drawTitle(
    sheet,
    [content.title.toUpperCase(), content.periodTitle],
    [content.agency.toUpperCase(), content.period],
  );
  const { results, resultGrounds, behaviours, behaviourGrounds, improvements, used, matrix, ratings } =
    content;
  const tables = [
    factsTable(content),
    levelTable("1. HASIL KERJA", ["HASIL", "REALISASI DAN CATATAN", "TINGKAT"], results, resultGrounds),
    levelTable("2. PERILAKU KERJA", ["NILAI", "CATATAN", "TINGKAT"], behaviours, behaviourGrounds),
    matrixTable(matrix, ratings),
    listTable("4. APA YANG MEMBUATNYA LEBIH BAIK", improvements),
    listTable("5. YANG DIPAKAI DAN YANG TIDAK", used),
  ];
  tables.forEach((table, index) => {
    if (index > 0) sheet.y += GAP;
    drawTable(sheet, table);
  });
  return closeSheet(sheet, seal);
}
