import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Packs the files of a folder into a jar, uncompressed (the ZIP format: APPNOTE.TXT 4.3). A Java runtime has no tool for
 * it, and Java's archive of loaded classes takes no folders.
 */
export function writeJar(jar: string, folder: string): void {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of readdirSync(folder).sort()) {
    const name = Buffer.from(file);
    const data = readFileSync(join(folder, file));
    const facts = entryFacts(data, name.length);
    parts.push(u32(0x04034b50), facts, name, data);
    // Made by, then the same facts; no comment, one disk, no attributes, where the entry begins.
    directory.push(u32(0x02014b50), u16(20), facts, u16(0), u16(0), u16(0), u32(0), u32(offset), name);
    offset += 4 + facts.length + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const count = u16(parts.length / 4);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(listed.length), u32(offset), u16(0)];
  writeFileSync(jar, Buffer.concat([...parts, listed, ...end]));
}

/** 1980-01-01, the first day of the format: the same files give the same jar. */
const FIRST_DAY = 0x21;

/** Version needed, flags, method (stored), time, day, checksum, both sizes, length of the name, no extra. */
function entryFacts(data: Buffer, nameLength: number): Buffer {
  const sizes = [u32(crc32(data)), u32(data.length), u32(data.length)];
  return Buffer.concat([u16(20), u16(0), u16(0), u16(0), u16(FIRST_DAY), ...sizes, u16(nameLength), u16(0)]);
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
