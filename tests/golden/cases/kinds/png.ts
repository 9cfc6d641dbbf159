/** Small pictures for signature and seal, drawn here: a blue stroke and a red ring on a transparent ground. */
import { deflateSync } from 'node:zlib'

type Dot = readonly [red: number, green: number, blue: number, alpha: number]
const clear: Dot = [0, 0, 0, 0]

/** A signature-like wave, 240 × 100. */
export const signaturePng = png(240, 100, (x, y) => {
  const wave = 50 + 28 * Math.sin(x / 14) * (1 - x / 300) + x / 12
  return Math.abs(y - wave) < 2.2 && x > 12 && x < 228 ? [20, 50, 160, 255] : clear
})

/** A seal-like ring with a bar, 200 × 200. */
export const sealPng = png(200, 200, (x, y) => {
  const radius = Math.hypot(x - 100, y - 100)
  return (radius > 90 && radius < 98) || (radius > 58 && radius < 62) || (radius < 30 && Math.abs(y - 100) < 6) ? [200, 16, 30, 170] : clear
})

/** A PNG of 8 bits a channel with alpha (PNG specification, colour type 6). */
function png(width: number, height: number, dot: (x: number, y: number) => Dot): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) => [0, ...Array.from({ length: width }, (__, x) => dot(x, y)).flat()])
  // Stored without compression, so that the bytes are the same whatever library packs them.
  const data = deflateSync(Buffer.from(rows.flat()), { level: 0 })
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function crc(bytes: Buffer): number {
  let rest = 0xFFFFFFFF
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xEDB88320 : rest >>> 1
  }
  return (rest ^ 0xFFFFFFFF) >>> 0
}
