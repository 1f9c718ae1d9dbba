/**
 * Where() and ForEach(), which PowerShell gives to every value: a collection's elements are taken one by
 * one, anything else is its own only element.
 */
import { CmdletError } from '../../base/errors.ts';
import { convertTo } from '../convert.ts';
import type { MemberContext, NetType, Overload } from '../net-type.ts';
import { toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import type { Value } from '../value.ts';
import { enumerate } from './enumerate.ts';
import { findType } from './find-type.ts';
import { argumentRefused } from './member-errors.ts';
import { noValue } from './no-value.ts';
import type { EnumValue } from './objects/enum-value.ts';
import { ListObject } from './objects/list-object.ts';
import { NetTypeValue } from './objects/net-type-value.ts';

/** What ForEach('name') needs of members; they need this file in turn. */
export interface MemberAccess {
  readonly getProperty: (value: Value, name: string, context: MemberContext) => Value | undefined;
  readonly setProperty: (value: Value, name: string, to: Value) => void;
  readonly hasMethod: (value: Value, name: string) => boolean;
  readonly callMethod: (
    value: Value,
    name: string,
    given: readonly Value[],
    context: MemberContext,
  ) => Value;
}

const object = 'System.Management.Automation.PSObject';

function collection(elements: readonly Value[], typeName: string = object): ListObject {
  return new ListObject(`System.Collections.ObjectModel.Collection[${typeName}]`, elements);
}

function itemsOf(self: Value): readonly Value[] {
  return enumerate(self) ?? [self];
}

function typeNamed(name: string): NetType {
  const type = findType(name);
  if (!type) throw new Error(`The tables have no type ${name}`);
  return type;
}

const modeName = 'System.Management.Automation.WhereOperatorSelectionMode';

function where(self: Value, given: readonly Value[], context: MemberContext): Value {
  const [test = null, mode = 'Default', most = 0] = given;
  const block = convertTo(test, typeNamed('System.Management.Automation.ScriptBlock'));
  const { text } = convertTo(mode, typeNamed(modeName)) as EnumValue;
  const limit = convertTo(most, typeNamed('System.Int32')) as number;
  const items = itemsOf(self);
  const holds = (item: Value): boolean => {
    const output = context.invoke(block, { arguments: [], item });
    return output.length > 1 || isTrue(output[0] ?? null);
  };
  return select(items, holds, { mode: text, most: limit });
}

function select(
  items: readonly Value[],
  holds: (item: Value) => boolean,
  rules: { readonly mode: string; readonly most: number },
): Value {
  const { mode } = rules;
  const most = rules.most <= 0 ? Number.POSITIVE_INFINITY : rules.most;
  if (mode === 'Split') return split(items, holds, most);
  if (mode === 'Until') {
    const end = items.findIndex(holds);
    return collection(items.slice(0, Math.min(end < 0 ? items.length : end, most)));
  }
  if (mode === 'SkipUntil') {
    const start = items.findIndex(holds);
    return collection(start < 0 ? [] : items.slice(start).slice(0, Math.min(items.length, most)));
  }
  if (mode === 'Last') {
    const found = items.filter(holds);
    return collection(found.slice(-(rules.most <= 0 ? 1 : rules.most)));
  }
  const limit = mode === 'First' && rules.most <= 0 ? 1 : most;
  return collection(take(items, holds, limit));
}

/** Stops asking as soon as there is enough. */
function take(
  items: readonly Value[],
  holds: (item: Value) => boolean,
  most: number,
): readonly Value[] {
  const found: Value[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (holds(item)) found.push(item);
  }
  return found;
}

function split(items: readonly Value[], holds: (item: Value) => boolean, most: number): Value {
  const [chosen, rest]: [Value[], Value[]] = [[], []];
  for (const item of items) (chosen.length < most && holds(item) ? chosen : rest).push(item);
  return [collection(chosen), collection(rest)];
}

function forEach(
  self: Value,
  given: readonly Value[],
  { access, context }: { readonly access: MemberAccess; readonly context: MemberContext },
): Value {
  const [what = null, ...rest] = given;
  const items = itemsOf(self);
  if (what instanceof NetTypeValue) {
    return collection(
      items.map((item) => convertItem(item, what.type)),
      what.type.fullName,
    );
  }
  if (isBlock(what)) {
    return collection(items.flatMap((item) => context.invoke(what, { arguments: rest, item })));
  }
  const name = toText(what);
  const outputs = items.flatMap((item) => useMember(item, { name, rest }, { access, context }));
  return collection(outputs);
}

function convertItem(item: Value, type: NetType): Value {
  try {
    return convertTo(item, type);
  } catch (error) {
    throw error instanceof CmdletError ? argumentRefused('ForEach', 1, error) : error;
  }
}

function isBlock(value: Value): boolean {
  const name = 'System.Management.Automation.ScriptBlock';
  return (
    value !== null && typeof value === 'object' && 'typeName' in value && value.typeName === name
  );
}

/** A property is read, or set when a value is given; a method is called with what is given. */
function useMember(
  item: Value,
  use: { readonly name: string; readonly rest: readonly Value[] },
  { access, context }: { readonly access: MemberAccess; readonly context: MemberContext },
): readonly Value[] {
  const { name, rest } = use;
  const [first] = rest;
  const current = access.getProperty(item, name, context);
  if (current !== undefined && first !== undefined) {
    access.setProperty(item, name, first);
    return [];
  }
  if (current !== undefined) return [current];
  if (rest.length === 0 && !access.hasMethod(item, name)) return [null];
  const output = access.callMethod(item, name, rest, context);
  return output === noValue ? [] : [output];
}

/** The two methods by their names in small letters. */
export function makeMagicMethods(access: MemberAccess): ReadonlyMap<string, readonly Overload[]> {
  const forms = ['Object', 'Object, Object', 'Object, Object, Object'].map((text) =>
    text.split(', '),
  );
  return new Map<string, readonly Overload[]>([
    ['where', forms.map((parameters) => ({ parameters, call: where }))],
    [
      'foreach',
      [
        {
          parameters: ['Object'],
          call: (self, given, context) => forEach(self, given, { access, context }),
        },
        {
          parameters: ['Object', 'Object[]'],
          takesRest: true,
          call: (self, [what = null, rest], context) =>
            forEach(self, [what, ...(Array.isArray(rest) ? (rest as Value[]) : [])], {
              access,
              context,
            }),
        },
      ],
    ],
  ]);
}
