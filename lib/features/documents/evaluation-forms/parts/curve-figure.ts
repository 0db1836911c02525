import "server-only";
import { drawText, MM } from "../../forms/parts/sheet";
import type { Figure } from "../../forms/parts/table-rows";
import { CURVE_BOX, curveSegments } from "../rules/rating-curve";

/** Width of the box on paper. */
const WIDTH = 118 * MM;
const UNIT = WIDTH / CURVE_BOX.width;
const TEXT = { size: 11 * UNIT, leading: 12 * UNIT };
/** The ratings under the axis, from the lowest: centre in units, label in its lines. */
const LABELS: readonly (readonly [number, string])[] = [
  [62, "Sangat\nKurang"],
  [154, "Kurang/\nMisconduct"],
  [246, "Butuh\nPerbaikan"],
  [338, "Baik"],
  [430, "Sangat\nBaik"],
];

type Doc = PDFKit.PDFDocument;
type Place = (x: number, y: number) => readonly [number, number];

/** Text around a point in units; `baseline` as in the printed curve. */
function label(
  doc: Doc,
  place: Place,
  [centre, baseline]: readonly [number, number],
  text: string,
  bold = false,
) {
  const room = 300;
  const [x, y] = place(centre - room / 2, baseline - 9.5);
  drawText(doc, text, { x, y, width: room * UNIT }, { ...TEXT, align: "center", bold });
}

function drawAxes(doc: Doc, place: Place): void {
  doc.save().lineWidth(UNIT);
  doc
    .moveTo(...place(38, 36))
    .lineTo(...place(38, 170))
    .lineTo(...place(468, 170));
  for (const [x] of LABELS) doc.moveTo(...place(x, 170)).lineTo(...place(x, 174));
  doc.stroke().restore();
  for (const [x, text] of LABELS) label(doc, place, [x, 186], text);
}

function drawCurve(doc: Doc, place: Place, frequencies: readonly number[]): void {
  doc.save().lineWidth(2 * UNIT);
  curveSegments(frequencies).forEach(({ from, first, second, to }, index) => {
    if (index === 0) doc.moveTo(...place(from.x, from.y));
    doc.bezierCurveTo(...place(first.x, first.y), ...place(second.x, second.y), ...place(to.x, to.y));
  });
  doc.stroke().restore();
}

/** The guidance pattern as one black line: vectors, no fill, no grid, no figures (forms §3). */
export function curveFigure(frequencies: readonly number[], achievement: string): Figure {
  return {
    height: CURVE_BOX.height * UNIT,
    draw: (doc, box) => {
      const left = box.x + (box.width - WIDTH) / 2;
      const place: Place = (x, y) => [left + x * UNIT, box.y + y * UNIT];
      label(doc, place, [246, 12], "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI", true);
      label(doc, place, [246, 26], `DENGAN CAPAIAN KINERJA ORGANISASI ${achievement}`, true);
      drawAxes(doc, place);
      drawCurve(doc, place, frequencies);
      const middle = place(24, 103);
      doc.save().rotate(-90, { origin: [...middle] });
      label(doc, place, [24, 103], "Frekuensi Pegawai");
      doc.restore();
      label(doc, place, [246, 226], "Predikat Kinerja Pegawai", true);
    },
  };
}
