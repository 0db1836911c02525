// LibreOffice, in which the large suites open the product's files.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { step } from "./processes.mjs";

const starts = () => spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;

/** Installs LibreOffice on a Debian machine where it is missing and this is root; elsewhere the suites say that it is missing. */
export function ensureOffice() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (starts() || !isDebianRoot) return;
  step("no LibreOffice found: installing it with apt-get");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc-nogui"],
  ])
    spawnSync("apt-get", args, { env: environment, stdio: ["ignore", "ignore", "inherit"] });
}
