// A registry may lack the builds of other platforms; npm then leaves them out of the lock and `npm ci` refuses it
// at once. Run after every change of dependencies: adds their entries with the parent's exact version.
// With --check it changes nothing and fails when the lock is incomplete.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const SYSTEMS = ["darwin", "linux", "win32", "android", "freebsd", "openharmony"];
const PROCESSORS = ["arm64", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "wasm32", "arm"];

/** The platform that a package's name states, or null when the name states none. */
export function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os && cpu !== "wasm32") return null;
  const libc =
    os !== "linux" ? undefined : /gnu/.test(name) ? "glibc" : /musl/.test(name) ? "musl" : undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}

function isLocked(packages, parent, name) {
  for (let folder = parent; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

/** The optional platform packages that the lock names but does not hold: [{ name, entry }]. */
export function missingEntries(lock) {
  const missing = [];
  for (const [path, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isLocked(lock.packages, path, name)) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d+\.\d+\.\d+\S*$/.test(version)) {
        throw new Error(`${path} wants ${name}@${version}: not a platform build with an exact version`);
      }
      missing.push({
        name,
        entry: { version, ...platform, ...(parent.dev ? { dev: true } : {}), optional: true },
      });
    }
  }
  return missing;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = new URL("../../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingEntries(lock);
  if (process.argv.includes("--check")) {
    if (missing.length) {
      console.error(
        `package-lock.json lacks ${missing.length} platform entries: node scripts/checks/complete-lock.mjs`,
      );
      process.exit(1);
    }
    console.log("package-lock.json is complete");
  } else {
    for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry;
    lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
    console.log(`${missing.length} entries added`);
  }
}
