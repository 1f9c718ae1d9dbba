/**
 * Where() and ForEach(), which PowerShell gives to every value: a collection's elements are taken one by
 * one, anything else is its own only element. Here they take names and types; with a script block they
 * are whoever evaluates's.
 */
import { CmdletError } from '../../base/errors.ts';
import { convertTo } from '../convert.ts';
import { noConversion } from '../convert-error.ts';
import type { MemberContext, NetType, Overload } from '../net-type.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { enumerate } from './enumerate.ts';
import { findType } from './find-type.ts';
import { argumentRefused } from './member-errors.ts';
import { noValue } from './no-value.ts';
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

/** What evaluates calls script blocks itself, since they may wait; anything else converts to none. */
function where([test = null]: readonly Value[]): never {
  const type = typeNamed('System.Management.Automation.ScriptBlock');
  throw noConversion(convertTo(test, type), type);
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
    ['where', forms.map((parameters) => ({ parameters, call: (_, given) => where(given) }))],
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
