import "server-only";
import { FORM_TITLES, type DocumentSeal, type PlanFormContent } from "../rules/plan-form";
import { bothSigners, drawSigned, drawTitle, identityTable } from "./form-blocks";
import { drawTable, GAP } from "./draw-table";
import { annexTable, behaviourTable, resultTable } from "./result-tables";
import { closeSheet, LANDSCAPE, openSheet, turnPage, type Sheet } from "./sheet";

function drawPlan(sheet: Sheet, content: PlanFormContent): void {
  const { form, approach, agency, period } = content;
  const titles = ["SASARAN KINERJA PEGAWAI", FORM_TITLES[approach], FORM_TITLES[form]];
  drawTitle(sheet, titles, [agency.toUpperCase(), period]);
  drawTable(sheet, identityTable(content));
  sheet.y += GAP;
  drawTable(sheet, resultTable(content));
  sheet.y += GAP;
  drawSigned(sheet, behaviourTable(content.behaviours), bothSigners(content.signatures, content.signedLine));
}

function drawAnnex(sheet: Sheet, content: PlanFormContent): void {
  sheet.footer = content.footer.annex;
  turnPage(sheet);
  drawTitle(sheet, ["LAMPIRAN SASARAN KINERJA PEGAWAI"], [content.agency.toUpperCase(), content.period]);
  drawTable(sheet, annexTable("DUKUNGAN SUMBER DAYA", content.resources));
  drawTable(sheet, annexTable("SKEMA PERTANGGUNGJAWABAN", content.accountability));
  drawSigned(
    sheet,
    annexTable("KONSEKUENSI", content.consequences),
    bothSigners(content.signatures, content.signedLine),
  );
}

/**
 * The SKP in the official form of its kind and approach, with its lampiran, A4 landscape. Draws what it is given and reads nothing else:
 * equal content gives equal bytes.
 */
export function planFormPdf(content: PlanFormContent, seal: DocumentSeal): Promise<Uint8Array> {
  const sheet = openSheet(content, LANDSCAPE, content.footer.plan);
  drawPlan(sheet, content);
  drawAnnex(sheet, content);
  return closeSheet(sheet, seal);
}
