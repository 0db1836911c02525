/** Geometry of the distribution curve (forms §3) in a box of 480 × 236 units; nothing of it knows a page. */
export const CURVE_BOX = { width: 480, height: 236 };
const FIRST_X = 62;
const STEP_X = 92;
const AXIS_Y = 170;
const TALLEST = 130;
const HIGHEST_FREQUENCY = 14;

export type Point = { x: number; y: number };
/** A cubic from the end of the one before it. */
export type Segment = { from: Point; first: Point; second: Point; to: Point };

const pointOf = (frequency: number, index: number): Point => ({
  x: FIRST_X + STEP_X * index,
  y: AXIS_Y - (TALLEST * frequency) / HIGHEST_FREQUENCY,
});

/** Slope at an inner point: none where it is a peak or a plateau, else the harmonic mean of both sides. */
const innerSlope = (left: number, right: number): number =>
  left * right <= 0 ? 0 : (2 * left * right) / (left + right);

/**
 * One smooth line through the frequencies, lowest rating first. A monotone cubic: it never falls below the axis and never overshoots a peak.
 * @param frequencies five relative frequencies
 */
export function curveSegments(frequencies: readonly number[]): Segment[] {
  const points = frequencies.map(pointOf);
  const slopes = points.slice(1).map((point, index) => (point.y - (points[index]?.y ?? 0)) / STEP_X);
  const tangents = points.map((_, index) => {
    const [left, right] = [slopes[index - 1], slopes[index]];
    if (left === undefined) return right ?? 0;
    return right === undefined ? left : innerSlope(left, right);
  });
  return points.slice(1).flatMap((to, index): Segment[] => {
    const from = points[index];
    if (!from) return [];
    const third = STEP_X / 3;
    const first = { x: from.x + third, y: from.y + third * (tangents[index] ?? 0) };
    const second = { x: to.x - third, y: to.y - third * (tangents[index + 1] ?? 0) };
    return [{ from, first, second, to }];
  });
}
