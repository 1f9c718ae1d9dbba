/**
 * How a transfer stands, for a reader: one line that is drawn again on a terminal, a plain line now
 * and then elsewhere. Shown are the bytes that the service acknowledged.
 */
import type { Clock, TextSink } from '../base/host.ts';
import { formatBytes } from './format-bytes.ts';
import { showControls } from './show-controls.ts';

export interface Progress {
  start(name: string, total: number): void;
  /** How many bytes the service holds now. */
  advance(acknowledged: number): void;
  /** A remark that stays: a wait, a restart. */
  note(text: string): void;
  /** Leaves the drawn line, if there is one, so that other text can follow. */
  finish(): void;
}

const barWidth = 24;
const shortestName = 8;
const clearLine = '\r\u001b[K';
/** A plain line for each tenth is enough to see life in a log. */
const plainSteps = 10;

interface Transfer {
  readonly name: string;
  readonly total: number;
  readonly startedAt: number;
}

/** Progress on the sink. */
export function createProgress(sink: TextSink, clock: Clock): Progress {
  let transfer: Transfer = { name: '', total: 0, startedAt: 0 };
  let shownStep = 0;
  let isDrawn = false;
  const draw = (acknowledged: number): void => {
    isDrawn = true;
    sink.write(
      clearLine + fitLine(transfer, tell(transfer, acknowledged, clock.now()), sink.columns),
    );
  };
  const writeStep = (acknowledged: number): void => {
    const step = Math.floor(shareOf(transfer, acknowledged) * plainSteps);
    if (step <= shownStep) return;
    shownStep = step;
    sink.write(`${transfer.name}: ${tell(transfer, acknowledged, clock.now()).text}\n`);
  };
  return {
    start: (name, total) => {
      transfer = { name: showControls(name.replaceAll(/\s/g, ' ')), total, startedAt: clock.now() };
      shownStep = 0;
      if (sink.isTerminal) draw(0);
      else sink.write(`${transfer.name}: ${formatBytes(total)} to send\n`);
    },
    advance: (acknowledged) => {
      if (sink.isTerminal) draw(acknowledged);
      else writeStep(acknowledged);
    },
    note: (text) => {
      sink.write(`${isDrawn ? clearLine : ''}${showControls(text)}\n`);
      isDrawn = false;
    },
    finish: () => {
      if (isDrawn) sink.write('\n');
      isDrawn = false;
    },
  };
}

interface Standing {
  readonly bar: string;
  readonly text: string;
}

function tell(transfer: Transfer, acknowledged: number, now: number): Standing {
  const { total, startedAt } = transfer;
  const share = shareOf(transfer, acknowledged);
  const seconds = (now - startedAt) / 1000;
  const rate = seconds > 0 ? acknowledged / seconds : 0;
  const rest = rate > 0 ? Math.ceil((total - acknowledged) / rate) : 0;
  const filled = Math.floor(share * barWidth);
  const parts = [
    `${Math.floor(share * 100)} %`,
    `${formatBytes(acknowledged)} of ${formatBytes(total)}`,
    ...(rate > 0 ? [`${formatBytes(rate)}/s`] : []),
    ...(rest > 0 ? [`${rest} s left`] : []),
  ];
  return {
    bar: `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`,
    text: parts.join('  '),
  };
}

function shareOf({ total }: Transfer, acknowledged: number): number {
  return total === 0 ? 1 : acknowledged / total;
}

/** One line within the width: a long name is shortened before the numbers are. */
function fitLine({ name }: Transfer, { bar, text }: Standing, columns: number): string {
  const width = Math.max(10, columns - 1);
  const room = Math.max(shortestName, width - bar.length - text.length - 4);
  const shown = name.length > room ? `${name.slice(0, room - 1)}\u2026` : name;
  const whole = `${shown}  ${bar}  ${text}`;
  return (whole.length > width ? `${shown}  ${text}` : whole).slice(0, width);
}
