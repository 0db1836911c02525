import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Prisma } from "@/lib/generated/prisma/client";
import { discardFile, storeFile } from "@/lib/platform/storage";
import { AGENCY } from "../demo/agency";
import { between } from "../demo/chance";
import { demoProofs, type DemoProof } from "../demo/build/quarters/evidence";

/** Text of a PDF in the one-byte encoding of its built-in fonts; what that cannot hold becomes a question mark. */
function pdfText(text: string): string {
  const plain = text.replaceAll("–", "\u0096").replace(/[^\x20-\x7e\u0096\u00a0-\u00ff]/g, "?");
  return plain.replace(/[\\()]/g, (sign) => `\\${sign}`);
}

const LINE = 68;

function lines(text: string): string[] {
  return text.split(" ").reduce<string[]>((list, word) => {
    const last = list.at(-1);
    if (last === undefined || last.length + word.length >= LINE) return [...list, word];
    return [...list.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** A one-page PDF: what it proves, whose office, which day, and that it is made up. */
function pdf({ title, unitName, createdAt }: DemoProof): Buffer {
  const day = createdAt.toISOString().slice(0, 10);
  const body = [
    ...lines(title),
    "",
    unitName,
    AGENCY.name,
    `Dibuat ${day}`,
    "",
    "Dokumen rekaan untuk peragaan Terukur.",
  ];
  const text = body.map((line) => `(${pdfText(line)}) Tj T*`).join("\n");
  const stream = `BT /F1 13 Tf 17 TL 56 770 Td\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (id) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

const SKIES = ["#dcedee", "#fff1cf", "#e3f2e7", "#e4ecfa"] as const;

/** A drawn scene of people at a table under a roof: no photo of anybody. */
function scene(number: number): string {
  const heads = 3 + (number % 4);
  const people = Array.from({ length: heads }, (_, index) => {
    const x = 70 + (index * 340) / heads + ((number * 13) % 24);
    const y = 170 + ((number * 7 + index * 11) % 26);
    return `<circle cx="${x}" cy="${y}" r="17" fill="#7a5b45"/><rect x="${x - 22}" y="${y + 18}" width="44" height="60" rx="14" fill="${index % 2 ? "#0e6b78" : "#7a4b00"}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="${SKIES[number % SKIES.length]}"/>
<polygon points="30,120 240,40 450,120" fill="#768a8f"/>${people.join("")}<rect x="40" y="250" width="400" height="26" fill="#3a4f55"/><rect y="330" width="480" height="30" fill="#d3ddde"/></svg>`;
}

const SCENES = 12;

async function pictures(): Promise<Buffer[]> {
  const drawn = Array.from({ length: SCENES }, (_, number) => Buffer.from(scene(number)));
  return Promise.all(drawn.map((svg) => sharp(svg).jpeg({ quality: 78 }).toBuffer()));
}

type Row = Prisma.EvidenceCreateManyInput;

async function rowOf(proof: DemoProof, bytes: Buffer | null): Promise<Row> {
  const own = {
    agencyId: AGENCY.id,
    id: proof.id,
    employeeId: proof.record.plan.spec.person.id,
    kind: proof.kind,
    title: proof.title,
    createdAt: proof.createdAt,
  };
  if (bytes === null) return { ...own, url: proof.url };
  return {
    ...own,
    fileName: proof.fileName,
    mime: proof.isPhoto ? "image/jpeg" : "application/pdf",
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    storageKey: await storeFile(AGENCY.id, bytes),
  };
}

const AT_ONCE = 24;

/** Stores a real small file for every proof that is one, and answers the rows. What was stored goes when something fails. */
export async function storeProofs(): Promise<Row[]> {
  const drawn = await pictures();
  const rows: Row[] = [];
  try {
    for (let start = 0; start < demoProofs.length; start += AT_ONCE) {
      const part = demoProofs.slice(start, start + AT_ONCE).map((proof) => {
        const picture = drawn[between(0, SCENES - 1, proof.id)] ?? null;
        return rowOf(proof, proof.kind === "link" ? null : proof.isPhoto ? picture : pdf(proof));
      });
      rows.push(...(await Promise.all(part)));
    }
    return rows;
  } catch (error) {
    await discardProofs(rows);
    throw error;
  }
}

export async function discardProofs(rows: readonly { storageKey?: string | null }[]): Promise<void> {
  await Promise.all(rows.flatMap(({ storageKey }) => (storageKey ? [discardFile(storageKey)] : [])));
}
