// The demonstration agency: seeded once; the seed prints the logins on its standard output every time.
import { failure, start } from "../parts/processes.mjs";

/** Seeds and answers what the seed printed. */
export async function seedDemoData({ ownerUrl, env }) {
  const { child, ended } = start("tsx", ["--conditions=react-server", "prisma/seed.ts"], {
    env: { ...env, DATABASE_URL: ownerUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (printed += text));
  const closed = new Promise((resolve) => child.stdout.once("close", resolve));
  const { code } = await ended;
  await closed;
  if (code !== 0) throw failure(`The seed failed (exit ${code}).\n${printed}`);
  return printed.trim();
}
