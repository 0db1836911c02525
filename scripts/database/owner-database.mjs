// The database of this installation: DATABASE_URL, or the embedded one.
import { startDatabase } from "./cluster.mjs";
import { onStop } from "../parts/processes.mjs";

/** The owner's address; what was started for it is stopped with the command. */
export async function ownerDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const database = await startDatabase();
  onStop(database.stop);
  return database.url;
}
