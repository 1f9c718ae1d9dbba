/** The preference variables: what a script wants done with errors, warnings and the other streams. */
import { foldCase } from '../../base/case-map.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import type { Frame } from '../frame.ts';
import type { StreamName } from './stream-record.ts';

/** By the stream, in PowerShell's names of the variables. */
export const preferenceNames: Readonly<Record<StreamName | 'error' | 'progress', string>> = {
  error: 'ErrorActionPreference',
  warning: 'WarningPreference',
  verbose: 'VerbosePreference',
  debug: 'DebugPreference',
  information: 'InformationPreference',
  progress: 'ProgressPreference',
};

/** What is done with errors, in small letters: as the script says, or as its run was started. */
export function errorAction({ run, scope }: Frame): string {
  const preference = scope.find('erroractionpreference')?.value ?? null;
  return foldCase(preference === null ? run.errorAction : toText(preference));
}

/** What is done with the records of a stream, in small letters. */
export function streamAction({ scope }: Frame, stream: StreamName): string {
  const preference = scope.find(foldCase(preferenceNames[stream]))?.value ?? null;
  const usual = stream === 'warning' ? 'continue' : 'silentlycontinue';
  return preference === null ? usual : foldCase(toText(preference));
}

/** Whether commands only tell what they would do. */
export function wantsWhatIf({ scope }: Frame): boolean {
  return isTrue(scope.find('whatifpreference')?.value ?? false);
}

/** From which impact on a command asks before it does something, in small letters. */
export function confirmPreference({ scope }: Frame): string {
  const preference = scope.find('confirmpreference')?.value ?? null;
  return preference === null ? 'high' : foldCase(toText(preference));
}
