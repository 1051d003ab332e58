// Draws the extension's icon, a bracketed line of text, as a PNG of 256 pixels: node scripts/icon.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const size = 256;
const paper = [250, 247, 240];
const ink = [38, 50, 72];
const mark = [196, 84, 48];

/** The colour at a place; `null` outside of the rounded sheet. */
function colour(x, y) {
  const [dx, dy] = [Math.max(40 - x, x - 215, 0), Math.max(40 - y, y - 215, 0)];
  if (dx * dx + dy * dy > 40 * 40) return null;
  const stroke = y >= 72 && y < 184;
  const left = stroke && x >= 52 && x < 68;
  const right = stroke && x >= 188 && x < 204;
  const hook = (y >= 72 && y < 88) || (y >= 168 && y < 184);
  if (left || right || (hook && ((x >= 52 && x < 88) || (x >= 168 && x < 204)))) return mark;
  const line = (y >= 104 && y < 116 && x >= 92 && x < 164) || (y >= 140 && y < 152 && x >= 92 && x < 144);
  return line ? ink : paper;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
}

const rows = Buffer.alloc(size * (1 + size * 4));
for (let y = 0; y < size; y++) {
  for (let x = 0; x < size; x++) {
    const found = colour(x, y);
    if (found) rows.set([...found, 255], y * (1 + size * 4) + 1 + x * 4);
  }
}
const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6], 8);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
mkdirSync('media', { recursive: true });
const parts = [signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
writeFileSync('media/icon.png', Buffer.concat(parts));
