/** ForEach-Object: blocks that run for each object, or a member of it that is read or called. */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { hasMethod } from '../../values/types/members.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import { compileWildcard, hasWildcard } from '../../values/wildcard.ts';
import { blockRunner, type RunBlock } from '../blocks/block-runner.ts';
import type { ScriptBlockValue } from '../frame.ts';
import { callMember } from '../members/members.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand, CommandSteps } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { memberOf, propertyNames } from './property-expression.ts';

export const forEachObject: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'ForEach-Object',
    type: 'ForEachObjectCommand',
    defaultSet: 'ScriptBlockSet',
    supportsShouldProcess: true,
    impact: 'Low',
    parameters: `
      InputObject PSObject ScriptBlockSet* PropertyAndMethodSet* ParallelParameterSet*
      Begin ScriptBlock ScriptBlockSet
      Process ScriptBlock[] ScriptBlockSet!0 @allowNull @allowEmptyCollection
      End ScriptBlock ScriptBlockSet
      RemainingScripts ScriptBlock[] ScriptBlockSet~ @allowNull @allowEmptyCollection
      MemberName String PropertyAndMethodSet!0 @notNullOrEmpty
      ArgumentList|Args Object[] PropertyAndMethodSet~
      Parallel ScriptBlock ParallelParameterSet!
      ThrottleLimit Int32 ParallelParameterSet @range(1,2147483647)
      TimeoutSeconds Int32 ParallelParameterSet @range(0,2147483)
      AsJob switch ParallelParameterSet
      UseNewRunspace switch ParallelParameterSet`,
  },
  refused: ['AsJob', 'TimeoutSeconds'],
  examples: [
    ['1..3 | ForEach-Object { $_ * 2 }', '2|4|6'],
    ["1, 2 | % { 'begin' } { $_ } { 'end' }", 'begin|1|2|end'],
    ["'abc' | % Length", '3'],
    ["'x-y' | % Replace '-' '+'", 'x+y'],
    ['1..2 | ForEach-Object -Parallel { $_ + 1 }', '2|3'],
  ],
  open: (call) => {
    if (call.set === 'PropertyAndMethodSet') return { process: () => takeMember(call) };
    const parallel = call.value('Parallel');
    if (parallel !== undefined) return perObject(call, [parallel]);
    return perObject(call, ...blocksOf(call));
  },
};

/** Of several blocks without a name the first begins and the last ends. */
function blocksOf(
  call: CommandCall,
): [process: readonly Value[], begin: Value | undefined, end: Value | undefined] {
  const blocks = [...call.list('Process'), ...call.list('RemainingScripts')];
  let begin = call.value('Begin');
  let end = call.value('End');
  if (begin === undefined && blocks.length > 1) begin = blocks.shift();
  if (end === undefined && blocks.length > 1) end = blocks.pop();
  return [blocks, begin, end];
}

function perObject(
  call: CommandCall,
  blocks: readonly Value[],
  begin?: Value,
  end?: Value,
): CommandSteps {
  const ready = (block: Value | undefined): RunBlock | null =>
    block === undefined || block === null
      ? null
      : blockRunner(call.frame, block as ScriptBlockValue);
  const [first, last] = [ready(begin), ready(end)];
  const each = blocks.map(ready).filter((run) => run !== null);
  const [only] = each;
  const runOnly = each.length === 1 ? only : undefined;
  return {
    begin: () => first?.(null, call.out),
    process: () => {
      const item = call.value('InputObject') ?? null;
      return runOnly ? runOnly(item, call.out) : forEach(each, (run) => run(item, call.out));
    },
    end: () => last?.(null, call.out),
  };
}

function takeMember(call: CommandCall): Waiting<void> {
  const item = call.value('InputObject') ?? null;
  const name = call.text('MemberName') ?? '';
  if (item === null) {
    call.error({
      id: 'InputObjectIsNull',
      category: 'InvalidArgument',
      message: runMessages.memberOfNothing(name),
    });
    return undefined;
  }
  const isTable = item instanceof Hashtable || item instanceof DictionaryObject;
  const found = isTable && !call.has('ArgumentList') ? memberOf(call, item, name) : undefined;
  if (found !== undefined) return call.write(found);
  const names = hasWildcard(name) ? matching(call, item, name) : name;
  if (names === null) return undefined;
  const given = call.list('ArgumentList');
  if (
    call.has('ArgumentList') ||
    (hasMethod(item, names) && memberOf(call, item, names) === undefined)
  ) {
    return callMethod(call, item, { name: names, given });
  }
  const value = memberOf(call, item, names);
  return call.writeEach(value === undefined ? null : value);
}

/** The one member that a pattern means; null where it is none or several, which is told. */
function matching(call: CommandCall, item: Value, pattern: string): string | null {
  const { matches } = compileWildcard(pattern);
  const found = propertyNames(item).filter(matches);
  if (found.length === 1) return found[0] ?? null;
  call.error({
    id: found.length === 0 ? 'MethodNotFound' : 'AmbiguousPropertyOrMethodName',
    category: 'InvalidArgument',
    message: runMessages.memberUnclear(pattern, found),
  });
  return null;
}

function callMethod(
  call: CommandCall,
  item: Value,
  { name, given }: { readonly name: string; readonly given: readonly Value[] },
): Waiting<void> {
  const doing = call.mayProcess(
    `${name}(${given.map((each) => toText(each)).join(', ')})`,
    toText(item),
  );
  return then(doing, (isWanted) => {
    if (!isWanted) return undefined;
    try {
      const result = callMember(item, { name, arguments: given }, call.frame);
      return then(result, (value) => (value === undefined ? undefined : writeResult(call, value)));
    } catch (error) {
      if (!(error instanceof CmdletError)) throw error;
      call.error({
        id: error.id === 'MethodNotFound' ? 'MethodNotFound' : 'MethodInvocationError',
        category: error.id === 'MethodNotFound' ? 'InvalidArgument' : 'InvalidOperation',
        message: error.message,
        target: item,
      });
      return undefined;
    }
  });
}

function writeResult(call: CommandCall, value: Value): Waiting<void> {
  return enumerate(value) ? call.writeEach(value) : call.write(value);
}
