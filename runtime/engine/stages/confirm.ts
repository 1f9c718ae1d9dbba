/** Whether a command goes on to do something: -WhatIf tells and stops, -Confirm and the impact ask (binding.md §5.8). */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { ConfirmImpact } from '../../binder/command-definition.ts';
import type { Frame, Run } from '../frame.ts';
import { confirmPreference, wantsWhatIf } from '../streams/preferences.ts';
import type { Waiting } from '../wait.ts';
import type { CommonParameters } from './common-parameters.ts';

export interface Doing {
  readonly command: string;
  /** What is done, and to what. */
  readonly action: string;
  readonly target: string;
}

export interface ConfirmRule {
  readonly impact: ConfirmImpact | undefined;
  readonly common: Pick<CommonParameters, 'whatIf' | 'confirm'> | null;
}

const ranks: Readonly<Record<string, number>> = { none: 0, low: 1, medium: 2, high: 3 };

/** Whether it may be done; at once unless somebody is asked. */
export function mayProcess(
  frame: Frame,
  { impact = 'Medium', common }: ConfirmRule,
  { command, action, target }: Doing,
): Waiting<boolean> {
  if (common?.whatIf ?? wantsWhatIf(frame)) {
    frame.run.say(runMessages.whatIfAction(action, target));
    return false;
  }
  if (common?.confirm === false) return true;
  const preference = ranks[confirmPreference(frame)] ?? 0;
  const asks = preference > 0 && (ranks[impact.toLowerCase()] ?? 0) >= preference;
  if (!(common?.confirm ?? asks)) return true;
  return askUser(frame.run, { command, question: runMessages.confirmAction(action, target) });
}

/** The user's yes or no; an error where there is nobody to ask. */
export async function askUser(
  { host, signal }: Run,
  { command, question }: { readonly command: string; readonly question: string },
): Promise<boolean> {
  const { ask } = host;
  if (!ask) {
    throw new CmdletError({
      id: 'InvalidOperation',
      category: 'InvalidOperation',
      message: runMessages.cannotConfirm(command),
    });
  }
  return /^\s*(?:y|a)/i.test(await ask.call(host, question, signal));
}
