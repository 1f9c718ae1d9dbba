/** Events of a session in, what a reader sees beside the output out: warnings, remarks, progress of uploads. */
import { runMessages } from '../base/messages/run.ts';
import type { SessionEvent } from '../engine/session-event.ts';
import { createProgress, type Progress } from '../output/progress.ts';
import type { UploadEvent } from '../upload/upload-event.ts';
import type { Invocation } from './verb.ts';

export interface EventView {
  show(event: SessionEvent): void;
  /** Leaves the line on which progress is drawn, also when it will never be complete. */
  end(): void;
}

const labels = {
  warning: 'warning: ',
  verbose: 'verbose: ',
  debug: 'debug: ',
  information: '',
} as const;

/** A view on the error output. */
export function createEventView({
  host,
  options,
}: Pick<Invocation, 'host' | 'options'>): EventView {
  const progress = createProgress(host.errorOutput, host.clock);
  const isQuiet = options.quiet === true;
  return {
    show: (event) => {
      if (event.kind !== 'upload') progress.note(`${labels[event.kind]}${event.message}`);
      else if (!isQuiet || event.event.kind === 'warning') showUpload(progress, event.event);
    },
    end: progress.finish,
  };
}

type UploadView = {
  readonly [Kind in UploadEvent['kind']]?: (
    progress: Progress,
    event: Extract<UploadEvent, { kind: Kind }>,
  ) => void;
};

/** What a reader sees of each event; one without a row changes nothing on the screen. */
const uploadView: UploadView = {
  planned: (progress, { name, bytes }) => progress.start(name, bytes),
  rangeAccepted: (progress, { acknowledged }) => progress.advance(acknowledged),
  reconciled: (progress, { offset }) => progress.advance(offset),
  waiting: (progress, { reason, seconds }) => progress.note(runMessages.waiting(reason, seconds)),
  recreated: (progress, { reason }) => progress.note(runMessages.recreated(reason)),
  warning: (progress, { message }) => progress.note(`${labels.warning}${message}`),
  done: (progress) => progress.finish(),
};

function showUpload(progress: Progress, event: UploadEvent): void {
  const show = uploadView[event.kind] as
    | ((progress: Progress, event: UploadEvent) => void)
    | undefined;
  show?.(progress, event);
}
