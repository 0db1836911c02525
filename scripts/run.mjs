// npm run NAME → scripts/NAME.mjs, after installing what is missing. The commands themselves may then import
// packages at their top, which a clean clone does not have yet.
import { bootstrap } from "./parts/bootstrap.mjs";
import { main } from "./parts/processes.mjs";

const [name, ...args] = process.argv.slice(2);

await main(async () => {
  await bootstrap();
  const command = await import(`./${name}.mjs`);
  return command.default(args);
});
