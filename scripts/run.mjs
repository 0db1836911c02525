// npm run NAME → scripts/NAME.mjs, after installing what is missing. The commands themselves may then import
// packages at their top, which a clean clone does not have yet.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bootstrap } from "./parts/bootstrap.mjs";
import { main } from "./parts/processes.mjs";
import { projectRoot } from "./parts/settings.mjs";

const [name, ...args] = process.argv.slice(2);

// As Next does: what the shell has set wins over the file.
const environmentFile = join(projectRoot, ".env");
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

await main(async () => {
  await bootstrap();
  const command = await import(`./${name}.mjs`);
  return command.default(args);
});
