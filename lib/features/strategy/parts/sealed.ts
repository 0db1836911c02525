import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** A record as RFC 8785 canonical JSON with its SHA-256 over the UTF-8 bytes. */
export function sealed(record: object): { content: string; sha256: string } {
  const content = canonicalize(record) ?? "";
  return { content, sha256: createHash("sha256").update(content).digest("hex") };
}
