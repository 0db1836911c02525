import pg from "pg";
import type { Context } from "@/lib/platform/context";
import { newId } from "@/lib/platform/clock";
import type { Options } from "../../generate/options";
import { agenciesOf } from "../../generate/population";
import { officerContext } from "../parts/officer";

/** A personnel officer of the generated agency. */
export function generatedOfficer(options: Pick<Options, "seed" | "asOf">): Context {
  const [agency] = agenciesOf({
    ...options,
    agencies: 1,
    employees: 1,
    accounts: 0,
    isDigestOnly: false,
    isReplacing: false,
  });
  if (!agency) throw new Error("no agency");
  return officerContext(
    {
      agencyId: agency.id,
      agencyName: agency.name,
      employeeId: newId(),
      name: "Kepegawaian",
      now: new Date(`${options.asOf}T02:00:00Z`),
    },
    options.asOf,
  );
}

/** The bytes of COPY … TO STDOUT are counted and dropped. */
class CopyOut extends pg.Query {
  bytes = 0;
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.bytes += chunk.length;
  }
}

/** Seconds that PostgreSQL needs to hand out the rows of a statement as they are, to the application's own role. */
export async function rawCopySeconds(
  agencyId: string,
  query: { text: string; values: unknown[] },
): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.agency_id', $1, false)", [agencyId]);
    // COPY takes no parameters: their values stand in the text.
    const text = query.text.replace(/\$(\d+)/g, (_, place: string) => {
      const value = query.values[Number(place) - 1];
      return value === null || value === undefined ? "NULL" : client.escapeLiteral(String(value));
    });
    const started = performance.now();
    await new Promise<void>((resolve, reject) => {
      client.query(new CopyOut(`COPY (${text}) TO STDOUT`, (error) => (error ? reject(error) : resolve())));
    });
    return (performance.now() - started) / 1000;
  } finally {
    await client.end();
  }
}
