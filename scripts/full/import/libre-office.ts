import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Every sheet of a workbook as LibreOffice reads it: its name and rows of texts. Null where LibreOffice is not installed. */
export function readByLibreOffice(bytes: Buffer): Map<string, string[][]> | null {
  const folder = mkdtempSync(join(tmpdir(), "terukur-office-"));
  try {
    writeFileSync(join(folder, "file.xlsx"), bytes);
    // 59 ; 34 quote, 76 UTF-8, from line 1; the last -1 asks for every sheet in a file of its own.
    const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, "file.xlsx"),
    ];
    execFileSync("soffice", args, { stdio: "ignore", timeout: 300_000 });
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(
      files.map((name) => {
        const text = readFileSync(join(folder, name), "utf8");
        const rows = parse(text, { delimiter: ";", relax_column_count: true, skip_empty_lines: false });
        return [name.replace(/^file-?/, "").replace(/\.csv$/, ""), rows as string[][]];
      }),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
