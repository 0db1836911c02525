import { QrCode } from "./qr-code";

type ScanStepsProps = {
  words: { scan: string; scanAbout: string; qrLabel: string; keyAbout: string; confirm: string };
  manualKey: string;
  qr: { size: number; dark: readonly number[] };
};

/** The picture to be scanned, the same as text, and the heading over the field for the first code. */
export function ScanSteps({ words, manualKey, qr }: ScanStepsProps) {
  return (
    <>
      <h2 className="mt-5 first:mt-0">{words.scan}</h2>
      <p className="mb-3 mt-1 text-ink-2">{words.scanAbout}</p>
      <QrCode size={qr.size} dark={qr.dark} label={words.qrLabel} />
      <p className="mt-3 text-ink-2">{words.keyAbout}</p>
      <p className="mono mt-1 break-words font-semibold" data-testid="manual-key">
        {manualKey.replace(/(.{4})(?=.)/g, "$1 ")}
      </p>
      <h2 className="mt-6">{words.confirm}</h2>
    </>
  );
}
