/** Select-Object: some of the objects, some of their properties, or the value of one. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { describeType } from '../../values/describe-type.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { addExtended } from '../../values/types/member-store.ts';
import { ExtendedMember } from '../../values/types/objects/extended-member.ts';
import { typeNamesOf } from '../../values/types/type-names.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import { compileWildcard } from '../../values/wildcard.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { compareItems } from './compare-items.ts';
import {
  type PropertyExpression,
  propertyNames,
  propertyOf,
  readProperties,
} from './property-expression.ts';
import { picking } from './select-places.ts';
import { typeNamesShown } from './type-names-shown.ts';

export const selectObject: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Select-Object',
    type: 'SelectObjectCommand',
    defaultSet: 'DefaultParameter',
    impact: 'None',
    parameters: `
      InputObject PSObject *
      Property Object[] DefaultParameter0 SkipLastParameter0
      ExcludeProperty String[] DefaultParameter SkipLastParameter
      ExpandProperty String DefaultParameter SkipLastParameter
      Unique switch
      CaseInsensitive switch
      Last Int32 DefaultParameter @range(0,2147483647)
      First Int32 DefaultParameter @range(0,2147483647)
      Skip Int32 DefaultParameter SkipLastParameter @range(0,2147483647)
      SkipLast Int32 SkipLastParameter @range(0,2147483647)
      Wait switch DefaultParameter IndexParameter
      Index Int32[] IndexParameter @range(0,2147483647)
      SkipIndex Int32[] SkipIndexParameter @range(0,2147483647)`,
  },
  examples: [
    ['1..9 | Select-Object -First 2', '1|2'],
    ['1..9 | Select-Object -Last 2 -Skip 1', '7|8'],
    ["'a', 'b' | Select-Object @{ n = 'Up'; e = { $_.ToUpper() } } | % Up", 'A|B'],
    ['[pscustomobject]@{ A = 1; B = 2 } | select -Expand B', '2'],
    ["'x', 'X', 'x' | select -Unique", 'x|X'],
  ],
  open: (call) => {
    const pick = picking(call);
    const shape = shapeOf(call);
    const seen: Value[] = [];
    const emit = (value: Value): Waiting<void> => {
      if (!call.isOn('Unique')) return call.write(value);
      if (seen.some((other) => isSame(call, value, other))) return undefined;
      seen.push(value);
      return call.write(value);
    };
    const show = (item: Value): Waiting<void> => (shape ? shape(item, emit) : emit(item));
    return {
      begin: () => pick.begin(),
      process: () => {
        if (!call.has('InputObject')) return undefined;
        const item = call.value('InputObject') ?? null;
        return item === null ? undefined : pick.take(item, show);
      },
      end: () => pick.end(show),
    };
  },
};

type Shape = (item: Value, emit: (value: Value) => Waiting<void>) => Waiting<void>;

/** What becomes of an object; null where it is given as it is. */
function shapeOf(call: CommandCall): Shape | null {
  const excluded = call.texts('ExcludeProperty').map((pattern) => compileWildcard(pattern));
  const given = call.list('Property');
  const properties = readProperties(call, given, ['name', 'label']);
  const isShaped = properties.length > 0 || excluded.length > 0;
  const all = properties.length > 0 ? properties : readProperties(call, ['*'], []);
  const isExcluded = (name: string): boolean => excluded.some(({ matches }) => matches(name));
  const expanded = call.text('ExpandProperty');
  if (expanded !== undefined) {
    const add = isShaped ? all : [];
    return (item, emit) => expand(call, item, { name: expanded, add, isExcluded, emit });
  }
  if (!isShaped) return null;
  return (item, emit) => {
    if (item === null) return undefined;
    return then(membersOf(call, item, { properties: all, isExcluded }), (members) => {
      const made = new CustomObject(members);
      typeNamesOf(made, () => [
        `Selected.${typeNamesShown(item)[0] ?? describeType(item)}`,
        'System.Management.Automation.PSCustomObject',
        'System.Object',
      ]);
      return emit(made);
    });
  };
}

interface Wanted {
  readonly properties: readonly PropertyExpression[];
  readonly isExcluded: (name: string) => boolean;
}

/** The properties of an object; one that comes twice is told, and the first counts. */
function membersOf(
  call: CommandCall,
  item: Value,
  { properties, isExcluded }: Wanted,
): Waiting<[string, Value][]> {
  const members: [string, Value][] = [];
  const names = new Set<string>();
  const add = (name: string, value: Value | undefined): void => {
    if (isExcluded(name)) return;
    if (names.has(foldCase(name))) {
      call.error({
        id: 'AlreadyExistingUserSpecifiedPropertyNoExpand',
        category: 'InvalidOperation',
        message: runMessages.propertyTwice(name),
        target: item,
        exceptionType: 'System.Management.Automation.PSArgumentException',
      });
      return;
    }
    names.add(foldCase(name));
    members.push([name, value ?? null]);
  };
  const all = propertyNames(item);
  const work = forEach(properties, (property) => {
    const { pattern, name, isNamed } = property;
    if (pattern && !isNamed) {
      for (const own of all.filter((each) => pattern.matches(each))) {
        add(own, propertyOf(call, item, own));
      }
      return undefined;
    }
    const shown = isNamed ? name : (all.find((own) => foldCase(own) === foldCase(name)) ?? name);
    return then(attemptValue(property, item), (value) => add(shown, value));
  });
  return then(work, () => members);
}

/** A script block that fails gives nothing. */
function attemptValue(property: PropertyExpression, item: Value): Waiting<Value | undefined> {
  try {
    const value = property.evaluate(item);
    return value instanceof Promise ? value.catch(() => null) : value;
  } catch {
    return null;
  }
}

function expand(
  call: CommandCall,
  item: Value,
  rest: {
    readonly name: string;
    readonly add: readonly PropertyExpression[];
    readonly isExcluded: (name: string) => boolean;
    readonly emit: (value: Value) => Waiting<void>;
  },
): Waiting<void> {
  const { name, add, isExcluded, emit } = rest;
  const found = propertyNames(item).filter(compileWildcard(name).matches);
  const [own = name] = found;
  const value = found.length > 1 ? undefined : propertyOf(call, item, own);
  if (value === undefined) {
    const isUnclear = found.length > 1;
    call.error({
      id: isUnclear ? 'MutlipleExpandProperties' : 'ExpandPropertyNotFound',
      category: 'InvalidArgument',
      message: isUnclear
        ? runMessages.memberUnclear(name, found)
        : runMessages.propertyMissing(name),
      target: item,
      exceptionType: 'System.Management.Automation.PSArgumentException',
    });
    return undefined;
  }
  const elements = enumerate(value);
  const listed = elements ?? [value];
  if (add.length === 0) {
    return forEach(listed, (element) =>
      element === null && !elements ? emit(null) : emit(element),
    );
  }
  return then(membersOf(call, item, { properties: add, isExcluded }), (members) =>
    forEach(listed, (element) => {
      const extended = withNotes(call, element, members);
      return emit(extended);
    }),
  );
}

/** The properties are notes of the expanded object; one that it has already is told. */
function withNotes(
  call: CommandCall,
  element: Value,
  members: readonly (readonly [string, Value])[],
): Value {
  const own = new Set(propertyNames(element).map(foldCase));
  const context = call.frame.run.membersOf(call.frame);
  for (const [name, value] of members) {
    if (own.has(foldCase(name))) {
      call.error({
        id: 'AlreadyExistingUserSpecifiedPropertyExpand',
        category: 'InvalidOperation',
        message: runMessages.propertyTwice(name),
        target: element,
        exceptionType: 'System.Management.Automation.PSArgumentException',
      });
    } else addExtended(element, new ExtendedMember('NoteProperty', name, { value, context }));
  }
  return element;
}

/** Whether two objects count as one: text by its characters, objects by all their properties. */
function isSame(call: CommandCall, one: Value, other: Value): boolean {
  const isCased = !call.isOn('CaseInsensitive');
  if (one instanceof CustomObject && other instanceof CustomObject) {
    const names = propertyNames(one);
    return (
      names.length === propertyNames(other).length &&
      names.every(
        (name) =>
          compareItems(propertyOf(call, one, name), propertyOf(call, other, name), isCased) === 0,
      )
    );
  }
  if (typeof one === 'string' && typeof other === 'string') {
    return isCased ? one === other : foldCase(one) === foldCase(other);
  }
  if (one === null || other === null) return one === other;
  return compareItems(one, other, isCased) === 0 && toText(one) === toText(other);
}
