import type { FileSource } from './file-source.ts';
import type { ByteRange } from './plan-upload.ts';
import { QuickXorHash } from './quick-xor-hash.ts';

/** The running hash of a file, that takes each byte once however often its range is sent. */
export interface RangeHasher {
  /** Reads and takes what comes before the offset and was never sent. */
  catchUp(offset: number): Promise<void>;
  /** Takes what is new in a range up to which it was caught up, in slices between which the socket is served. */
  take(bytes: Uint8Array, range: ByteRange): Promise<void>;
  /** The hash of all up to the last byte taken. */
  digest(): string;
}

const sliceBytes = 256 * 1024;

/** A hasher at the first byte of a file. */
export function createRangeHasher(source: FileSource): RangeHasher {
  const hash = new QuickXorHash();
  let position = 0;

  const take = async (bytes: Uint8Array, range: ByteRange): Promise<void> => {
    while (position < range.end) {
      await nextTurn();
      const from = position - range.start;
      const slice = bytes.subarray(from, Math.min(from + sliceBytes, range.end - range.start));
      hash.update(slice);
      position += slice.length;
    }
  };

  return {
    take,
    catchUp: async (offset) => {
      if (position >= offset) return;
      const buffer = new Uint8Array(Math.min(sliceBytes, offset - position));
      while (position < offset) {
        const start = position;
        const end = Math.min(offset, start + buffer.length);
        await source.read(buffer, start, end - start);
        await take(buffer, { start, end });
      }
    },
    digest: () => hash.digest(),
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
