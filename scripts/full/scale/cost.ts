import pg from "pg";

export type Cost = { statements: number; milliseconds: number };

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT set_config)/i;

let counted = 0;
const plain = pg.Client.prototype.query;

/** From now on every statement of the application's connections is counted, but what opens and ends a transaction. */
export function countStatements(): void {
  pg.Client.prototype.query = function counting(this: pg.Client, ...args: unknown[]): never {
    const [first] = args;
    const text =
      typeof first === "string"
        ? first
        : typeof first === "object" && first !== null && "text" in first
          ? String(first.text)
          : "";
    if (text !== "" && !FRAME.test(text)) counted += 1;
    return Reflect.apply(plain, this, args) as never;
  } as typeof plain;
}

export type Page = () => Promise<unknown>;

const WARM_UP = 4;
const ROUNDS = 25;

async function once(page: Page): Promise<Cost> {
  counted = 0;
  const started = performance.now();
  await page();
  return { milliseconds: performance.now() - started, statements: counted };
}

/**
 * What two pages cost, measured turn by turn, so that a slow minute of the machine meets both. The fastest of the rounds counts: what
 * a page costs by itself, without what else the machine does.
 */
export async function compare(
  small: Page,
  large: Page,
  rounds = ROUNDS,
): Promise<{ small: Cost; large: Cost }> {
  const [few, many]: [Cost[], Cost[]] = [[], []];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const [one, other] = [await once(small), await once(large)];
    if (round < 0) continue;
    few.push(one);
    many.push(other);
  }
  const cost = (all: Cost[]): Cost => ({
    milliseconds: Math.min(...all.map(({ milliseconds }) => milliseconds)),
    statements: Math.max(...all.map(({ statements }) => statements)),
  });
  return { small: cost(few), large: cost(many) };
}
