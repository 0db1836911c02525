type QrCodeProps = { size: number; dark: readonly number[]; label: string };

/** Modules of white around the code, without which many cameras see none. */
const QUIET = 4;

/** A QR code as vector, dark on white in every theme: cameras read no light code on a dark ground. */
export function QrCode({ size, dark, label }: QrCodeProps) {
  const path = dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join("");
  const edge = size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${edge} ${edge}`}
      shapeRendering="crispEdges"
      className="w-full max-w-[15rem] border border-line"
    >
      <rect x={-QUIET} y={-QUIET} width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
