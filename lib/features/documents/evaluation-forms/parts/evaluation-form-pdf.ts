import "server-only";
import { drawTable, GAP } from "../../forms/parts/draw-table";
import {
  cell,
  drawSignatures,
  drawTitle,
  identityTable,
  lines,
  signaturesHeight,
  type Signer,
} from "../../forms/parts/form-blocks";
import { closeSheet, drawText, LANDSCAPE, MM, openSheet } from "../../forms/parts/sheet";
import type { Row } from "../../forms/parts/table-rows";
import { FORM_TITLES, NOTHING, type DocumentSeal } from "../../forms/rules/plan-form";
import { ACHIEVEMENT_WORDS, wordOf, type EvaluationFormContent } from "../rules/evaluation-form";
import { curveFigure } from "./curve-figure";
import { closingRatings, evaluatedBehaviours, evaluatedResults, strikeList } from "./evaluation-tables";

const NOTE = { size: 7.5, leading: 9.4 };
const NOTE_HEIGHT = MM + NOTE.leading;

/** The unit's achievement and the pattern that goes with it, under both people. */
function organisationRows({ achievement, pattern }: EvaluationFormContent): Row[] {
  const word = wordOf(ACHIEVEMENT_WORDS, achievement);
  const title = { runs: [{ text: "POLA DISTRIBUSI:", bold: true }] };
  return [
    [cell(strikeList("CAPAIAN KINERJA ORGANISASI*", ACHIEVEMENT_WORDS, achievement), { columns: 6 })],
    [
      pattern
        ? cell([title], { columns: 6, figure: curveFigure(pattern, word) })
        : cell([title, ...lines([NOTHING])], { columns: 6 }),
    ],
  ];
}

/**
 * The Evaluasi Kinerja Pegawai in the official form of its kind and approach, A4 landscape. The closing ratings, the note on them and the
 * signature stay together. Draws what it is given and reads nothing else: equal content gives equal bytes.
 */
export function evaluationFormPdf(content: EvaluationFormContent, seal: DocumentSeal): Promise<Uint8Array> {
  const { form, approach, agency, period, periodTitle } = content;
  const sheet = openSheet(content, LANDSCAPE, content.footer);
  drawTitle(
    sheet,
    ["EVALUASI KINERJA PEGAWAI", FORM_TITLES[approach], FORM_TITLES[form], periodTitle],
    [agency.toUpperCase(), period],
  );
  drawTable(sheet, identityTable(content, organisationRows(content)));
  sheet.y += GAP;
  drawTable(sheet, evaluatedResults(content));
  sheet.y += GAP;
  drawTable(sheet, evaluatedBehaviours(content.behaviours));
  const signers: Signer[] = [
    {
      side: "right",
      width: 80,
      above: content.signedLine,
      role: content.signatureRole,
      person: content.signature,
    },
  ];
  drawTable(sheet, closingRatings(content), NOTE_HEIGHT + signaturesHeight(signers));
  const { left, right } = sheet.frame;
  drawText(sheet.doc, "*) coret yang tidak perlu", { x: left, y: sheet.y + MM, width: right - left }, NOTE);
  sheet.y += NOTE_HEIGHT;
  drawSignatures(sheet, signers);
  return closeSheet(sheet, seal);
}
