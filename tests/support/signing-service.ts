import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Manner =
  | "honest"
  | "late"
  | "garbage"
  | "not-a-pdf"
  | "empty-signature"
  | "another-document"
  | "down"
  | "elsewhere"
  | "endless";

const USER = "terukur";
const PASSWORD = "a password between the service and this installation";
export const NIK = "1371014107880001";
export const PASSPHRASE = "Lautan-Teduh-#88";

/** What a signature looks like at the end of a PDF: enough to tell that one was appended. */
const SIGNATURE =
  "\n1 0 obj\n<< /Type /Sig /ByteRange [0 10 20 30] /Contents <00> >>\nendobj\nstartxref\n0\n%%EOF\n";

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}

/** The certificate authority's e-sign service over HTTP on this machine: honest, or broken in one of the ways that such services break. */
export class SigningService {
  manner: Manner = "honest";
  asked = 0;
  private server: Server | null = null;

  async start(): Promise<{ url: string; user: string; password: string }> {
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.server = server;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { url, user: USER, password: PASSWORD };
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    const send = (status: number, body: unknown) =>
      response
        .writeHead(status, { "content-type": "application/json" })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    const basic = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString("base64")}`;
    if (request.headers.authorization !== basic) return void send(401, { error: "Unauthorized" });
    if (request.url !== "/api/v2/sign/pdf" || request.method !== "POST") return void send(404, {});
    const asked = JSON.parse(await bodyOf(request)) as { nik: string; passphrase: string; file: string[] };
    if (asked.nik !== NIK || asked.passphrase !== PASSPHRASE)
      return void send(400, { status_code: 2031, error: "Passphrase anda salah" });
    const pdf = Buffer.from(asked.file[0] ?? "", "base64");
    const signed = (bytes: Buffer, signature = SIGNATURE) =>
      send(200, { time: 12, file: [Buffer.concat([bytes, Buffer.from(signature)]).toString("base64")] });
    switch (this.manner) {
      case "honest":
        return void signed(pdf);
      case "late":
        return;
      case "garbage":
        return void send(200, "<html>502 Bad Gateway</html>");
      case "not-a-pdf":
        return void send(200, { file: [Buffer.from("GIF89a").toString("base64")] });
      case "empty-signature":
        return void signed(pdf, "\n%%EOF\n");
      case "another-document":
        return void signed(Buffer.from(pdf.toString("latin1").replace("PDF-1.", "PDF-2."), "latin1"));
      case "down":
        return void send(503, { error: "Service Unavailable" });
      case "elsewhere":
        return void response.writeHead(307, { location: "http://127.0.0.1:9/api/v2/sign/pdf" }).end();
      case "endless":
        return void send(200, "x".repeat(9_000_000));
    }
  }
}
