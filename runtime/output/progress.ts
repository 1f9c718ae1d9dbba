/**
 * How a transfer stands, for a reader: one line that is drawn again on a terminal, a plain line now
 * and then elsewhere. Shown are the bytes that the service acknowledged.
 */
import type { Clock, TextSink } from '../base/host.ts';
import { formatBytes } from './format-bytes.ts';

export interface Progress {
  start(name: string, total: number): void;
  /** How many bytes the service holds now. */
  advance(acknowledged: number): void;
  /** A remark that stays: a wait, a restart. */
  note(text: string): void;
  finish(): void;
}

const barWidth = 24;
/** A plain line for each tenth is enough to see life in a log. */
const plainSteps = 10;

/** Progress on the sink. */
export function createProgress(sink: TextSink, clock: Clock): Progress {
  let name = '';
  let total = 0;
  let startedAt = 0;
  let shownStep = 0;
  const describe = (acknowledged: number): string => {
    const share = total === 0 ? 1 : acknowledged / total;
    const seconds = (clock.now() - startedAt) / 1000;
    const rate = seconds > 0 ? acknowledged / seconds : 0;
    const rest = rate > 0 ? Math.ceil((total - acknowledged) / rate) : 0;
    return [
      `${Math.floor(share * 100)} %`,
      `${formatBytes(acknowledged)} of ${formatBytes(total)}`,
      ...(rate > 0 ? [`${formatBytes(rate)}/s`] : []),
      ...(rest > 0 ? [`${rest} s left`] : []),
    ].join('  ');
  };
  const drawBar = (acknowledged: number): void => {
    const filled = total === 0 ? barWidth : Math.floor((acknowledged / total) * barWidth);
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
    const line = `${name}  ${bar}  ${describe(acknowledged)}`;
    sink.write(`\r\u001b[K${line.slice(0, Math.max(10, sink.columns - 1))}`);
  };
  const writeStep = (acknowledged: number): void => {
    const step = total === 0 ? plainSteps : Math.floor((acknowledged / total) * plainSteps);
    if (step <= shownStep) return;
    shownStep = step;
    sink.write(`${name}: ${describe(acknowledged)}\n`);
  };
  return {
    start: (file, bytes) => {
      name = file;
      total = bytes;
      startedAt = clock.now();
      shownStep = 0;
      if (sink.isTerminal) drawBar(0);
      else sink.write(`${name}: ${formatBytes(total)} to send\n`);
    },
    advance: (acknowledged) => {
      if (sink.isTerminal) drawBar(acknowledged);
      else writeStep(acknowledged);
    },
    note: (text) => sink.write(sink.isTerminal ? `\r\u001b[K${text}\n` : `${text}\n`),
    finish: () => {
      if (sink.isTerminal) sink.write('\n');
    },
  };
}
