"use client";

import {
  Bar,
  CartesianGrid,
  Cell,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import type { RatingTone } from "@/components/ui/rating/rating-badge";

export type DistributionBar = {
  tone: RatingTone;
  letter: string;
  label: string;
  /** As shown above the name: "199". */
  count: string;
  /** Per cent of everybody rated, 0 to 100. */
  share: number;
  /** Per cent of the guidance pattern, 0 to 100. */
  guide?: number;
};

export type DistributionChartProps = {
  /** Everything the drawing shows, in words. */
  sentence: string;
  bars: DistributionBar[];
  /** A limit over one bar, with its words: "batas 70 %". */
  limit?: { tone: RatingTone; share: number; label: string };
  /** "garis putus: bentuk pola" */
  guideLabel?: string;
};

const color = (tone: RatingTone) => `var(--color-${tone})`;

/** Counts as bars, the guidance as a dashed line. Every bar has its own pattern, so it survives a grey print. */
export default function DistributionChart({ sentence, bars, limit, guideLabel }: DistributionChartProps) {
  const rows = bars.map((bar) => ({ ...bar, name: bar.tone }));
  const top = Math.min(
    100,
    Math.ceil(
      (Math.max(...bars.map(({ share, guide = 0 }) => Math.max(share, guide)), limit?.share ?? 0) + 5) / 20,
    ) * 20,
  );
  return (
    <div role="img" aria-label={sentence}>
      <ResponsiveContainer width="100%" height={286}>
        <ComposedChart
          data={rows}
          margin={{ top: 16, right: 72, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            {bars.map(({ tone }) => (
              <Pattern key={tone} tone={tone} />
            ))}
          </defs>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="name"
            height={68}
            tickLine={false}
            interval={0}
            axisLine={{ stroke: "var(--color-ink)", strokeWidth: 1.5 }}
            tick={(place) => <Name x={Number(place.x)} y={Number(place.y)} bar={bars[place.index]} />}
          />
          <YAxis
            width={52}
            domain={[0, top]}
            ticks={Array.from({ length: top / 20 + 1 }, (_, step) => step * 20)}
            tickFormatter={(value) => `${value} %`}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: 12.5, fill: "var(--color-ink-3)" }}
          />
          <Bar dataKey="share" barSize={90} isAnimationActive={false} minPointSize={2}>
            {bars.map(({ tone }) => (
              <Cell key={tone} fill={`url(#pattern-${tone})`} />
            ))}
          </Bar>
          <Line
            dataKey="guide"
            stroke="var(--color-card)"
            strokeWidth={5}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            legendType="none"
          />
          <Line
            dataKey="guide"
            name={guideLabel}
            stroke="var(--color-ink)"
            strokeWidth={2}
            strokeDasharray="6 4"
            dot={{
              r: 4.5,
              fill: "var(--color-card)",
              stroke: "var(--color-ink)",
              strokeWidth: 2,
              strokeDasharray: "0",
            }}
            activeDot={false}
            isAnimationActive={false}
          />
          {limit && (
            <ReferenceLine
              segment={[
                { x: limit.tone, y: limit.share },
                { x: limit.tone, y: limit.share },
              ]}
              stroke="none"
              shape={() => <></>}
              label={(place) => <Limit box={place.viewBox} label={limit.label} />}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
      {guideLabel && (
        <p className="text-tiny text-ink-2" aria-hidden="true">
          <svg width="30" height="10" viewBox="0 0 30 10" className="mr-1.5 inline">
            <path d="M0 5h30" stroke="var(--color-ink)" strokeWidth="2" strokeDasharray="6 4" />
          </svg>
          {guideLabel}
        </p>
      )}
    </div>
  );
}

function Name({ x, y, bar }: { x: number; y: number; bar?: DistributionBar }) {
  if (!bar) return null;
  // SVG breaks no lines, and five names of two words do not stand side by side on a narrow card.
  const [first, ...rest] = bar.label.split(" ");
  return (
    <g transform={`translate(${x} ${y})`} textAnchor="middle">
      <text y={14} fontSize="14" fontWeight="700" fill="var(--color-ink)">
        {bar.count}
      </text>
      <text y={34} fontSize="13" fill={color(bar.tone)}>
        <tspan fontWeight="700">{bar.letter}</tspan> {first}
        {rest.length > 0 && (
          <tspan x={0} dy={16}>
            {rest.join(" ")}
          </tspan>
        )}
      </text>
    </g>
  );
}

function Limit({ box, label }: { box: unknown; label: string }) {
  if (typeof box !== "object" || box === null || !("x" in box) || !("y" in box)) return null;
  const x = Number(box.x);
  const y = Number(box.y);
  return (
    <g>
      <path d={`M${x - 56} ${y}h112`} stroke="var(--color-kunyit)" strokeWidth="5" />
      <path d={`M${x - 56} ${y}h112`} stroke="var(--color-ink)" strokeWidth="2" />
      <text x={x + 62} y={y + 4} fontSize="13" fontWeight="700" fill="var(--color-ink)">
        {label}
      </text>
    </g>
  );
}

const marks: Record<RatingTone, string> = {
  sb: "M0 4h8",
  b: "",
  bp: "M4 2.7a1.3 1.3 0 100 2.6 1.3 1.3 0 100-2.6",
  k: "M0 8L8 0",
  sk: "M0 0l8 8M8 0L0 8",
};

function Pattern({ tone }: { tone: RatingTone }) {
  return (
    <pattern id={`pattern-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={color(tone)} />
      <path
        d={marks[tone]}
        stroke="var(--color-card)"
        strokeWidth="1.3"
        fill={tone === "bp" ? "var(--color-card)" : "none"}
      />
    </pattern>
  );
}
