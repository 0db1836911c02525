import "server-only";
import sharp, { type Sharp } from "sharp";
import { AppError } from "@/lib/platform/errors";

type Shrunk = { bytes: Buffer; mime: "image/jpeg" | "image/png"; extension: "jpg" | "png" };

/** Photos of 108-megapixel phones pass (12,000 × 9,000); what claims more is taken for a bomb. */
const MOST_PIXELS = 120_000_000;
/** Wide enough to read a signed list on an A4 page. */
const LONGEST_SIDE = 2_000;
/** ux: a photo goes out as about 300 KB, for poor networks. */
const WANTED_BYTES = 300 * 1_024;
const SECONDS = 40;

/** Tried in order until the picture is small enough; the last one is taken as it comes. */
const STEPS = [
  { side: LONGEST_SIDE, quality: 80 },
  { side: LONGEST_SIDE, quality: 65 },
  { side: 1_600, quality: 60 },
  { side: 1_280, quality: 50 },
  { side: 1_024, quality: 40 },
] as const;

const refusal = (reason: string) => new AppError("INVALID_INPUT", [{ field: "file", reason }]);

// One thread a picture, and one picture at a time: a large one takes half a gigabyte and seconds of one of Node's four worker
// threads, and the server must keep answering and checking passwords while an office uploads its photos.
sharp.concurrency(1);
sharp.cache(false);
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Upright and on white; sharp writes no metadata unless asked, so place, time and camera are gone. */
const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
    .autoOrient()
    .timeout({ seconds: SECONDS });

const within = (image: Sharp, side: number): Sharp =>
  image.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });

async function smallPng(bytes: Buffer): Promise<Buffer | null> {
  const png = await within(open(bytes), LONGEST_SIDE).png({ compressionLevel: 9 }).toBuffer();
  return png.length <= WANTED_BYTES ? png : null;
}

async function asJpeg(bytes: Buffer): Promise<Buffer> {
  // Decoded once; the steps work on a picture that already has the right size.
  const upright = await within(open(bytes), LONGEST_SIDE)
    .flatten({ background: "#ffffff" })
    .png({ compressionLevel: 0 })
    .toBuffer();
  let result = upright;
  for (const { side, quality } of STEPS) {
    result = await within(sharp(upright), side).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (result.length <= WANTED_BYTES) return result;
  }
  return result;
}

/**
 * The picture at most 2,000 px a side and about 300 KB, without EXIF and GPS. A PNG that stays small remains a PNG (sharp text
 * of a screenshot); everything else becomes a JPEG.
 * @throws AppError INVALID_INPUT when it cannot be decoded or claims more than 120 million pixels
 */
export const shrinkImage = (bytes: Buffer): Promise<Shrunk> => inTurn(() => shrink(bytes));

async function shrink(bytes: Buffer): Promise<Shrunk> {
  const {
    width = 0,
    height = 0,
    format,
  } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refusal("progress.image-broken");
    });
  if (width * height > MOST_PIXELS) throw refusal("progress.image-pixels");
  try {
    const png = format === "png" ? await smallPng(bytes) : null;
    if (png) return { bytes: png, mime: "image/png", extension: "png" };
    return { bytes: await asJpeg(bytes), mime: "image/jpeg", extension: "jpg" };
  } catch {
    throw refusal("progress.image-broken");
  }
}
