/**
 * How a statement ends when it does not end at its end: `break`, `continue`, `return`. The usual ones
 * are made once and handed up as values; only what leaves an expression or a command is thrown.
 */

export type Signal =
  | { readonly kind: 'break' | 'continue'; readonly label: string | null }
  | { readonly kind: 'return' };

/** How a statement ended: undefined where it simply came to its end. */
export type Completion = Signal | undefined;

export const breakSignal: Signal = { kind: 'break', label: null };
export const continueSignal: Signal = { kind: 'continue', label: null };
export const returnSignal: Signal = { kind: 'return' };

/** A signal on its way through an expression or a command. It is no error: nothing catches it but what it is for. */
export class FlowException {
  readonly signal: Signal;

  constructor(signal: Signal) {
    this.signal = signal;
  }
}

/** `exit`: ends the script with a status. */
export class ExitException {
  readonly status: number;

  constructor(status: number) {
    this.status = status;
  }
}

/** A stage of a pipeline that has enough: what stands before it stops, and nothing catches it on the way. */
export class StopUpstream {
  readonly stage: unknown;

  constructor(stage: unknown) {
    this.stage = stage;
  }
}

/** Throws what is no plain end; for places that can only go on. */
export function throwSignal(completion: Completion): void {
  if (completion !== undefined) throw new FlowException(completion);
}

/** What a loop makes of how its body ended. */
export type LoopStep =
  /** The next round. */
  | 'next'
  /** The loop is done. */
  | 'done'
  /** Not for this loop. */
  | 'pass';

/** Whether the signal is meant for the loop with that label, and what it means. */
export function loopStep(signal: Signal, label: string | null): LoopStep {
  if (signal.kind === 'return') return 'pass';
  if (signal.label !== null && signal.label !== label) return 'pass';
  return signal.kind === 'break' ? 'done' : 'next';
}
