/** Generic interfaces and delegates: what parameters are told by, without members of their own. */

import type { NetType } from '../../net-type.ts';
import { defineType } from '../define.ts';
import type { GenericType } from '../registry.ts';

const scriptBlock = 'System.Management.Automation.ScriptBlock';

/** `$name<T>` and its like: the name in .NET carries the number of its arguments. */
function makeGenericType(
  fullName: string,
  arity: number,
  facts: { readonly isDelegate: boolean; readonly bases: readonly string[] },
): GenericType {
  const short = fullName.slice(fullName.lastIndexOf('.') + 1);
  return {
    fullName,
    arity,
    make: (typeArguments) =>
      defineType(fullName, {
        name: `${short}\`${arity}`,
        typeArguments,
        kind: facts.isDelegate ? 'class' : 'interface',
        bases: facts.bases.map((base) =>
          base.replace(/(?<=\[)T(?=\])/, typeArguments[0]?.fullName ?? 'T'),
        ),
        // A script block stands for any delegate and is run when the delegate is called.
        ...(facts.isDelegate
          ? { convert: (value) => (isScriptBlock(value) ? value : undefined) }
          : {}),
      }),
  };
}

function isScriptBlock(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'typeName' in value &&
    value.typeName === scriptBlock
  );
}

const enumerable = 'System.Collections.Generic.IEnumerable[T]';

const interfaces: readonly (readonly [string, number, readonly string[]])[] = [
  ['IEnumerable', 1, ['System.Collections.IEnumerable']],
  ['IEnumerator', 1, ['System.Collections.IEnumerator']],
  ['ICollection', 1, [enumerable]],
  ['IList', 1, ['System.Collections.Generic.ICollection[T]']],
  ['ISet', 1, ['System.Collections.Generic.ICollection[T]']],
  ['IReadOnlyCollection', 1, [enumerable]],
  ['IReadOnlyList', 1, [enumerable]],
  ['IComparer', 1, []],
  ['IEqualityComparer', 1, []],
  ['IDictionary', 2, ['System.Collections.IEnumerable']],
  ['IReadOnlyDictionary', 2, ['System.Collections.IEnumerable']],
];

const delegates: readonly (readonly [string, number])[] = [
  ['Predicate', 1],
  ['Comparison', 1],
  ['Converter', 2],
  ['Action', 1],
  ['Action', 2],
  ['Action', 3],
  ['Func', 1],
  ['Func', 2],
  ['Func', 3],
  ['EventHandler', 1],
];

/** All of them. */
export const interfaceGenerics: readonly GenericType[] = [
  ...interfaces.map(([name, arity, bases]) =>
    makeGenericType(`System.Collections.Generic.${name}`, arity, { isDelegate: false, bases }),
  ),
  ...delegates.map(([name, arity]) =>
    makeGenericType(`System.${name}`, arity, { isDelegate: true, bases: ['System.Delegate'] }),
  ),
  {
    fullName: 'System.Nullable',
    arity: 1,
    make: (typeArguments) =>
      defineType('System.Nullable', {
        name: 'Nullable`1',
        kind: 'struct',
        typeArguments,
        bases: ['System.ValueType'],
        convert: (value, convertTo) => {
          const [underlying] = typeArguments;
          return value === null || !underlying ? null : convertTo(value, underlying);
        },
      }),
  },
];

/** The delegates without type arguments. */
export const delegateTypes: readonly NetType[] = [
  'System.Action',
  'System.Threading.ThreadStart',
  'System.EventHandler',
  'System.Text.RegularExpressions.MatchEvaluator',
].map((name) =>
  defineType(name, () => ({
    bases: ['System.Delegate'],
    convert: (value) => (isScriptBlock(value) ? value : undefined),
  })),
);
