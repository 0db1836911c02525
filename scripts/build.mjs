// npm run build
import { ensureBuild } from "./parts/application.mjs";

export default async function build() {
  await ensureBuild({ force: true, quiet: false });
}
