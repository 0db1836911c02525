// What a workbook says about itself: its kind, its sheets in order, which number formats are days.
import { posix } from "node:path";
import { LIMITS, refuse } from "./limits.mjs";
import { walkXml } from "./xml.mjs";

const MAIN = /spreadsheetml\.(sheet|template)\.main\+xml$/;

/** The part that is the workbook, by the list of content types. */
async function workbookPart(zip) {
  if (!zip.names.has("[content_types].xml")) {
    if (zip.names.has("mimetype") || zip.names.has("content.xml")) refuse("file-other", { kind: "ODS" });
    refuse("file-not-workbook");
  }
  let part = null;
  await walkXml(zip.read("[Content_Types].xml"), {
    open(name, attributes) {
      if (name !== "Override" && name !== "Default") return;
      const type = attributes.ContentType ?? "";
      if (/macroEnabled|vbaProject/i.test(type)) refuse("file-macro");
      if (/sheet\.binary/i.test(type)) refuse("file-other", { kind: "XLSB" });
      if (/wordprocessingml\.document\.main|presentationml\.presentation\.main/.test(type))
        refuse("file-other", { kind: type.includes("word") ? "DOCX" : "PPTX" });
      if (name === "Override" && MAIN.test(type)) part = (attributes.PartName ?? "").replace(/^\//, "");
    },
  });
  if (!part || !zip.names.has(part.toLowerCase())) refuse("file-not-workbook");
  return part;
}

/** Where the workbook's relations point to; nothing outside the file may take part. */
async function relationsOf(zip, part) {
  const folder = posix.dirname(part);
  const path = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const relations = new Map();
  if (!zip.names.has(path.toLowerCase())) refuse("file-damaged");
  await walkXml(zip.read(path), {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id, Target = "", Type = "", TargetMode } = attributes;
      if (TargetMode === "External" || /externalLink/.test(Type)) refuse("file-external");
      if (/vbaProject/i.test(Type)) refuse("file-macro");
      const target = Target.startsWith("/") ? posix.normalize(Target).slice(1) : posix.join(folder, Target);
      if (target.startsWith("..")) refuse("file-path");
      relations.set(Id, { target, type: Type.slice(Type.lastIndexOf("/") + 1) });
    },
  });
  return relations;
}

const idOf = (attributes) =>
  Object.entries(attributes).find(([name]) => name === "r:id" || /:id$/.test(name))?.[1];

/** Number formats of Excel itself that are days or times; the rest says so by its letters. */
const DAYS = (id) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isDayFormat = (code) => /[dmyh]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

async function dayStyles(zip, path) {
  if (!path || !zip.names.has(path.toLowerCase())) return [];
  const own = new Map();
  const styles = [];
  let isCells = false;
  await walkXml(zip.read(path), {
    open(name, attributes) {
      if (name === "numFmt")
        own.set(attributes.numFmtId, isDayFormat((attributes.formatCode ?? "").slice(0, 255)));
      if (name === "cellXfs") isCells = true;
      if (name !== "xf" || !isCells) return;
      if (styles.length >= LIMITS.styles) refuse("file-parts", { n: styles.length });
      const id = attributes.numFmtId ?? "0";
      styles.push(own.get(id) ?? DAYS(Number(id)));
    },
    close(name) {
      if (name === "cellXfs") isCells = false;
    },
  });
  return styles;
}

/** @returns {Promise<{ sheets: { name: string, part: string }[], strings: string | null, isDay: boolean[], is1904: boolean }>} */
export async function readWorkbook(zip) {
  const part = await workbookPart(zip);
  const relations = await relationsOf(zip, part);
  const sheets = [];
  let is1904 = false;
  await walkXml(zip.read(part), {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = /^(1|true|on)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      if (sheets.length >= LIMITS.sheets) refuse("file-sheets", { max: LIMITS.sheets });
      const relation = relations.get(idOf(attributes));
      if (!relation) refuse("file-damaged");
      const title = (attributes.name ?? "").slice(0, 100).toWellFormed();
      sheets.push({ name: title, part: relation.target, isSheet: relation.type === "worksheet" });
    },
  });
  if (sheets.length === 0) refuse("file-no-sheet");
  if (sheets.some(({ part: one }) => !zip.names.has(one.toLowerCase()))) refuse("file-damaged");
  if (new Set(sheets.map(({ part: one }) => one.toLowerCase())).size < sheets.length) refuse("file-bomb");
  const targetOf = (type) => [...relations.values()].find((one) => one.type === type)?.target ?? null;
  const strings = targetOf("sharedStrings");
  return {
    sheets,
    strings: strings && zip.names.has(strings.toLowerCase()) ? strings : null,
    isDay: await dayStyles(zip, targetOf("styles")),
    is1904,
  };
}
