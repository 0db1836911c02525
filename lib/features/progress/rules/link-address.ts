import type { Reason } from "../../organization/rules/reasons";
import type { LinkReason } from "./reasons";

/**
 * What the form of an address tells about whether others can open it. Nothing is fetched: a server that follows links typed by
 * people can be led into its own network.
 */
export type LinkOutlook = "open" | "unencrypted" | "may-need-permission";

const LONGEST = 2_000;

/** Addresses that exist only inside an office or a machine: RFC 1918, 6598, 3927, 4193, loopback, reserved names. */
function isPrivateHost(host: string): boolean {
  if (host.startsWith("[")) return /^\[(::|f[cdf]|fe[89ab]|2002:|2001:(?:0|db8)?:)/i.test(host);
  const parts = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (parts) {
    const [a, b] = [Number(parts[1]), Number(parts[2])];
    return (
      a === 0 ||
      a === 10 ||
      a === 127 ||
      a >= 224 ||
      (a === 100 && b >= 64 && b <= 127) ||
      (a === 169 && b === 254) ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168)
    );
  }
  const name = host.toLowerCase().replace(/\.$/, "");
  return (
    !name.includes(".") ||
    /\.(local|localhost|internal|intranet|lan|home|corp|test|invalid|example)$/.test(name)
  );
}

function addressOf(text: string): URL | null {
  const typed = text.trim();
  // People paste "drive.google.com/…"; a scheme that is there stays as it is.
  const complete =
    /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[\w.-]+\.\w+:\d/.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(complete) ? new URL(complete) : null;
}

/** Reads an address as typed. The answer is its normal form, or why it cannot serve as evidence. */
export function readLink(
  text: string,
): { ok: true; url: string } | { ok: false; reason: Reason<LinkReason> } {
  const url = text.length > LONGEST || /\s/.test(text.trim()) ? null : addressOf(text);
  if (!url) return { ok: false, reason: { reason: "progress.link-not-address" } };
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return { ok: false, reason: { reason: "progress.link-scheme" } };
  if (url.username !== "" || url.password !== "")
    return { ok: false, reason: { reason: "progress.link-secret" } };
  if (url.hostname === "" || isPrivateHost(url.hostname))
    return { ok: false, reason: { reason: "progress.link-private", params: { host: url.hostname } } };
  return { ok: true, url: url.href };
}

/** Addresses that a stranger usually cannot open: editors, sign-in pages, personal mail and chats. */
const NEEDS_PERMISSION = [
  /^(accounts|mail|myaccount)\.google\.com$/,
  /^(web\.whatsapp\.com|web\.telegram\.org)$/,
  /(^|\.)sharepoint\.com$/,
  /^(login|signin|sso|auth)\./,
];
const EDITOR = /^(docs|drive|sheets|slides)\.google\.com$/;

/** What to tell the person about an address that was accepted. */
export function linkOutlook(address: string): LinkOutlook {
  const url = new URL(address);
  if (url.protocol === "http:") return "unencrypted";
  if (NEEDS_PERMISSION.some((pattern) => pattern.test(url.hostname))) return "may-need-permission";
  // Google shares by a link with `usp=sharing`; an address copied from the editor or from a folder mostly asks for permission.
  if (EDITOR.test(url.hostname) && !url.searchParams.has("usp")) return "may-need-permission";
  return "open";
}
