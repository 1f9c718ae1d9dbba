/** A call of a built-in command as the command sees it: what is bound, and where its output, errors and records go. */
import { type ErrorDetails, type Extent, ValueError } from '../../base/errors.ts';
import type { BindingState } from '../../binder/binding-state.ts';
import { Numeric, toDouble } from '../../values/numeric.ts';
import { SwitchParameter } from '../../values/switch-parameter.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { forgetText, type Value } from '../../values/value.ts';
import { writeValue } from '../collect.ts';
import { reportError } from '../errors/statement-errors.ts';
import { StopUpstream } from '../flow.ts';
import type { Frame, Output } from '../frame.ts';
import type { CommonParameters } from '../stages/common-parameters.ts';
import { mayProcess } from '../stages/confirm.ts';
import { type StreamName, StreamRecord } from '../streams/stream-record.ts';
import { tell } from '../streams/tell.ts';
import type { Waiting } from '../wait.ts';

export interface CallFacts {
  readonly frame: Frame;
  readonly state: BindingState;
  readonly common: CommonParameters;
  readonly out: Output;
  readonly extent: Extent;
  readonly expectsInput: boolean;
}

/** An error of a command, with the .NET type by which a script catches it. */
export interface CommandError extends ErrorDetails {
  readonly exceptionType?: string;
  readonly target?: Value;
}

export class CommandCall {
  readonly name: string;
  /** The scope of the caller, its clock and its disk. */
  readonly frame: Frame;
  readonly out: Output;
  readonly extent: Extent;
  readonly expectsInput: boolean;
  readonly common: CommonParameters;
  readonly #state: BindingState;
  #stage: unknown;

  constructor({ frame, state, common, out, extent, expectsInput }: CallFacts) {
    this.name = state.metadata.name;
    this.frame = frame;
    this.out = out;
    this.extent = extent;
    this.expectsInput = expectsInput;
    this.common = common;
    this.#state = state;
  }

  /** The parameter set. */
  get set(): string {
    return this.#state.setName;
  }

  /** The names of all parameters that were given. */
  get given(): readonly string[] {
    return [...this.#state.bound.keys()];
  }

  has(parameter: string): boolean {
    return this.#state.bound.has(parameter);
  }

  /** What was given, or undefined. */
  value(parameter: string): Value | undefined {
    const bound = this.#state.bound.get(parameter);
    return bound && forgetText(bound.value);
  }

  /** How it was written, where it was a number that is a whole argument. */
  written(parameter: string): Value | undefined {
    return this.#state.bound.get(parameter)?.value;
  }

  text(parameter: string): string | undefined {
    const value = this.value(parameter);
    return value === undefined || value === null ? undefined : toText(value);
  }

  number(parameter: string): number | undefined {
    const value = this.value(parameter);
    if (value instanceof Numeric) return toDouble(value);
    return typeof value === 'number' ? value : undefined;
  }

  /** The elements of a list; none where nothing was given. */
  list(parameter: string): readonly Value[] {
    const value = this.value(parameter) ?? null;
    return value === null ? [] : (enumerate(value) ?? [value]);
  }

  texts(parameter: string): readonly string[] {
    return this.list(parameter).map((value) => toText(value));
  }

  isOn(parameter: string): boolean {
    const value = this.value(parameter) ?? false;
    return value instanceof SwitchParameter ? value.isPresent : isTrue(value);
  }

  /** Puts one object out. */
  write(value: Value): Waiting<void> {
    return this.out.write(value);
  }

  /** Puts a value out; a list puts out its elements. */
  writeEach(value: Value): Waiting<void> {
    return writeValue(this.out, value);
  }

  /** An error after which the command goes on. */
  error(details: CommandError): void {
    const { extent } = this;
    reportError(this.frame, this.#named(details), { action: this.common.actions.error, extent });
  }

  /** An error that ends the statement. */
  fail(details: CommandError): never {
    throw this.#named(details);
  }

  #named(details: CommandError): ValueError {
    const error = new ValueError({ extent: this.extent, ...details });
    error.command = this.#state.metadata.reportedAs;
    error.activity = this.name;
    return error;
  }

  /** Tells a record on a stream, as the command's own parameters and the preferences say. */
  tell(stream: StreamName, data: Value, tags: readonly string[] = []): void {
    const record = new StreamRecord(stream, data, { tags, source: this.frame.source.path ?? '' });
    this.record(record);
  }

  /** Tells a record that was made elsewhere. */
  record(record: StreamRecord, action?: string): void {
    tell(
      {
        frame: this.frame,
        action: action ?? this.common.actions[record.stream],
        command: this.#state.metadata.reportedAs,
      },
      record,
    );
  }

  /** Whether it may be done; with -WhatIf it is only told. */
  mayProcess(action: string, target: string): Waiting<boolean> {
    const { confirmImpact } = this.#state.metadata.definition;
    const doing = { command: this.name, action, target };
    return mayProcess(this.frame, { impact: confirmImpact, common: this.common }, doing);
  }

  /** The stage that the call has become. */
  standsAs(stage: unknown): void {
    this.#stage = stage;
  }

  /** Nothing more is wanted of what stands before. */
  stopUpstream(): never {
    throw new StopUpstream(this.#stage);
  }
}
