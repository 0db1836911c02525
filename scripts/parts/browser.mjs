// The browser of the end-to-end tests.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { failure, step } from "./processes.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Some systems ship a stub under the browser's name that only explains how to install one. */
function starts(path) {
  return existsSync(path) && spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

function found() {
  const own = chromium.executablePath();
  return [...PLACES, own].find((path) => path && starts(path));
}

function installOnDebian() {
  step("no browser found: installing chromium with apt-get");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const result = spawnSync("apt-get", args, { env: environment, stdio: ["ignore", "ignore", "inherit"] });
    if (result.status !== 0) throw failure(`apt-get ${args[0]} failed`);
  }
}

/** The path of a Chromium that starts. CHROMIUM_PATH decides alone when it is set. */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !starts(given)) throw failure(`CHROMIUM_PATH=${given} does not start.`);
  if (given) return given;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!found() && isDebianRoot) installOnDebian();
  const path = found();
  if (path) return path;
  throw failure("No browser for the end-to-end tests: install Chromium, or set CHROMIUM_PATH.");
}
