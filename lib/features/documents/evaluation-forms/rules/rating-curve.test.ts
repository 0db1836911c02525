import { expect, it, test } from "vitest";
import { curveSegments } from "./rating-curve";

const path = (frequencies: readonly number[]) =>
  curveSegments(frequencies)
    .flatMap(({ first, second, to }) => [first, second, to])
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(" ");

test.each([
  [
    [0, 1, 3, 7, 13],
    "92.7,166.9 123.3,164.8 154.0,160.7 184.7,156.6 215.3,150.4 246.0,142.1 276.7,133.9 307.3,119.9 338.0,105.0 368.7,90.1 399.3,67.9 430.0,49.3",
  ],
  [
    [2, 3, 6, 11, 2],
    "92.7,148.3 123.3,146.8 154.0,142.1 184.7,137.5 215.3,125.9 246.0,114.3 276.7,102.7 307.3,67.9 338.0,67.9 368.7,67.9 399.3,123.6 430.0,151.4",
  ],
])("the curve of %j runs as the printed one does", (frequencies, printed) => {
  expect(path(frequencies)).toBe(printed);
});

it("never falls below the axis and never overshoots a peak", () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const frequencies = Array.from({ length: 5 }, (_, index) => (seed * (index * 7 + 3)) % 15);
    for (const { from, first, second, to } of curveSegments(frequencies)) {
      const [low, high] = [Math.min(from.y, to.y) - 1e-9, Math.max(from.y, to.y) + 1e-9];
      for (let step = 0; step <= 10; step += 1) {
        const t = step / 10;
        const u = 1 - t;
        const y = u ** 3 * from.y + 3 * u * u * t * first.y + 3 * u * t * t * second.y + t ** 3 * to.y;
        expect(y).toBeGreaterThanOrEqual(low);
        expect(y).toBeLessThanOrEqual(high);
      }
    }
  }
});
