import "server-only";
import { drawTable, GAP } from "../../forms/parts/draw-table";
import {
  cell,
  centred,
  drawSignatures,
  drawTitle,
  heading,
  lines,
  signaturesHeight,
  type Signer,
} from "../../forms/parts/form-blocks";
import { closeSheet, openSheet, PORTRAIT } from "../../forms/parts/sheet";
import type { Cell, Row, Table } from "../../forms/parts/table-rows";
import type { DocumentSeal, FormPerson } from "../../forms/rules/plan-form";
import { LEVEL_WORDS, RATING_WORDS, wordOf } from "../rules/evaluation-form";
import type { ObjectionLetterContent } from "../rules/evaluation-papers";

const OUTCOMES = {
  granted: "MENGABULKAN KEBERATAN, SELURUHNYA ATAU SEBAGIAN, DENGAN HASIL BARU",
  denied: "MENOLAK KEBERATAN; HASIL TETAP",
};
const LEGAL_BASE =
  "Keputusan ini bersifat final (Pasal 59 Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil). Terhadapnya tidak dapat diajukan keberatan lagi di instansi ini.";

const fact = (label: string, value: Cell["text"]): Row => [
  cell(label, { open: ["right"] }),
  cell(":", { align: "center", open: ["left", "right"], padding: { x: 0, y: 0.8 } }),
  cell(value, { open: ["left"] }),
];
const personText = ({ name, nip, position, unit }: FormPerson) =>
  lines([`${name}${nip === "-" ? "" : `, NIP ${nip}`}`, `${position}, ${unit}`]);
const title = (text: string, columns: number): Row => [cell(text, { columns, bold: true })];

function caseTable({ employee, appraiser, decider, dates, periodTitle }: ObjectionLetterContent): Table {
  return {
    columns: [52, 4, 119],
    head: [],
    groups: [
      { rows: [title("PERKARA", 3)], withNext: true },
      { rows: [fact("Pegawai yang dinilai", personText(employee))] },
      { rows: [fact("Pejabat penilai kinerja", personText(appraiser))] },
      { rows: [fact("Atasan pejabat penilai", personText(decider))] },
      { rows: [fact("Hasil yang diperiksa", `Evaluasi kinerja, ${periodTitle}`)] },
      ...dates.map(([label, text]) => ({ rows: [fact(label, text)] })),
    ],
  };
}

function partsTable({ parts }: ObjectionLetterContent): Table {
  const small = { size: 8.5 };
  const headings = ["NO", "BAGIAN YANG DIMINTA DIPERIKSA", "SEMULA", "DIMINTA", "DIPUTUS", "ALASAN"];
  return {
    columns: [8, 46, 22, 22, 22, 55],
    head: [title("KEPUTUSAN PER BAGIAN", 6), headings.map((text) => heading(text, small))],
    groups: parts.map(({ part, before, requested, decided, grounds, reason }, index) => ({
      rows: [
        [
          centred(String(index + 1), small),
          cell(part, small),
          ...[before, requested].map((text) => cell(text, small)),
          cell(decided, { ...small, bold: true }),
          cell(
            [
              { runs: [{ text: "Pegawai: ", bold: true }, { text: grounds }] },
              { runs: [{ text: "Keputusan: ", bold: true }, { text: reason }] },
            ],
            small,
          ),
        ],
      ],
    })),
  };
}

function statementsTable({ statements }: ObjectionLetterContent): Table {
  const said = statements.length > 0 ? statements : [{ by: "-", text: "-" }];
  return {
    columns: [52, 123],
    head: [title("PENJELASAN KEDUA PIHAK, DIRINGKAS", 2)],
    groups: said.map(({ by, text }) => ({ rows: [[cell(by), cell(text)]] })),
  };
}

function outcomeTable({ outcome, reason, ratings }: ObjectionLetterContent): Table {
  const { before, after } = ratings;
  const row = (label: string, was: string, is: string): Row => [
    cell(label),
    cell(was),
    cell(is, { bold: true }),
  ];
  return {
    columns: [67, 54, 54],
    head: [],
    groups: [
      {
        rows: [
          title(`MEMUTUSKAN: ${OUTCOMES[outcome]}`, 3),
          [cell(reason, { columns: 3 })],
          [heading(""), heading("SEMULA"), heading("BERLAKU")],
          row("RATING HASIL KERJA", wordOf(LEVEL_WORDS, before.result), wordOf(LEVEL_WORDS, after.result)),
          row("RATING PERILAKU", wordOf(LEVEL_WORDS, before.behaviour), wordOf(LEVEL_WORDS, after.behaviour)),
          row(
            "PREDIKAT KINERJA PEGAWAI",
            wordOf(RATING_WORDS, before.overall),
            wordOf(RATING_WORDS, after.overall),
          ),
          [cell(LEGAL_BASE, { columns: 3 })],
        ],
      },
    ],
  };
}

/** The letter of a decided objection, granted or denied, A4 portrait, signed by the decider. Equal content gives equal bytes. */
export function objectionLetterPdf(content: ObjectionLetterContent, seal: DocumentSeal): Promise<Uint8Array> {
  const sheet = openSheet(content, PORTRAIT, content.footer);
  drawTitle(
    sheet,
    ["KEPUTUSAN ATAS KEBERATAN", "TERHADAP HASIL EVALUASI KINERJA PEGAWAI", `NOMOR: ${content.number}`],
    [content.agency.toUpperCase(), content.period],
  );
  for (const table of [caseTable, partsTable, statementsTable]) {
    drawTable(sheet, table(content));
    sheet.y += GAP;
  }
  const signers: Signer[] = [
    {
      side: "right",
      width: 80,
      above: content.signedLine,
      role: "ATASAN PEJABAT PENILAI KINERJA",
      person: content.signature,
    },
  ];
  drawTable(sheet, outcomeTable(content), signaturesHeight(signers));
  drawSignatures(sheet, signers);
  return closeSheet(sheet, seal);
}
