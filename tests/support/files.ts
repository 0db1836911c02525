import { crc32 } from "node:zlib";
import sharp from "sharp";

/** A zip whose entries are stored as they are; `size` overrides what the directory claims about an entry. */
export function zipOf(
  entries: { name: string; text?: string; size?: number; encrypted?: boolean }[],
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text = "", size, encrypted } of entries) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(encrypted ? 1 : 0, 2);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(bytes.length, 14);
    header.writeUInt32LE(size ?? bytes.length, 18);
    header.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from("PK\u0003\u0004", "latin1"), header, path, bytes);
    const entry = Buffer.alloc(46);
    entry.write("PK\u0001\u0002", "latin1");
    header.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, path);
    offset += 30 + path.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const types = { name: "[Content_Types].xml", text: "<Types/>" };
export const docx = (...more: Parameters<typeof zipOf>[0]) =>
  zipOf([types, { name: "word/document.xml", text: "<w:document/>" }, ...more]);
export const xlsx = (...more: Parameters<typeof zipOf>[0]) =>
  zipOf([types, { name: "xl/workbook.xml", text: "<workbook/>" }, ...more]);

export const pdf = (bytes = 200): Buffer =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(bytes, 32), Buffer.from("\n%%EOF\n")]);

/** Noise does not compress: the picture of a given size that weighs the most. */
export const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

/** A photo as a phone makes it: with place, time and camera inside, lying on its side. */
export const photo = (width = 1600, height = 1200): Promise<Buffer> =>
  noise(width, height)
    .jpeg({ quality: 90 })
    .withExif({
      IFD0: { Make: "Ponsel Uji", Orientation: "6" },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "2/1 59/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "104/1 45/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A PNG of a few bytes whose header claims a huge picture. */
export async function pixelBomb(side: number): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

export const fileOf = (bytes: Buffer, name: string): File => new File([new Uint8Array(bytes)], name);
