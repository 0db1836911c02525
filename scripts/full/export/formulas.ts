import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { csvFile } from "@/lib/features/documents/parts/csv-file";
import { xlsxFile } from "@/lib/features/documents/parts/xlsx-file";
import { Dice } from "../../generate/dice";
import type { Violations } from "../violations";

const CELLS = 10_000;

const FRONTS = [
  "=",
  "+",
  "-",
  "@",
  "\t=",
  "\r=",
  " =",
  "  +",
  "\u00a0=",
  "\u200b=",
  "＝",
  "＋",
  "|",
  "%",
  "\n=",
  "'=",
  '"=',
  "==",
  "=+",
  "+-",
  "=\t",
];
const BODIES = [
  "1+1",
  "SUM(1;2)",
  "SUM(1,2)",
  'HYPERLINK("http://evil.example";"klik")',
  "cmd|' /C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  'WEBSERVICE("http://evil.example")',
  'IMPORTXML("http://evil.example";"//a")',
  "A1",
  "2*21",
  "RAND()",
  "NOW()",
  '1";=1+1;"',
  "1\n=1+1",
  "Siti Nurhaliza",
  "é你好",
];

/** Ten thousand texts that a spreadsheet could want to calculate. */
function nastyCells(seed: string): string[] {
  const dice = new Dice(`formulas/${seed}`);
  return Array.from({ length: CELLS }, (_, index) => {
    const end = dice.chance(0.3) ? ` ${dice.between(1, 9_999)}` : "";
    return `${FRONTS[index % FRONTS.length] ?? "="}${dice.pick(BODIES)}${end}`;
  });
}

/** Opens the file in LibreOffice and answers what stands in its cells afterwards. */
function calculated(folder: string, name: string): string[][] {
  const out = join(folder, "read");
  const args = ["--headless", `-env:UserInstallation=file://${join(folder, "profile")}`];
  // 59 is the semicolon, 34 the quotation mark, 76 is UTF-8.
  if (name.endsWith(".csv")) args.push("--infilter=CSV:59,34,76,1");
  args.push(
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76,1",
    "--outdir",
    out,
    join(folder, name),
  );
  const { status, stderr } = spawnSync("soffice", args, { encoding: "utf8", timeout: 240_000 });
  if (status !== 0) throw new Error(`LibreOffice did not open ${name}: ${stderr}`);
  const text = readFileSync(join(out, name.replace(/\.\w+$/, ".csv")));
  return parse(text, { bom: true, relaxColumnCount: true, relaxQuotes: true }) as string[][];
}

const hasOffice = () => spawnSync("soffice", ["--version"]).status === 0;

/** As the spreadsheet may show a text: without the mark in front, and with its own kind of line ends. */
const bare = (text: string) => text.replace(/^'/, "").replace(/\r\n?/g, "\n");

/** No cell of a file becomes anything but its text; the control shows that LibreOffice would have calculated it. */
export async function checkFormulas(violations: Violations, seed: string): Promise<void> {
  if (!hasOffice()) {
    violations.expect(
      false,
      "LibreOffice (soffice) is not installed: whether cells are calculated cannot be seen",
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "terukur-formulas-"));
  try {
    const cells = nastyCells(seed);
    const table = () => ({
      title: "Uji",
      head: [],
      columns: ["No", "Teks"],
      rows: Readable.from([cells.map((cell, index) => [index, cell])]),
    });
    writeFileSync(join(folder, "nasty.csv"), (await Readable.from(csvFile(table())).toArray()).join(""));
    writeFileSync(join(folder, "nasty2.xlsx"), await buffer(xlsxFile(table())));
    writeFileSync(
      join(folder, "control.csv"),
      cells
        .map((_, index) => `${index};=1+1\r\n`)
        .slice(0, 10)
        .join(""),
    );
    for (const name of ["nasty.csv", "nasty2.xlsx"]) {
      const rows = calculated(folder, name);
      const body = rows.slice(rows.findIndex(([first]) => first === "No") + 1);
      const wrong = cells.filter((cell, index) => bare(body[index]?.[1] ?? "") !== bare(cell));
      violations.expect(body.length >= CELLS, `${name}: ${body.length} of ${CELLS} rows came back`);
      violations.expect(
        wrong.length === 0,
        `${name}: ${wrong.length} cells changed, such as ${JSON.stringify(wrong.slice(0, 3))}`,
      );
      console.log(`${name}: ${CELLS - wrong.length} of ${CELLS} nasty cells are their text in LibreOffice`);
    }
    const control = calculated(folder, "control.csv");
    violations.expect(
      control.every(([, cell]) => cell === "2"),
      `the control was not calculated: ${JSON.stringify(control[0])}`,
    );
    console.log(`control: an unmarked =1+1 shows ${control[0]?.[1]}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
