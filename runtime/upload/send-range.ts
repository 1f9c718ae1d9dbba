import { type Line, putRange } from './exchange.ts';
import type { FileSource } from './file-source.ts';
import { type ByteRange, rangeAt, type UploadPlan } from './plan-upload.ts';
import type { RangeHasher } from './range-hasher.ts';
import type { Reply } from './read-reply.ts';

/** Sends ranges of one file. */
export interface RangeSender {
  send(
    uploadUrl: string,
    range: ByteRange,
    { plan, hasher }: { readonly plan: UploadPlan; readonly hasher: RangeHasher | null },
  ): Promise<Reply>;
}

interface Held {
  readonly buffer: Uint8Array;
  range: ByteRange;
}

/**
 * A sender with one buffer for the range on the wire and, unless ranges are very long, one into which
 * the next is read meanwhile. A range sent again at once is not read again.
 */
export function createRangeSender(
  line: Line,
  source: FileSource,
  longestRange: number,
): RangeSender {
  let current = emptyBuffer(longestRange);
  let ahead =
    longestRange < source.size && longestRange <= longestReadAhead
      ? emptyBuffer(longestRange)
      : null;

  const fill = async (held: Held, range: ByteRange): Promise<void> => {
    if (covers(held.range, range)) return;
    held.range = nothing;
    await source.read(held.buffer, range.start, range.end - range.start);
    held.range = range;
  };

  return {
    send: async (uploadUrl, range, { plan, hasher }) => {
      await source.assertUnchanged();
      if (ahead !== null && covers(ahead.range, range)) [current, ahead] = [ahead, current];
      await fill(current, range);
      await hasher?.catchUp(range.start);
      const bytes = current.buffer.subarray(0, range.end - range.start);
      const following = rangeAt(plan, range.end);
      // The request is started first, so that the rest fills the time the range is on the wire.
      const [reply] = await Promise.all([
        putRange(line, uploadUrl, { bytes, range, total: source.size }),
        hasher?.take(bytes, range),
        // A failed read shows again, in its turn, when the range is needed.
        ahead === null ? undefined : fill(ahead, following).catch(() => {}),
      ]);
      return reply;
    },
  };
}

const longestReadAhead = 16 * 1024 * 1024;
const nothing: ByteRange = { start: 0, end: 0 };

function emptyBuffer(length: number): Held {
  return { buffer: new Uint8Array(length), range: nothing };
}

function covers(held: ByteRange, range: ByteRange): boolean {
  return held.start === range.start && held.end >= range.end && range.end > range.start;
}
