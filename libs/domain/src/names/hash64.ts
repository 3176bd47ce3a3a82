const { imul } = Math;
const encoder = new TextEncoder();
const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
/** The FNV prime is 2^40 + 0x1b3. */
const PRIME_LOW = 0x1b3;

const result = new DataView(new ArrayBuffer(8));

/** FNV-1a (64 bits) of the UTF-8 bytes, as the signed number that PostgreSQL keeps in an int8. */
export function hash64(text: string): bigint {
  const { high, low } = hash64Halves(text);
  return bigintOf(high, low);
}

/** The same hash as two signed 32-bit halves. */
export function hash64Halves(text: string): { readonly high: number; readonly low: number } {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    high = (imul(high, PRIME_LOW) + (low << 8) + Math.floor(product / 0x1_0000_0000)) >>> 0;
    low = product >>> 0;
  }
  return { high: high | 0, low: low | 0 };
}

export function bigintOf(high: number, low: number): bigint {
  result.setInt32(0, high);
  result.setInt32(4, low);
  return result.getBigInt64(0);
}
