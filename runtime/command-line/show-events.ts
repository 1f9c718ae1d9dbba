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

function showUpload(progress: Progress, event: UploadEvent): void {
  switch (event.kind) {
    case 'planned':
      return progress.start(event.name, event.bytes);
    case 'rangeAccepted':
      return progress.advance(event.acknowledged);
    case 'reconciled':
      return progress.advance(event.offset);
    case 'waiting':
      return progress.note(uploadRemarks.waiting(event.reason, event.seconds));
    case 'recreated':
      return progress.note(uploadRemarks.recreated(event.reason));
    case 'warning':
      return progress.note(`warning: ${event.message}`);
    case 'done':
      return progress.finish();
    case 'rangeStarted':
    case 'verifying':
      return undefined;
  }
}
