/** Events of a session in, what a reader sees beside the output out: warnings, remarks, progress of uploads. */
import { uploadRemarks } from '../base/messages/upload-remarks.ts';
import type { SessionEvent } from '../engine/session-event.ts';
import { createProgress, type Progress } from '../output/progress.ts';
import type { UploadEvent } from '../upload/upload-event.ts';
import type { Invocation } from './verb.ts';

/** A listener that writes to the error output. */
export function showEvents({ host, options }: Invocation): (event: SessionEvent) => void {
  const progress = createProgress(host.errorOutput, host.clock);
  const isQuiet = options.quiet === true;
  const labels = { warning: 'warning: ', verbose: 'verbose: ', information: '' } as const;
  return (event) => {
    if (event.kind !== 'upload') {
      host.errorOutput.write(`${labels[event.kind]}${event.message}\n`);
    } else if (!isQuiet || event.event.kind === 'warning') {
      showUpload(progress, event.event);
    }
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
  waiting: (progress, { reason, seconds }) => progress.note(uploadRemarks.waiting(reason, seconds)),
  recreated: (progress, { reason }) => progress.note(uploadRemarks.recreated(reason)),
  warning: (progress, { message }) => progress.note(`warning: ${message}`),
  done: (progress) => progress.finish(),
};

function showUpload(progress: Progress, event: UploadEvent): void {
  const show = uploadView[event.kind] as
    | ((progress: Progress, event: UploadEvent) => void)
    | undefined;
  show?.(progress, event);
}
