/**
 * What -Property takes: a name with wildcards, a script block, or a table of the two with more said of
 * them. In: such values; out: for each of them how to get the values of an object.
 */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { textMembers } from '../../values/text-members.ts';
import { toText } from '../../values/to-text.ts';
import { getProperty, memberNames } from '../../values/types/members.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { BaseView } from '../../values/types/objects/member-view.ts';
import { extendedMembers } from '../../values/types/type-data.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import { compileWildcard, hasWildcard } from '../../values/wildcard.ts';
import { blockValues } from '../blocks/block-runner.ts';
import { ScriptBlockValue } from '../frame.ts';
import { readMember } from '../members/members.ts';
import { then, type Waiting } from '../wait.ts';
import type { CommandCall } from './command-call.ts';

export interface PropertyExpression {
  /** What the value is called: the name, the text of the script block, or what the table says. */
  readonly name: string;
  /** Whether the table names it. */
  readonly isNamed: boolean;
  /** The pattern of names, where it has wildcards. */
  readonly pattern: ReturnType<typeof compileWildcard> | null;
  /** The other entries of the table, by names in small letters. */
  readonly options: ReadonlyMap<string, Value>;
  /** The value of an object; undefined where it has no such property. */
  readonly evaluate: (item: Value) => Waiting<Value | undefined>;
}

/** Entries that a table may have besides the expression, whole names in small letters. */
export type TableKey =
  | 'name'
  | 'label'
  | 'descending'
  | 'ascending'
  | 'formatstring'
  | 'width'
  | 'alignment'
  | 'depth';

/** Reads them all; what is none of these is an error of the command. */
export function readProperties(
  call: CommandCall,
  given: readonly Value[],
  keys: readonly TableKey[],
): readonly PropertyExpression[] {
  return given.map((value) => readProperty(call, value, keys));
}

function readProperty(
  call: CommandCall,
  value: Value,
  keys: readonly TableKey[],
): PropertyExpression {
  if (value instanceof Hashtable) return readTable(call, value, keys);
  if (value instanceof ScriptBlockValue) return ofBlock(call, value);
  return ofName(call, toText(value));
}

function ofName(call: CommandCall, name: string): PropertyExpression {
  const pattern = hasWildcard(name) ? compileWildcard(name) : null;
  return {
    name,
    isNamed: false,
    pattern,
    options: new Map(),
    evaluate: (item) => propertyOf(call, item, firstName(item, name, pattern)),
  };
}

/** A pattern means the first property that it matches. */
function firstName(item: Value, name: string, pattern: PropertyExpression['pattern']): string {
  return pattern ? (propertyNames(item).find((each) => pattern.matches(each)) ?? name) : name;
}

function ofBlock(call: CommandCall, block: ScriptBlockValue): PropertyExpression {
  const run = blockValues(call.frame, block);
  return {
    name: block.text,
    isNamed: false,
    pattern: null,
    options: new Map(),
    evaluate: (item) =>
      then(run(item), (values) => (values.length > 1 ? values : (values[0] ?? null))),
  };
}

function readTable(
  call: CommandCall,
  table: Hashtable,
  keys: readonly TableKey[],
): PropertyExpression {
  const options = new Map<string, Value>();
  let expression: Value = null;
  for (const [written, value] of textMembers(table)) {
    const key = foldCase(written);
    const found = ['expression', ...keys].filter((each) => each.startsWith(key));
    const [only] = found;
    if (only === undefined || key === '') {
      return call.fail({
        id: 'DictionaryKeyUnknown',
        category: 'InvalidArgument',
        message: runMessages.propertyKeyUnknown(written, keys),
        exceptionType: 'System.NotSupportedException',
      });
    }
    if (only === 'expression') expression = value;
    else options.set(only, value);
  }
  const named = options.get('name') ?? options.get('label');
  const name = named === undefined || named === null ? null : toText(named);
  if (expression === null) {
    return call.fail({
      id: 'DictionaryKeyMandatoryEntry',
      category: 'InvalidArgument',
      message: runMessages.propertyWithoutExpression(),
      exceptionType: 'System.NotSupportedException',
    });
  }
  const inner = readProperty(call, expression, []);
  return { ...inner, name: name ?? inner.name, isNamed: name !== null, options };
}

/** A property of an object; of a dictionary those of the type, not its entries. */
export function propertyOf(call: CommandCall, item: Value, name: string): Value | undefined {
  const { frame } = call;
  const context = frame.run.membersOf(frame);
  if (item === null) return undefined;
  if (item instanceof Hashtable || item instanceof DictionaryObject) {
    const isOwn = extendedMembers(item)?.has(name);
    return getProperty(isOwn ? item : new BaseView(item), name, context);
  }
  return getProperty(item, name, context);
}

/** What a member is where entries of dictionaries count, too: ForEach-Object Name, Where-Object Name. */
export function memberOf(call: CommandCall, item: Value, name: string): Value | undefined {
  const { frame } = call;
  const found = getProperty(item, name, frame.run.membersOf(frame));
  return found ?? (item === null ? undefined : readMember(item, name, frame)) ?? undefined;
}

/** The names of an object's properties. */
export function propertyNames(item: Value): readonly string[] {
  return memberNames(item);
}
