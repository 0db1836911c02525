import "server-only";
import { NOTHING, type DocumentSeal } from "../rules/plan-form";
import type { MatrixColumn, MatrixPerson, RoleMatrixContent } from "../rules/role-matrix-form";
import { band, cell, centred, drawSigned, drawTitle, heading, lines } from "./form-blocks";
import { drawTable } from "./draw-table";
import { closeSheet, LANDSCAPE, openSheet, turnPage } from "./sheet";
import type { Cell, Group, Row, Table } from "./table-rows";

/** Columns of the leader's results that fit beside number, name and post; further ones stand on pages of their own. */
const COLUMNS_A_PAGE = 5;
const LEFT = [8, 44, 45];
const ROOM = 170;

const HEAD: Omit<Cell, "text"> = { size: 7.5, leading: 1.15, padding: { x: 1, y: 0.5 } };
const BODY: Omit<Cell, "text"> = { size: 8.5 };

function personRow({ name, position, roles }: MatrixPerson, number: number, columns: readonly number[]): Row {
  return [
    centred(String(number), BODY),
    cell(name, BODY),
    cell(position, BODY),
    ...columns.map((column) => {
      const role = roles[column] ?? "";
      return role === "" ? centred(NOTHING, BODY) : cell(role, BODY);
    }),
  ];
}

function headOf(columns: readonly MatrixColumn[], first: number): Row[] {
  const title = "RENCANA HASIL KERJA DAN INDIKATOR KINERJA INDIVIDU PIMPINAN";
  const left = ["NO", "NAMA PEGAWAI", "JABATAN"].map((text) => heading(text, { ...HEAD, rows: 4 }));
  return [
    [...left, heading(title, { ...HEAD, columns: columns.length })],
    columns.map((_, index) => heading(String(first + index + 1), HEAD)),
    columns.map(({ text }) => heading(text, HEAD)),
    columns.map(({ indicators }) => ({
      ...heading("", { ...HEAD, bold: false }),
      text: lines(indicators.length > 0 ? indicators : [NOTHING]),
    })),
  ];
}

/** The people against some of the leader's results, counted from `first`. */
function matrixTable(content: RoleMatrixContent, first: number): Table {
  const all = content.columns.length > 0 ? content.columns : [{ text: NOTHING, indicators: [] }];
  const shown = all.slice(first, first + COLUMNS_A_PAGE);
  const width = all.length < COLUMNS_A_PAGE ? ROOM / all.length : ROOM / COLUMNS_A_PAGE;
  const places = shown.map((_, index) => first + index);
  const groups = (people: readonly MatrixPerson[], from: number): Group[] =>
    people.map((person, index) => ({ rows: [personRow(person, from + index + 1, places)] }));
  const columns = [...LEFT, ...shown.map(() => width)];
  const guests: Group[] =
    content.guests.length > 0
      ? [
          { rows: [band("PEGAWAI DARI UNIT KERJA LAIN", columns.length)], withNext: true },
          ...groups(content.guests, content.people.length),
        ]
      : [];
  return { columns, head: headOf(shown, first), groups: [...groups(content.people, 0), ...guests] };
}

/**
 * The Matriks Pembagian Peran dan Hasil, A4 landscape, five results of the leader a page, signed by the leader. Equal content gives
 * equal bytes.
 */
export function roleMatrixPdf(content: RoleMatrixContent, seal: DocumentSeal): Promise<Uint8Array> {
  const sheet = openSheet(content, LANDSCAPE, content.footer);
  const sets = Math.max(1, Math.ceil(content.columns.length / COLUMNS_A_PAGE));
  drawTitle(
    sheet,
    ["MATRIKS PEMBAGIAN PERAN DAN HASIL", `TAHUN ${content.year}`],
    [content.agency.toUpperCase(), `UNIT KERJA: ${content.unit.toUpperCase()}`],
  );
  for (let set = 0; set < sets - 1; set += 1) {
    drawTable(sheet, matrixTable(content, set * COLUMNS_A_PAGE));
    turnPage(sheet);
  }
  drawSigned(sheet, matrixTable(content, (sets - 1) * COLUMNS_A_PAGE), [
    {
      side: "right",
      width: 95,
      above: content.signedLine,
      role: content.leaderPosition.toUpperCase(),
      person: content.leader,
    },
  ]);
  return closeSheet(sheet, seal);
}
