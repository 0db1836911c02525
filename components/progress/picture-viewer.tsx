"use client";

import { useEffect, useState } from "react";
import Image from "next/image";
import { useAwake } from "@/components/ui/form-context";
import { Svg } from "@/components/ui/svg";

type Labels = {
  viewer: string;
  photo: string;
  zoomIn: string;
  zoomOut: string;
  zoomReset: string;
  zoomNow: string;
  keys: string;
  picture: string;
};

type PictureViewerProps = {
  src: string;
  /** The caption that its person wrote. */
  alt: string;
  fileName: string;
  /** "Unduh 240 KB" */
  download: string;
  labels: Labels;
};

/** No stored picture is larger (progress/parts/shrink-image); its own proportions take over once it is there. */
const LONGEST_SIDE = 2000;
const STEPS = [100, 150, 200, 300, 400];
const GLASS = "M17 11a6 6 0 11-12 0 6 6 0 0112 0M20 20l-4.500-4.500M8 11h6";
const GLASS_PLUS = `${GLASS}M11 8v6`;
const ARROW_DOWN = "M12 4v12M7 11l5 5 5-5M4 20h16";

const bar = "inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 px-2 text-white no-underline";

/** A picture that can be looked at closely: buttons or the keys + − 0; the arrow keys move the enlarged picture. */
export function PictureViewer({ src, alt, fileName, download, labels }: PictureViewerProps) {
  const awake = useAwake();
  const [step, setStep] = useState(0);
  const zoom = STEPS[step] ?? 100;
  const move = (by: number) => setStep((now) => Math.min(STEPS.length - 1, Math.max(0, now + by)));

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") move(1);
      else if (event.key === "-") move(-1);
      else if (event.key === "0") setStep(0);
    }
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);

  return (
    <section className="overflow-hidden rounded-surface bg-[#1b2d31]" aria-label={labels.viewer}>
      <div className="flex flex-wrap items-center bg-[#06363d] px-1.5 text-small text-white">
        <span className="min-w-0 flex-1 px-2">{labels.photo}</span>
        {awake ? (
          <>
            <button type="button" className={bar} onClick={() => move(-1)}>
              <Svg d={GLASS} />
              <span className="sr-only">{labels.zoomOut}</span>
            </button>
            <button type="button" className={bar} onClick={() => setStep(0)}>
              <span className="sr-only">{labels.zoomReset}: </span>
              <span role="status">{labels.zoomNow.replace("{n}", String(zoom))}</span>
            </button>
            <button type="button" className={bar} onClick={() => move(1)}>
              <Svg d={GLASS_PLUS} />
              <span className="only-desk">{labels.zoomIn}</span>
              <span className="only-phone sr-only">{labels.zoomIn}</span>
            </button>
          </>
        ) : (
          <a className={bar} href={src}>
            {labels.picture}
          </a>
        )}
        <a className={bar} href={src} download={fileName}>
          <Svg d={ARROW_DOWN} />
          <span className="only-desk">{download}</span>
          <span className="only-phone sr-only">{download}</span>
        </a>
      </div>
      {/* The scrolling part takes the focus, so that the arrow keys move the enlarged picture. */}
      <div className="max-h-[75vh] overflow-auto p-3.5" tabIndex={0} role="group" aria-label={labels.keys}>
        {/* A private picture of one person: the optimiser may neither fetch nor keep it. */}
        <Image
          unoptimized
          loading="eager"
          src={src}
          alt={alt}
          width={LONGEST_SIDE}
          height={LONGEST_SIDE}
          className="mx-auto block h-auto max-w-none"
          style={{ width: zoom === 100 ? "min(100%, 40rem)" : `${zoom}%` }}
        />
      </div>
    </section>
  );
}
