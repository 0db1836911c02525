import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Canvas = HTMLCanvasElement & { toBuffer: (mime: "image/png") => Buffer };
type CanvasFactory = {
  create: (width: number, height: number) => { canvas: Canvas; context: CanvasRenderingContext2D };
};
export type PageImage = {
  width: number;
  height: number;
  pixels: Uint8ClampedArray<ArrayBuffer>;
  png: Buffer;
};

/** The pages of a PDF as pictures, painted by another library than the one that wrote it. @param scale 1 is 72 points to the inch */
export async function pageImages(bytes: Uint8Array, scale: number): Promise<PageImage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const images: PageImage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale });
    const size = [Math.ceil(viewport.width), Math.ceil(viewport.height)] as const;
    // pdf.js paints with the canvas that it brings along for Node.
    const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(...size);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, ...size);
    images.push({ width, height, pixels: new Uint8ClampedArray(data), png: canvas.toBuffer("image/png") });
  }
  await pdf.destroy();
  return images;
}
