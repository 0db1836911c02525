import "server-only";
import { cell, centred, drawSigned, drawTitle, type Signer } from "../../forms/parts/form-blocks";
import { closeSheet, MM, openSheet, PORTRAIT, type Sheet } from "../../forms/parts/sheet";
import type { Cell, Group, Row, Table } from "../../forms/parts/table-rows";
import type { DocumentSeal, FormPerson } from "../../forms/rules/plan-form";
import type { EvaluationDocumentContent } from "../rules/evaluation-papers";

const EMBLEM = 20 * MM;
const PADDING = { padding: { x: 1.5, y: 1 } };
const NOTE_ROOM = 26 * MM;

/** A shield in a ring, in the place of the agency's emblem. */
function drawEmblem(sheet: Sheet): void {
  const { doc, frame } = sheet;
  const scale = EMBLEM / 40;
  doc.save();
  doc.translate((frame.left + frame.right - EMBLEM) / 2, sheet.y).scale(scale);
  doc.lineWidth(0.6).circle(20, 20, 19).stroke();
  doc.lineWidth(0.8).path("M11,9h18v12c0,6-4,9-9,12c-5-3-9-6-9-12z").stroke();
  doc
    .lineWidth(0.6)
    .path("M20,12l2,5.2h5.4l-4.4,3.3l1.7,5.3l-4.7-3.3l-4.7,3.3l1.7-5.3l-4.4-3.3h5.4z")
    .stroke();
  doc.restore();
  sheet.y += EMBLEM + 2 * MM;
}

const padded = (text: Cell["text"], more: Omit<Cell, "text"> = {}): Cell =>
  cell(text, { ...PADDING, ...more });

/** A label, a colon and what it says, without lines between them. */
const factRow = (label: string, value: string): Row => [
  padded(label, { open: ["right"] }),
  padded(":", { align: "center", open: ["left", "right"], padding: { x: 0, y: 1 } }),
  padded(value, { open: ["left"] }),
];

function section(number: number, title: string, rows: readonly Row[]): Group {
  return {
    rows: [
      [
        centred(String(number), { ...PADDING, rows: rows.length + 1 }),
        padded(title, { columns: 3, bold: true }),
      ],
      ...rows,
    ],
  };
}

const personRows = ({ name, nip, rank, position, unit }: FormPerson, unitLabel = "UNIT KERJA"): Row[] => [
  factRow("NAMA", name),
  factRow("NIP", nip),
  factRow("PANGKAT/GOL RUANG", rank),
  factRow("JABATAN", position),
  factRow(unitLabel, unit),
];

function documentTable(content: EvaluationDocumentContent): Table {
  const { employee, appraiser, appraiserUnitLabel, superior, achievement, rating, recommendation } = content;
  return {
    columns: [10, 62, 4, 99],
    head: [],
    groups: [
      section(1, "PEGAWAI YANG DINILAI", personRows(employee)),
      section(2, "PEJABAT PENILAI KINERJA", personRows(appraiser, appraiserUnitLabel)),
      section(3, "ATASAN PEJABAT PENILAI KINERJA", personRows(superior)),
      section(4, "EVALUASI KINERJA", [
        factRow("CAPAIAN KINERJA ORGANISASI", achievement),
        factRow("PREDIKAT KINERJA PEGAWAI", rating),
      ]),
      section(5, "CATATAN/REKOMENDASI", [[padded(recommendation, { columns: 3, tall: NOTE_ROOM })]]),
    ],
  };
}

/** The Dokumen Evaluasi Kinerja Pegawai, A4 portrait on one page unless the note is long. Equal content gives equal bytes. */
export function evaluationDocumentPdf(
  content: EvaluationDocumentContent,
  seal: DocumentSeal,
): Promise<Uint8Array> {
  const sheet = openSheet(content, PORTRAIT, content.footer);
  drawEmblem(sheet);
  drawTitle(
    sheet,
    ["DOKUMEN EVALUASI KINERJA PEGAWAI", content.periodTitle],
    [content.agency.toUpperCase(), content.period],
  );
  const { signatures, receipt, signedLine, signatureRole } = content;
  const person: Signer = {
    ...{
      side: "left",
      width: 75,
      above: "line" in receipt ? receipt.line : "",
      role: "PEGAWAI YANG DINILAI",
    },
    person: signatures.employee,
    ...("instead" in receipt ? { instead: receipt.instead } : {}),
  };
  const appraiser: Signer = {
    ...{ side: "right", width: 75, above: signedLine, role: signatureRole },
    person: signatures.appraiser,
  };
  drawSigned(sheet, documentTable(content), [person, appraiser]);
  return closeSheet(sheet, seal);
}
