// npm run recompute -- FILE: works an exported evaluation out again from the file alone. Needs no database.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { failure, run } from "./parts/processes.mjs";

export default async function recompute(args) {
  const [file, ...others] = args;
  if (!file || others.length > 0)
    throw failure("Usage: npm run recompute -- FILE (the JSON that the result page offers)");
  // npm changes into the project's folder; the person named the file from where he or she stood.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (!existsSync(path)) throw failure(`There is no file ${path}.`);
  const entry = ["--conditions=react-server", "scripts/recompute/entry.ts", path];
  const { code } = await run("tsx", entry, { allowFailure: true });
  return code;
}
