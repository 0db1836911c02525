"use client";

import { useEffect, useRef, useState } from "react";
import dynamic from "next/dynamic";
import type { DistributionChartProps } from "@/components/charts/distribution-chart";
import type { TrendChartProps } from "@/components/charts/trend-chart";

const Distribution = dynamic(() => import("@/components/charts/distribution-chart"), { ssr: false });
const Trend = dynamic(() => import("@/components/charts/trend-chart"), { ssr: false });

export type LazyChartProps =
  ({ kind: "distribution" } & DistributionChartProps) | ({ kind: "trend" } & TrendChartProps);

/** Fetches the drawing library (100 KB) only on a wide screen and only when the place comes into view. */
export function LazyChart(props: LazyChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    const wide = matchMedia("(min-width: 56.25rem)");
    const watcher = new IntersectionObserver((entries) => {
      if (wide.matches && entries.some((entry) => entry.isIntersecting)) setWanted(true);
    });
    if (place.current) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);

  return (
    <div ref={place} className="min-h-[17rem]">
      {wanted && (props.kind === "distribution" ? <Distribution {...props} /> : <Trend {...props} />)}
    </div>
  );
}
