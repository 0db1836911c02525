// npm run build
import { ensureBuild } from "./serving/application.mjs";

export default async function build() {
  await ensureBuild({ force: true, quiet: false, checkTypes: true });
}
