/** Members of a script block. */

import { toText } from '../../values/to-text.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import { callForValues } from '../blocks/call-block.ts';
import { unroll } from '../collect.ts';
import { invocationFailed } from '../errors/invocation-error.ts';
import { type Frame, type FunctionValue, ScriptBlockValue } from '../frame.ts';
import { Scope, Variable } from '../variables/scope.ts';
import { attempt, then, type Waiting } from '../wait.ts';
import { collectionOf } from './collection.ts';
import { scriptRequirements } from './script-requirements.ts';

type BlockMethod = (
  target: Value,
  given: readonly Value[],
  frame: Frame,
) => Waiting<Value | undefined>;

/** By the method's name in lower case. */
export const blockMethods: Readonly<Record<string, BlockMethod>> = {
  invoke: (target, given, frame) =>
    then(invoke(target, given, frame), (values) => collectionOf(values)),
  invokereturnasis: (target, given, frame) =>
    then(invoke(target, given, frame), (values) => unroll(values)),
  getnewclosure: (target, _, frame) => {
    const { code } = target as ScriptBlockValue;
    return new ScriptBlockValue(code, closureOf(frame));
  },
  tostring: (target) => (target as ScriptBlockValue).text,
};

/** By the property's name in lower case. */
export const blockProperties: Readonly<Record<string, (block: ScriptBlockValue) => Value>> = {
  ast: ({ code }) => {
    const { start, end } = code.node.extent;
    const text = code.source.text.slice(start, end);
    const extent = new CustomObject([
      ['Text', text],
      ['StartOffset', start],
      ['EndOffset', end],
    ]);
    return new CustomObject(
      [
        ['Extent', extent],
        ['ScriptRequirements', scriptRequirements(code)],
      ],
      'System.Management.Automation.Language.ScriptBlockAst',
    );
  },
};

function invoke(target: Value, given: readonly Value[], frame: Frame): Waiting<readonly Value[]> {
  return attempt<readonly Value[]>(
    () => callForValues(frame, target as ScriptBlockValue, { arguments: given }),
    (error) => {
      throw invocationFailed(error);
    },
  );
}

/** The variables that the block sees in the scope at hand, as they are now. */
function closureOf({ scope }: Frame): Frame['scope'] {
  const kept = new Scope<FunctionValue>(scope.global, 'script');
  for (const [folded, { name, value, isRemoved }] of scope.variables) {
    if (!isRemoved) kept.variables.set(folded, new Variable(name, value));
  }
  return kept;
}

/** `[scriptblock]::Create(text)` */
export function createBlock(given: readonly Value[], frame: Frame): Value {
  return frame.run.compiler.block(toText(given[0] ?? null));
}
