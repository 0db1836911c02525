import { crc32, deflateRawSync } from "node:zlib";

/** One part of a zip, with every lie that a header can tell. */
export type Part = {
  name: string;
  data: Buffer | string;
  /** Name in the local header, where it differs from the directory's. */
  localName?: string;
  flags?: number;
  method?: number;
  attributes?: number;
  claimed?: { size?: number; packed?: number; crc?: number };
  /** Points to the bytes of the part before instead of bringing its own. */
  sharesPrevious?: boolean;
};

const localHeader = (name: Buffer, part: Part, sizes: { packed: number; size: number; crc: number }) => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(part.flags ?? 0x800, 6);
  header.writeUInt16LE(part.method ?? 8, 8);
  header.writeUInt32LE(sizes.crc, 14);
  header.writeUInt32LE(sizes.packed, 18);
  header.writeUInt32LE(sizes.size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const centralHeader = (
  part: Part,
  sizes: { packed: number; size: number; crc: number },
  offset: number,
): Buffer => {
  const name = Buffer.from(part.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(part.flags ?? 0x800, 8);
  header.writeUInt16LE(part.method ?? 8, 10);
  header.writeUInt32LE(part.claimed?.crc ?? sizes.crc, 16);
  header.writeUInt32LE(part.claimed?.packed ?? sizes.packed, 20);
  header.writeUInt32LE(part.claimed?.size ?? sizes.size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE((part.attributes ?? 0) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
};

/** A zip exactly as told, honest or not. */
export function rawZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let previous = { offset: 0, sizes: { packed: 0, size: 0, crc: 0 } };
  for (const part of parts) {
    if (part.sharesPrevious) {
      directory.push(centralHeader(part, previous.sizes, previous.offset));
      continue;
    }
    const data = typeof part.data === "string" ? Buffer.from(part.data) : part.data;
    const packed = (part.method ?? 8) === 8 ? deflateRawSync(data) : data;
    const sizes = { packed: packed.length, size: data.length, crc: crc32(data) };
    const local = localHeader(Buffer.from(part.localName ?? part.name), part, sizes);
    directory.push(centralHeader(part, sizes, offset));
    bodies.push(local, packed);
    previous = { offset, sizes };
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}
