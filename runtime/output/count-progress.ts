/** How far a count has come, for a reader: one line that is drawn again on a terminal, nothing elsewhere. */
import type { TextSink } from '../base/host.ts';

export interface CountProgress {
  advance(done: number, total: number): void;
  /** Takes the line away. */
  finish(): void;
}

const barWidth = 24;

/** Progress of so many things named by the word. */
export function createCountProgress(sink: TextSink, things: string): CountProgress {
  let shownShare = -1;
  return {
    advance: (done, total) => {
      if (!sink.isTerminal) return;
      const share = total === 0 ? 1 : done / total;
      const percent = Math.floor(share * 100);
      // Drawing is dearer than what it counts.
      if (percent === shownShare) return;
      shownShare = percent;
      const filled = Math.floor(share * barWidth);
      const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
      const line = `${bar}  ${percent} %  ${done} of ${total} ${things}`;
      sink.write(`\r\u001b[K${line.slice(0, Math.max(10, sink.columns - 1))}`);
    },
    finish: () => {
      if (sink.isTerminal && shownShare >= 0) sink.write('\r\u001b[K');
    },
  };
}
