import type { Extent } from '../base/errors.ts';
import type { Value } from '../values/value.ts';

/** One piece of a command line after evaluation: a plain argument, or a parameter with or without a value of its own. */
export type ArgumentElement = PlainArgument | NamedArgument;

export interface PlainArgument {
  readonly kind: 'argument';
  readonly value: Value;
  readonly extent?: Extent | undefined;
}

export interface NamedArgument {
  readonly kind: 'parameter';
  /** Without the dash. */
  readonly name: string;
  /** As written, dash and colon included: what it turns into when it is taken as a value. */
  readonly text: string;
  /** Present when the value was given with a colon or came from a hashtable. */
  readonly argument?: PlainArgument | undefined;
  /** From a splatted hashtable. */
  readonly isSplatted?: boolean;
  readonly extent?: Extent | undefined;
}
