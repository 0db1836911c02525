import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/data/pagination";
import { Chip } from "@/components/ui/status/chip";
import { Track } from "@/components/ui/status/stage-bar";
import type { Carried, NodeSupport } from "@/lib/features/strategy/rules/support-views";
import type { ChildNode, StrategyBranch, TreeNode } from "@/lib/features/strategy/rules/tree-views";
import type { Messages } from "@/lib/messages/messages-for";
import { nodeHref } from "./words";

type Props = {
  branch: StrategyBranch;
  support: Pick<NodeSupport, "carried" | "isKept">;
  year?: number;
  /** Where this page of the parts below begins. */
  after?: string;
  m: Messages;
};

const WHOLE = 100;

/** One branch: the way up, the part itself and what hangs directly below, drawn as nested lists, so that the picture is its own text. */
export function BranchPicture({ branch, support, year, after, m }: Props) {
  const { path, node, children, next } = branch;
  const w = m.strategy.tree.branch;
  const below = (
    <>
      {children.length > 0 ? (
        <ul className="branch-children" aria-label={w.below}>
          {children.map((child) => (
            <li key={child.id}>
              <Child child={child} carried={support.carried[child.id]} year={year} m={m} />
            </li>
          ))}
        </ul>
      ) : (
        node && <p className="mt-2 ml-5 text-small text-ink-3">{w.none}</p>
      )}
      {next && <p className="mt-2 text-small text-ink-3">{w.more(children.length)}</p>}
      <Pagination
        words={m.common.table}
        path={node ? nodeHref(node.id) : "/cascade"}
        query={{ year: year === undefined ? undefined : String(year) }}
        after={after}
        next={next}
      />
      {support.isKept && <p className="mt-2 text-tiny text-ink-3">{w.kept}</p>}
    </>
  );
  if (!node) return <div className="branch">{below}</div>;
  return (
    <div className="branch">
      <Steps path={path} year={year} m={m}>
        <div className="branch-here" aria-current="true">
          <LevelLine node={node} m={m} />
          <p className="font-semibold">{node.text}</p>
          <span className="sr-only">{w.here}</span>
        </div>
        {below}
      </Steps>
    </div>
  );
}

/** The ancestors, each holding the next. */
function Steps({
  path,
  year,
  m,
  children,
}: {
  path: TreeNode[];
  year?: number;
  m: Messages;
  children: ReactNode;
}) {
  const [first, ...rest] = path;
  if (!first) return <>{children}</>;
  return (
    <ul className="branch-step">
      <li>
        <LevelLine node={first} m={m} />
        <TextLink href={nodeHref(first.id, year)}>{first.text}</TextLink>
        <Steps path={rest} year={year} m={m}>
          {children}
        </Steps>
      </li>
    </ul>
  );
}

function LevelLine({ node, m }: { node: TreeNode; m: Messages }) {
  return (
    <p className="text-tiny text-ink-3">
      {[`${m.strategy.levels[node.level]} ${node.code}`, node.unitName].filter(Boolean).join(", ")}
    </p>
  );
}

function Child({
  child,
  carried,
  year,
  m,
}: {
  child: ChildNode;
  carried?: Carried;
  year?: number;
  m: Messages;
}) {
  const w = m.strategy.tree.branch;
  const { onTrack, behind, unknown } = child.tracks;
  const measured = onTrack + behind;
  const words = [
    measured > 0 && w.tracks(onTrack, measured),
    unknown > 0 && w.unmeasured(unknown),
    carried && w.carried(carried.carried, carried.indicators),
    child.childCount > 0 && w.parts(child.childCount),
  ].filter((text) => text !== false && text !== undefined);
  return (
    <div className="branch-child">
      <div className="min-w-0">
        <LevelLine node={child} m={m} />
        <TextLink href={nodeHref(child.id, year)}>{child.text}</TextLink>
        <p className="text-tiny text-ink-3">{words.join(" · ")}</p>
      </div>
      <div className="branch-figure">
        {measured > 0 && <Track reached={(onTrack / measured) * WHOLE} />}
        {carried && carried.indicators > 0 && carried.carried === 0 && (
          <Chip tone="warn">{m.strategy.tree.gaps.kinds.unsupported}</Chip>
        )}
      </div>
    </div>
  );
}
