/** A record in, told or not: as the command says by its own parameters, else as the preferences say. */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { Frame } from '../frame.ts';
import { streamAction } from './preferences.ts';
import type { StreamRecord } from './stream-record.ts';

export interface Teller {
  readonly frame: Frame;
  /** What the command's own parameter says, in small letters. */
  readonly action?: string | undefined;
  /** What errors name. */
  readonly command?: string | undefined;
}

/** Tells the record; throws where the first of its kind is to end the script. */
export function tell({ frame, action, command }: Teller, record: StreamRecord): void {
  const { stream } = record;
  const wanted = action ?? streamAction(frame, stream);
  const { sinks } = frame.run;
  if (wanted === 'ignore') return;
  if (stream === 'warning' || stream === 'information') sinks.keep?.(stream, record);
  const isShown = wanted !== 'silentlycontinue';
  if (isShown || stream === 'information') sinks.onRecord(record, isShown);
  if (wanted !== 'stop') return;
  const error = new CmdletError({
    id: 'ActionPreferenceStop',
    category: 'OperationStopped',
    message: runMessages.stoppedByWarning(record.text),
  });
  error.command = command;
  throw error;
}
