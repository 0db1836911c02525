import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/**
 * What a first visit costs: every byte that comes over the wire, headers included, as Chromium counts it
 * (`Network.loadingFinished`). Scripts marked `nomodule` are not asked for by any browser that we support.
 */
export type Kind = "document" | "style" | "framework" | "ours" | "other";
export type Request = { path: string; kind: Kind; bytes: number };

export const KB = 1024;

/**
 * The framework is what Next loads on every page whatever it holds (`rootMainFiles` of its build manifest: React, the router,
 * the bundler's runtime). All other scripts count as ours, also the few parts of Next in them: the sum is an upper bound.
 */
function frameworkFiles(): Set<string> {
  const manifest = join(process.env.TEST_BUILD_DIR ?? ".next", "build-manifest.json");
  const { rootMainFiles } = JSON.parse(readFileSync(manifest, "utf8")) as { rootMainFiles: string[] };
  return new Set(rootMainFiles.map((file) => `/_next/${file}`));
}

function kindOf(type: string, path: string, framework: Set<string>): Kind {
  if (type === "Document") return "document";
  if (type === "Stylesheet") return "style";
  if (type !== "Script") return "other";
  return framework.has(path) ? "framework" : "ours";
}

/** Opens a page in a browser that has never been there; the page's context must be new. */
export async function firstVisit(page: Page, path: string): Promise<Request[]> {
  const framework = frameworkFiles();
  const seen = new Map<string, { path: string; type: string }>();
  const requests: Request[] = [];
  const session = await page.context().newCDPSession(page);
  session.on("Network.responseReceived", ({ requestId, response, type }) => {
    seen.set(requestId, { path: new URL(response.url).pathname, type });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId);
    if (!request) return;
    requests.push({
      path: request.path,
      kind: kindOf(request.type, request.path, framework),
      bytes: encodedDataLength,
    });
  });
  await session.send("Network.enable");
  await page.goto(path, { waitUntil: "networkidle" });
  await session.detach();
  return requests;
}

export const sumOf = (requests: readonly Request[], kind?: Kind): number =>
  requests
    .filter((one) => kind === undefined || one.kind === kind)
    .reduce((sum, { bytes }) => sum + bytes, 0);

export const inKb = (bytes: number): string => (bytes / KB).toFixed(1);
