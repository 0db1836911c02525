/** One stroked path on a 24 px grid. Client components draw with it so that they do not carry the whole icon set. */
export function Svg({ d, size = 20, className }: { d: string; size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={className ? `icon ${className}` : "icon"}
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
