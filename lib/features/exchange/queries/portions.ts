import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";

/** Where the rows of a list come from: one statement for all of them, or the list's own pages by keyset. */
export type RowSource<R> =
  | { kind: "query"; query: Prisma.Sql }
  | { kind: "pages"; page: (after: string | undefined) => Promise<{ rows: R[]; next: string | null }> };

/** The same number as in the statement below, which takes no parameter. */
const AT_ONCE = 500;

/** All rows of a list, some hundred at a time. A statement is read through a cursor: one view of the data, little memory. */
export async function* portions<R>(db: Tx, source: RowSource<R>): AsyncGenerator<R[]> {
  if (source.kind === "pages") {
    let after: string | undefined;
    do {
      const { rows, next } = await source.page(after);
      yield rows;
      after = next ?? undefined;
    } while (after !== undefined);
    return;
  }
  // The planner otherwise prepares for a reader who stops after the first rows.
  await db.$executeRaw`SET LOCAL cursor_tuple_fraction = 1`;
  await db.$executeRaw`DECLARE exported NO SCROLL CURSOR FOR ${source.query}`;
  for (;;) {
    const rows = await db.$queryRaw<R[]>`FETCH 500 FROM exported`;
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) break;
  }
  await db.$executeRaw`CLOSE exported`;
}
