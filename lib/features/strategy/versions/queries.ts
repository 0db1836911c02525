import "server-only";
import { can } from "@/lib/access/authorize";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { loadTreeContent } from "../parts/tree-content";
import { nodeFacts } from "../parts/tree-record";
import { treeDifference, type TreeChange, type TreeContent } from "../rules/difference";

export type VersionRow = {
  id: string;
  number: number;
  title: string;
  legalBase: string;
  url: string | null;
  period: string;
  startsOn: string;
  reason: string;
  authorName: string;
  createdAt: string;
  sha256: string;
};

const ABOUT = {
  id: true,
  number: true,
  title: true,
  legalBase: true,
  url: true,
  period: true,
  startsOn: true,
  reason: true,
  authorName: true,
  createdAt: true,
  sha256: true,
} as const;

type Stored = Omit<VersionRow, "startsOn" | "createdAt"> & { startsOn: Date; createdAt: Date };
const rowOf = ({ startsOn, createdAt, ...row }: Stored): VersionRow => ({
  ...row,
  startsOn: fromDate(startsOn),
  createdAt: createdAt.toISOString(),
});

const treeOf = (content: string) => JSON.parse(content) as TreeContent;

export type VersionList = {
  versions: VersionRow[];
  /** What the live tree changed since the latest version; empty for readers who cannot record one. */
  pending: TreeChange[];
  mayRecord: boolean;
};

/** The dated versions of the tree, latest first. Three statements at most. */
export async function listVersions(ctx: Context): Promise<VersionList> {
  const mayRecord = can(ctx.actor, "strategy.record-version", nodeFacts(null, ctx.today));
  return read(ctx, async (db) => {
    const versions = await db.strategyVersion.findMany({ select: ABOUT, orderBy: { number: "desc" } });
    if (!mayRecord) return { versions: versions.map(rowOf), pending: [], mayRecord };
    const last = versions[0] && (await db.strategyVersion.findFirst({ where: { id: versions[0].id } }));
    const pending = treeDifference(last ? treeOf(last.content) : { nodes: [] }, await loadTreeContent(db));
    return { versions: versions.map(rowOf), pending, mayRecord };
  });
}

export type VersionPage = {
  version: VersionRow;
  previous: { id: string; number: number } | null;
  changes: TreeChange[];
  nodes: number;
  indicators: number;
};

/** One version with what it changed. One statement. @throws AppError NOT_FOUND */
export async function getVersion(ctx: Context, versionId: string): Promise<VersionPage> {
  return read(ctx, async (db) => {
    const [own] = await db.$queryRaw<
      { number: number }[]
    >`SELECT number FROM strategy_version WHERE id = ${versionId}::uuid`;
    if (!own) throw notFound();
    const both = await db.strategyVersion.findMany({
      where: { number: { in: [own.number, own.number - 1] } },
      orderBy: { number: "desc" },
    });
    const [version, previous] = both;
    if (!version) throw notFound();
    const tree = treeOf(version.content);
    const { content: _content, agencyId: _agency, authorId: _author, ...about } = version;
    return {
      version: rowOf(about),
      previous: previous ? { id: previous.id, number: previous.number } : null,
      changes: previous ? treeDifference(treeOf(previous.content), tree) : [],
      nodes: tree.nodes.length,
      indicators: tree.nodes.reduce((sum, node) => sum + node.indicators.length, 0),
    };
  });
}
