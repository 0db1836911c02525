import pg from "pg";
import type { Chunk } from "../stream/batch";
import { TABLES, type Table } from "../stream/tables";

/** The two calls of pg's connection that its types leave out. */
type CopyConnection = { sendCopyFromChunk(bytes: Buffer): void; endCopyFrom(): void };

/** COPY … FROM STDIN of bytes that are already in memory. */
class CopyIn extends pg.Query {
  constructor(
    text: string,
    private readonly bytes: Buffer,
    done: (error: Error | undefined) => void,
  ) {
    super(text, (error) => done(error));
  }

  /** pg calls this when the server is ready to take the rows. */
  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.bytes);
    connection.endCopyFrom();
  }
}

const stageOf = (table: Table) => `stage_${table}`;
const columnsOf = (table: Table) => TABLES[table].join(", ");

function copy(client: pg.Client, { table, bytes }: Chunk): Promise<void> {
  return new Promise((resolve, reject) => {
    const text = `COPY ${stageOf(table)} (${columnsOf(table)}) FROM STDIN`;
    client.query(new CopyIn(text, bytes, (error) => (error ? reject(error) : resolve())));
  });
}

/** Tables without rules in which rows wait for the step that the rules allow. They last as long as the connection. */
export async function prepareStage(client: pg.Client): Promise<void> {
  for (const table of Object.keys(TABLES) as Table[])
    await client.query(
      `CREATE TEMPORARY TABLE ${stageOf(table)} AS SELECT ${columnsOf(table)} FROM ${table} WITH NO DATA`,
    );
}

/**
 * Writes a part of the stream. Forced row-level security takes no COPY, so rows are copied beside and inserted from there:
 * every policy, constraint, index and trigger of the table holds for each of them.
 */
export async function loadChunks(client: pg.Client, chunks: readonly Chunk[]): Promise<void> {
  for (const chunk of chunks) {
    const { table } = chunk;
    await copy(client, chunk);
    await client.query(
      `INSERT INTO ${table} (${columnsOf(table)}) SELECT ${columnsOf(table)} FROM ${stageOf(table)}; TRUNCATE ${stageOf(table)}`,
    );
  }
  // What is checked at the end of a transaction is checked now, so that the list of checks does not grow with the agency.
  await client.query("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED");
}
