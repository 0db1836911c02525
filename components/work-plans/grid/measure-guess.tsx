"use client";

import type { ReactNode } from "react";
import { guessMeasure } from "@/components/work-plans/grid/guess-measure";

/** Around the fields of an indicator: lets direction and kind follow what was typed. */
export function MeasureGuess({ children }: { children: ReactNode }) {
  return <div onBlur={(event) => guessMeasure(event.target)}>{children}</div>;
}
