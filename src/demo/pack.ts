import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** A pack and its index, as they lie in `.git/objects/pack`. */
export interface Pack {
  /** File name without ending. */
  readonly name: string;
  readonly pack: Buffer;
  readonly index: Buffer;
}

const TYPES: Readonly<Record<string, number>> = { commit: 1, tree: 2, blob: 3 };

/**
 * Puts objects into one pack, without deltas. Hundreds of loose files would take longer to write than everything else.
 * @param objects id → bytes with the header of a loose object
 * @see `git help format-pack`: pack version 2, index version 2
 */
export function packOf(objects: ReadonlyMap<string, Buffer>): Pack {
  const ids = [...objects.keys()].toSorted();
  const chunks = ids.map(id => encodeEntry(objects.get(id) ?? Buffer.alloc(0)));
  const header = Buffer.concat([Buffer.from('PACK'), numbers([2, ids.length])]);
  const pack = sealed([header, ...chunks]);
  let offset = header.length;
  const offsets = chunks.map(chunk => {
    offset += chunk.length;
    return offset - chunk.length;
  });
  const firstBytes = ids.map(id => Number.parseInt(id.slice(0, 2), 16));
  const index = sealed([
    Buffer.from('\xfftOc', 'latin1'),
    numbers([2]),
    numbers(Array.from({ length: 256 }, (_, byte) => firstBytes.filter(first => first <= byte).length)),
    Buffer.from(ids.join(''), 'hex'),
    numbers(chunks.map(chunk => crc32(chunk))),
    numbers(offsets),
    pack.subarray(-20),
  ]);
  return { name: `pack-${pack.subarray(-20).toString('hex')}`, pack, index };
}

/** Type and size in groups of seven bits (four in the first), lowest first, then the compressed content. */
function encodeEntry(object: Buffer): Buffer {
  const end = object.indexOf(0);
  const [type = '', size = ''] = object.toString('latin1', 0, end).split(' ');
  const bytes: number[] = [];
  let rest = Number(size) >> 4;
  let byte = ((TYPES[type] ?? 0) << 4) | (Number(size) & 15);
  while (rest > 0) {
    bytes.push(byte | 128);
    byte = rest & 127;
    rest >>= 7;
  }
  return Buffer.concat([Buffer.from([...bytes, byte]), deflateSync(object.subarray(end + 1))]);
}

const numbers = (values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) buffer.writeUInt32BE(value, 4 * at);
  return buffer;
};

/** The parts with their SHA-1 behind them. */
const sealed = (parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([content, createHash('sha1').update(content).digest()]);
};
