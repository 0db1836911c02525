import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keyedText, type KeyedContent } from "../rules/keyed-content";

type Entry = {
  agencyId: string;
  planId: string;
  content: KeyedContent;
  contentHash: string;
  authorId: string;
  at: Date;
};

/** How often the plan was sent; 0 before the first time. */
export async function currentRound(db: Tx, planId: string): Promise<number> {
  const { _max } = await db.planRound.aggregate({ where: { workPlanId: planId }, _max: { round: true } });
  return _max.round ?? 0;
}

async function keep(
  db: Tx,
  entry: Entry,
  more: { round: number; kind: "sent" | "returned"; words?: string },
) {
  const { agencyId, planId, content, contentHash, authorId, at } = entry;
  await db.planRound.create({
    data: {
      agencyId,
      id: newId(),
      workPlanId: planId,
      content: keyedText(content),
      contentHash,
      authorId,
      at,
      ...more,
    },
  });
}

/** A sending begins a round; its content is kept, so that later rounds can say what changed. */
export async function keepSending(db: Tx, entry: Entry): Promise<void> {
  await keep(db, entry, { round: (await currentRound(db, entry.planId)) + 1, kind: "sent" });
}

/** A return ends the round that it answers. @param words what its author wrote, given back when the return is undone */
export async function keepReturn(db: Tx, entry: Entry, words: unknown): Promise<void> {
  const round = Math.max(1, await currentRound(db, entry.planId));
  await keep(db, entry, { round, kind: "returned", words: JSON.stringify(words) });
}
