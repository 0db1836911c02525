"use client";

import { lazy, Suspense, useSyncExternalStore, type ReactNode } from "react";
import type { GridProps } from "@/components/work-plans/grid/grid-types";

const PlanGrid = lazy(() => import("@/components/work-plans/grid/plan-grid"));
const DESK = "(min-width: 56.25rem)";

function onChange(tell: () => void): () => void {
  const query = matchMedia(DESK);
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** The cards that work everywhere; on a desk with JavaScript the grid takes their place. Phones never load the grid. */
export function PlanSheet({ children, grid }: { children: ReactNode; grid: GridProps }) {
  const isDesk = useSyncExternalStore(
    onChange,
    () => matchMedia(DESK).matches,
    () => false,
  );
  if (!isDesk) return children;
  return (
    <Suspense fallback={children}>
      <PlanGrid {...grid} />
    </Suspense>
  );
}
