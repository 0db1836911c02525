"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";

export type TrendChartProps = {
  /** Everything the drawing shows, in words. */
  sentence: string;
  /** Points of time with one value per series; null where nothing was measured. */
  points: { label: string; values: Record<string, number | null> }[];
  /** Two or three series; each has its own dash and marker beside its words at the end of the line. */
  series: { key: string; label: string }[];
  /** After each tick of the scale: " %". */
  unit?: string;
  /** Lowest and highest value of the scale; the data decide without it. */
  range?: [number, number];
};

const looks = [
  { stroke: "var(--color-laut-7)", strokeDasharray: "0" },
  { stroke: "var(--color-ink)", strokeDasharray: "6 4" },
  { stroke: "var(--color-bp)", strokeDasharray: "2 3" },
];

/** Lines that differ in dash and marker, not only in colour; labels stand at their ends. */
export default function TrendChart({ sentence, points, series, unit = "", range }: TrendChartProps) {
  const rows = points.map(({ label, values }) => ({ label, ...values }));
  const last = points.length - 1;
  return (
    <div role="img" aria-label={sentence}>
      <ResponsiveContainer width="100%" height={240}>
        <LineChart
          data={rows}
          margin={{ top: 16, right: 120, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="label"
            padding={{ left: 24 }}
            tickLine={false}
            axisLine={{ stroke: "var(--color-ink)", strokeWidth: 1.5 }}
            tick={{ fontSize: 12.5, fill: "var(--color-ink-2)" }}
          />
          <YAxis
            width={52}
            domain={range ?? ["auto", "auto"]}
            tickFormatter={(value) => `${value}${unit}`}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: 12.5, fill: "var(--color-ink-3)" }}
          />
          {series.map(({ key, label }, index) => {
            const look = looks[index % looks.length];
            return (
              <Line
                key={key}
                dataKey={key}
                name={label}
                {...look}
                strokeWidth={2.5}
                connectNulls={false}
                isAnimationActive={false}
                activeDot={false}
                dot={{
                  r: 4,
                  fill: index % 2 ? "var(--color-card)" : look?.stroke,
                  stroke: look?.stroke,
                  strokeWidth: 2,
                  strokeDasharray: "0",
                }}
                label={({ x, y, index: point }) => (
                  <text
                    key={`${key}-${point}`}
                    x={Number(x) + 10}
                    y={Number(y) + 4}
                    fontSize="13"
                    fontWeight="600"
                    fill={look?.stroke}
                  >
                    {point === last ? label : ""}
                  </text>
                )}
              />
            );
          })}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
