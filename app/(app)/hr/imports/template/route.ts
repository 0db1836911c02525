import { Readable } from "node:stream";
import { can } from "@/lib/access/authorize";
import { templateFile } from "@/lib/features/exchange/queries/returned-file";
import { FIELDS, IMPORT_KINDS, type ImportKind } from "@/lib/features/exchange/rules/import-fields";
import { messagesFor } from "@/lib/messages/messages-for";
import { contextForFiles } from "@/lib/platform/session";

const isKind = (text: string | null): text is ImportKind =>
  (IMPORT_KINDS as readonly (string | null)[]).includes(text);

/** The heading that the import itself knows best, as a title: "Tmt jabatan" would look wrong. */
const heading = (text: string) =>
  text
    .replace(/\b(nip|tmt|sk)\b/g, (word) => word.toUpperCase())
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** A workbook to fill in: text columns, one example row, a sheet that explains each column. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await contextForFiles();
  if (!ctx) return new Response(null, { status: 401 });
  const kind = new URL(request.url).searchParams.get("kind");
  if (!isKind(kind) || !can(ctx.actor, "import.run", { today: ctx.today }))
    return new Response(null, { status: 404 });
  const { template, kinds } = messagesFor(ctx.locale).exchange;
  const bytes = templateFile({
    sheet: kinds[kind],
    columns: FIELDS[kind].map(({ key, required, headings }) => ({
      heading: heading(headings[0] ?? key),
      example: template.examples[key] ?? "",
      hint: required ? template.required(template.hints[key] ?? "") : (template.hints[key] ?? ""),
    })),
    help: { sheet: template.help, lines: [...template.lines], column: template.column, hint: template.hint },
  });
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="templat-${kind}.xlsx"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
