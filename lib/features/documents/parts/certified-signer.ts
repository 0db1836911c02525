import "server-only";
import { z } from "zod";
import { signatureService, type SignatureService } from "@/lib/platform/env";
import { AppError, type Reason } from "@/lib/platform/errors";

/** What one signs with: the person's NIK and the passphrase of the certificate. Neither is kept, logged or put into a message. */
export type Credentials = { nik: string; passphrase: string };

/** The port: a service that adds a certified signature to a PDF. */
export type CertifiedSigner = {
  /** @throws AppError RULE_VIOLATION documents.certificate-refused, -signature-late, -unreadable, -mismatch */
  sign: (pdf: Uint8Array, credentials: Credentials) => Promise<Uint8Array>;
};

/** Milliseconds: the service asks a certificate authority and a clock of its own. */
const PATIENCE = 30_000;
/** A signature, its certificates and its time stamp need tens of kilobytes. */
const MOST_ADDED = 2_000_000;
/** What the service answers when it does not know the person or the passphrase is wrong. */
const REFUSALS = [400, 401, 403, 404, 422];

const answerShape = z.object({ file: z.tuple([z.string()]) });

const refuse = (reason: Reason) => new AppError("RULE_VIOLATION", [reason]);
const unreadable = () => refuse({ reason: "documents.signature-unreadable" });

/** At most `limit` bytes of an answer; a longer one is none of ours. */
async function bodyOf(response: Response, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > limit) throw unreadable();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function fileIn(body: Buffer): Buffer {
  try {
    const { file } = answerShape.parse(JSON.parse(body.toString("utf8")));
    return Buffer.from(file[0], "base64");
  } catch {
    throw unreadable();
  }
}

/**
 * A signed PDF is the PDF that was sent, byte for byte, with a signature appended (PDF 32000-1 §12.8, incremental update). Anything else is
 * another document, whatever its signature says.
 */
function assertContinues(pdf: Uint8Array, signed: Buffer): void {
  if (signed.subarray(0, 5).toString("latin1") !== "%PDF-") throw unreadable();
  const isSame = signed.length > pdf.length && signed.subarray(0, pdf.length).equals(pdf);
  if (!isSame) throw refuse({ reason: "documents.signature-mismatch" });
  const added = signed.subarray(pdf.length).toString("latin1");
  if (!/\/ByteRange\s*\[/.test(added) || !/%%EOF\s*$/.test(added)) throw unreadable();
}

const isLate = (error: unknown) => error instanceof Error && error.name === "TimeoutError";

/** The e-sign service of the certificate authority over HTTP: its version 2, a PDF in base64 in and out. */
export function signerOverHttp(
  { url, user, password }: Omit<SignatureService, "name">,
  patience = PATIENCE,
): CertifiedSigner {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  return {
    async sign(pdf, { nik, passphrase }) {
      try {
        const response = await fetch(`${url.replace(/\/$/, "")}/api/v2/sign/pdf`, {
          method: "POST",
          headers: { authorization, "content-type": "application/json", accept: "application/json" },
          body: JSON.stringify({
            nik,
            passphrase,
            signatureProperties: [{ tampilan: "INVISIBLE" }],
            file: [Buffer.from(pdf).toString("base64")],
          }),
          // An answer from elsewhere is no answer, and the passphrase goes nowhere else.
          redirect: "error",
          signal: AbortSignal.timeout(patience),
        });
        const body = await bodyOf(response, ((pdf.length + MOST_ADDED) * 4) / 3 + 4_096);
        if (REFUSALS.includes(response.status))
          throw refuse({ field: "certificatePassword", reason: "documents.certificate-refused" });
        if (!response.ok) throw unreadable();
        const signed = fileIn(body);
        assertContinues(pdf, signed);
        return signed;
      } catch (error) {
        if (error instanceof AppError) throw error;
        // What fetch throws may quote the request; nothing of it goes on.
        throw isLate(error) ? refuse({ reason: "documents.signature-late" }) : unreadable();
      }
    },
  };
}

/** The service of this installation; null where none is set up. */
export function certifiedSigner(): CertifiedSigner | null {
  const service = signatureService();
  return service && signerOverHttp(service);
}
