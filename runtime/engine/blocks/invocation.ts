/** `$MyInvocation`: how the command at hand was called. */
import type { Extent } from '../../base/errors.ts';
import type { ArgumentElement } from '../../binder/argument-element.ts';
import { CustomObject, type Hashtable, type Value } from '../../values/value.ts';
import type { Body, Frame } from '../frame.ts';
import { positionOf } from '../source.ts';
import { CommandInfo } from '../stages/command-info.ts';
import { argumentsList } from './argument-list.ts';

export interface Invocation {
  readonly name?: string | undefined;
  readonly body: Body;
  readonly elements: readonly ArgumentElement[];
  readonly extent?: Extent | undefined;
  readonly expectsInput: boolean;
}

/** The object; the table of what is bound is filled in as it becomes known. */
export function invocationOf(caller: Frame, call: Invocation, given: Hashtable): Value {
  const { name = '', elements, extent, expectsInput } = call;
  const place = extent ? positionOf(caller.source, extent) : null;
  const script = caller.source.path ?? '';
  return new CustomObject(
    [
      [
        'MyCommand',
        new CommandInfo({
          kind: 'Function',
          name,
          describe: () => call.body.describe(caller, name),
        }),
      ],
      ['BoundParameters', given],
      ['UnboundArguments', argumentsList(elements)],
      ['ScriptLineNumber', place?.line ?? 0],
      ['OffsetInLine', place?.column ?? 0],
      ['ScriptName', script],
      ['Line', place?.lineText ?? ''],
      ['Statement', place?.text ?? ''],
      ['PSScriptRoot', script.replace(/[\\/]?[^\\/]*$/, '')],
      ['PSCommandPath', script],
      ['InvocationName', name],
      ['PipelineLength', 1],
      ['PipelinePosition', 1],
      ['ExpectingInput', expectsInput],
    ],
    'System.Management.Automation.InvocationInfo',
  );
}
