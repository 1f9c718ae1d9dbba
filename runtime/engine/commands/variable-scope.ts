/** Which scope -Scope means, and which variables the patterns of names mean; shared by the commands of variables. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { compileWildcard, hasWildcard } from '../../values/wildcard.ts';
import type { EngineScope } from '../frame.ts';
import type { Variable } from '../variables/scope.ts';
import type { CommandCall } from './command-call.ts';
import { visibleVariables } from './variable-object.ts';

/** The scope that -Scope names: by a word, or by how far out it is. Null where none is named. */
export function scopeOf(call: CommandCall): EngineScope | null {
  const given = call.text('Scope');
  if (given === undefined) return null;
  const { scope } = call.frame;
  const folded = foldCase(given);
  if (folded === 'global') return scope.global;
  if (folded === 'script') return scope.script;
  if (folded === 'local' || folded === 'private') return scope;
  if (!/^\d+$/.test(given)) {
    return call.fail({
      id: 'Argument',
      category: 'InvalidArgument',
      message: runMessages.noScope(given),
      exceptionType: 'System.Management.Automation.PSArgumentException',
    });
  }
  let found: EngineScope | null = scope;
  for (let steps = Number(given); steps > 0 && found; steps--) {
    found = found.parent as EngineScope | null;
  }
  return (
    found ??
    call.fail({
      id: 'ArgumentOutOfRange',
      category: 'InvalidArgument',
      message: runMessages.noScope(given),
      exceptionType: 'System.Management.Automation.PSArgumentOutOfRangeException',
    })
  );
}

/** The place of a variable: what is written as `global:x` names its scope itself. */
export function placeOf(call: CommandCall, written: string): { scope: EngineScope; name: string } {
  const { scope } = call.frame;
  const [, place = '', name = written] =
    /^(?:variable:)?(global|script|local|private):(.+)$/i.exec(written) ?? [];
  const folded = foldCase(place);
  const named = folded === 'global' ? scope.global : folded === 'script' ? scope.script : null;
  return { scope: named ?? scopeOf(call) ?? scope, name: name.replace(/^variable:/i, '') };
}

/** The variables that the name or pattern means; a plain name that is not there is told. */
export function namedVariables(call: CommandCall, name: string): readonly Variable[] {
  const found = findVariables(call, name);
  if (found.length === 0 && !hasWildcard(name)) variableMissing(call, name);
  return found;
}

/** The variables that a name or pattern means, those of -Include without those of -Exclude. */
export function findVariables(call: CommandCall, pattern: string): readonly Variable[] {
  const { scope, name } = placeOf(call, pattern);
  const isWanted = filterOf(call);
  if (!hasWildcard(name)) {
    const isExact = call.has('Scope') || name !== pattern;
    const variable = isExact ? scope.findOwn(foldCase(name)) : scope.find(foldCase(name));
    return variable && isWanted(variable.name) ? [variable] : [];
  }
  const { matches } = compileWildcard(name);
  const all = call.has('Scope') ? ownVariables(scope) : [...visibleVariables(scope).values()];
  return all
    .filter((variable) => matches(variable.name) && isWanted(variable.name))
    .sort((one, other) => (foldCase(one.name) < foldCase(other.name) ? -1 : 1));
}

function ownVariables(scope: EngineScope): Variable[] {
  return [...scope.variables.values()].filter(({ isRemoved }) => !isRemoved);
}

function filterOf(call: CommandCall): (name: string) => boolean {
  const include = call.texts('Include').map((pattern) => compileWildcard(pattern));
  const exclude = call.texts('Exclude').map((pattern) => compileWildcard(pattern));
  return (name) =>
    (include.length === 0 || include.some(({ matches }) => matches(name))) &&
    !exclude.some(({ matches }) => matches(name));
}

/** There is no variable of that name. */
function variableMissing(call: CommandCall, name: string): void {
  call.error({
    id: 'VariableNotFound',
    category: 'ObjectNotFound',
    message: runMessages.noVariable(name),
    target: name,
    exceptionType: 'System.Management.Automation.ItemNotFoundException',
  });
}

/** The variable is constant, or read-only and nothing forces it. */
export function variableFixed(
  call: CommandCall,
  id: 'VariableNotWritable' | 'VariableNotRemovable',
  name: string,
): void {
  call.error({
    id,
    category: 'WriteError',
    message: runMessages.readOnlyVariable(name),
    target: name,
    exceptionType: 'System.Management.Automation.SessionStateUnauthorizedAccessException',
  });
}
