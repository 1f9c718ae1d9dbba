const hashBits = 160;
const hashBytes = hashBits / 8;
const lengthBytes = 8;
/** Bytes this far apart land on the same bit position, as 11 × 160 is a multiple of 160. */
const rowBytes = 160;
const rowWords = rowBytes / 4;
const bitsPerByte = 11;

/**
 * The hash OneDrive and SharePoint tell of every file (upload-protocol.md §3.6): byte i is XORed in
 * at bit 11·i of a 160-bit ring, and the length into the last eight bytes. Bytes may come in
 * pieces of any size and alignment.
 */
export class QuickXorHash {
  /** The XOR of all bytes so far, by their offset modulo one row. */
  readonly #lanes = new Uint8Array(rowBytes);
  #length = 0;

  /** Takes in the next bytes of the file. */
  update(bytes: Uint8Array): void {
    const head = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
    const rows = Math.floor((bytes.length - head) / rowBytes);
    this.#fold(bytes.subarray(0, head));
    // The sum of whole rows starts at a word of memory, wherever in a row the file stands, and is
    // put in its place afterwards: so an odd offset costs 160 steps, not the fast path.
    if (rows > 0) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, rows * rowWords);
      this.#fold(sumRows(words));
      this.#length += (rows - 1) * rowBytes;
    }
    this.#fold(bytes.subarray(head + rows * rowBytes));
  }

  /** The base64 text of the hash of what came so far; more may follow. */
  digest(): string {
    const ring = new Uint8Array(hashBytes);
    for (let lane = 0; lane < rowBytes; lane++) {
      const bit = (lane * bitsPerByte) % hashBits;
      const shifted = (this.#lanes[lane] ?? 0) << (bit & 7);
      flip(ring, bit >> 3, shifted & 0xff);
      flip(ring, ((bit >> 3) + 1) % hashBytes, shifted >> 8);
    }
    let length = this.#length;
    for (let index = hashBytes - lengthBytes; index < hashBytes; index++) {
      flip(ring, index, length % 256);
      length = Math.floor(length / 256);
    }
    return Buffer.from(ring).toString('base64');
  }

  /** A second hash that stands where this one stands and goes its own way. */
  clone(): QuickXorHash {
    const copy = new QuickXorHash();
    copy.#lanes.set(this.#lanes);
    copy.#length = this.#length;
    return copy;
  }

  #fold(bytes: Uint8Array): void {
    const start = this.#length % rowBytes;
    for (let index = 0; index < bytes.length; index++) {
      flip(this.#lanes, (start + index) % rowBytes, bytes[index] ?? 0);
    }
    this.#length += bytes.length;
  }
}

/** Eight rows at a time, as one store per word and eight loads is more than twice as fast as one each. */
function sumRows(words: Int32Array): Uint8Array {
  const sum = new Int32Array(rowWords);
  const word = (index: number): number => words[index] as number;
  let start = 0;
  for (; start + 8 * rowWords <= words.length; start += 8 * rowWords) {
    for (let column = 0; column < rowWords; column++) {
      const at = start + column;
      sum[column] =
        (sum[column] as number) ^
        word(at) ^
        word(at + rowWords) ^
        word(at + 2 * rowWords) ^
        word(at + 3 * rowWords) ^
        word(at + 4 * rowWords) ^
        word(at + 5 * rowWords) ^
        word(at + 6 * rowWords) ^
        word(at + 7 * rowWords);
    }
  }
  for (; start < words.length; start += rowWords) {
    for (let column = 0; column < rowWords; column++) {
      sum[column] = (sum[column] as number) ^ word(start + column);
    }
  }
  return new Uint8Array(sum.buffer);
}

function flip(bytes: Uint8Array, index: number, bits: number): void {
  bytes[index] = (bytes[index] ?? 0) ^ bits;
}
