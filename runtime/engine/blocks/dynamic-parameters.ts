/**
 * The dynamicparam block of a function in, the parameters that it gives out: the binder asks for them
 * when all else that stands on the command line is bound, and the block sees that as its variables.
 */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { BoundArgument } from '../../binder/bound-call.ts';
import type { ParameterDefinition } from '../../binder/command-definition.ts';
import type { BindableParameter, CommandMetadata } from '../../binder/command-metadata.ts';
import { startOf } from '../../binder/initial-values.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { RuntimeParameter } from '../../values/types/objects/runtime-parameter.ts';
import { forgetText, Hashtable, type Value } from '../../values/value.ts';
import { describeRuntimeParameter } from '../describe/describe-parameter.ts';
import { throwSignal } from '../flow.ts';
import { type Body, Collector, type Frame, type RunStatement } from '../frame.ts';
import { lastly } from '../wait.ts';
import { setParameter } from './set-parameter.ts';

export interface DynamicParameters {
  /** The function's, whose definition asks the block. */
  readonly metadata: CommandMetadata;
  /** Tells the objects that the block has made what was bound to them; gives the names of those that got something. */
  readonly tell: (bound: ReadonlyMap<string, BoundArgument>) => readonly string[];
}

/** The dynamic parameters of one call, which runs in the frame; null where the function has no such block. */
export function dynamicParametersOf(
  frame: Frame,
  { dynamicParam, parameters }: Body,
  metadata: CommandMetadata,
): DynamicParameters | null {
  if (!dynamicParam) return null;
  let made: readonly RuntimeParameter[] = [];
  const start = (bound: ReadonlyMap<string, Value>): void => {
    const given = [...bound].map(([name, value]): [string, Value] => [name, forgetText(value)]);
    frame.scope.own('PSBoundParameters').assign(new Hashtable(given));
    parameters.forEach((parameter, index) => {
      const bindable = metadata.parameters[index] as BindableParameter;
      const value = bound.get(parameter.name) ?? startOf(bindable.wants);
      setParameter(frame, parameter, { bindable, value });
    });
  };
  const dynamicParameters = (bound: ReadonlyMap<string, Value>): readonly ParameterDefinition[] => {
    start(bound);
    made = parametersIn(outputOf(frame, dynamicParam));
    return made.map(describeRuntimeParameter);
  };
  return {
    metadata: { ...metadata, definition: { ...metadata.definition, dynamicParameters } },
    tell: (bound) =>
      made.flatMap((parameter) => {
        const argument = bound.get(parameter.name);
        if (!argument) return [];
        parameter.value = forgetText(argument.value);
        parameter.isSet = true;
        return [parameter.name];
      }),
  };
}

/** What the block puts out; binding goes on at once, so that it cannot wait. */
function outputOf(frame: Frame, block: RunStatement): readonly Value[] {
  const out = new Collector();
  const before = frame.out;
  frame.out = out;
  const completion = lastly(
    () => block(frame),
    () => {
      frame.out = before;
    },
  );
  if (completion instanceof Promise) {
    // Nobody will ask for it any more.
    completion.catch(() => {});
    throw new CmdletError({
      id: 'DynamicParametersMayNotWait',
      category: 'NotImplemented',
      message: runMessages.dynamicParametersMayNotWait(),
    });
  }
  if (completion?.kind !== 'return') throwSignal(completion);
  return out.values;
}

/** A block gives one dictionary, or nothing; another object has no parameters. */
function parametersIn(output: readonly Value[]): readonly RuntimeParameter[] {
  const [found, further] = output;
  if (further !== undefined) {
    throw new CmdletError({
      id: 'DynamicParametersWrongType',
      category: 'InvalidOperation',
      message: runMessages.severalDynamicParameters(output.length),
    });
  }
  if (!(found instanceof DictionaryObject) || found.typeName !== dictionaryName) return [];
  return [...found.entries.values()].filter((value) => value instanceof RuntimeParameter);
}

const dictionaryName = 'System.Management.Automation.RuntimeDefinedParameterDictionary';
