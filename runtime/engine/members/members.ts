/**
 * `x.name` read, filled and called. What a type has stands in the tables of values; here is what
 * PowerShell adds: $null has everything and nothing, a list gives the members of its elements, and
 * script blocks and the engine's own objects.
 */

import { foldCase } from '../../base/case-map.ts';
import { ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { NetType } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import {
  callMethod,
  callStatic,
  construct,
  getProperty,
  getStatic,
  hasMethod,
  setProperty,
} from '../../values/types/members.ts';
import { noValue } from '../../values/types/no-value.ts';
import { forgetText, Hashtable, type Value } from '../../values/value.ts';
import { memberContext } from '../context.ts';
import type { Frame } from '../frame.ts';
import { mustBeProperty } from '../variables/strict-mode.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import { engineMethod, engineProperty, engineStatic } from './engine-members.ts';

const isCount = (name: string): boolean => /^(?:count|length)$/i.test(name);

/** The value of a property; $null where there is none. */
export function readMember(target: Value, name: string, frame: Frame): Value {
  if (target === null) {
    if (!isCount(name)) mustBeProperty(frame, name);
    return isCount(name) ? 0 : null;
  }
  const found = findProperty(target, name, frame);
  if (found !== undefined) return found;
  const elements = enumerate(target);
  if (elements) return memberOfEach(elements, name, frame);
  // Whatever has no count of its own is one object.
  if (isCount(name)) return 1;
  mustBeProperty(frame, name);
  return null;
}

/** The entry of a dictionary that a name which is no text names: `$table.1`. */
export function readEntry(target: Value, key: Value): Value | undefined {
  return target instanceof Hashtable && typeof key !== 'string' ? target.get(key) : undefined;
}

function findProperty(target: Value, name: string, frame: Frame): Value | undefined {
  return engineProperty(target, name) ?? getProperty(target, name, memberContext(frame));
}

/** The property of each element that has it; one is given as itself. */
function memberOfEach(elements: readonly Value[], name: string, frame: Frame): Value {
  const found: Value[] = [];
  const look = (from: readonly Value[]): void => {
    for (const element of from) {
      if (element === null) continue;
      const value = findProperty(element, name, frame);
      const inner = enumerate(value ?? element);
      if (value === undefined) {
        if (inner) look(inner);
        else if (isCount(name)) found.push(1);
      } else if (inner) found.push(...inner);
      else found.push(value);
    }
  };
  look(elements);
  if (found.length === 0) mustBeProperty(frame, name);
  return found.length > 1 ? found : (found[0] ?? null);
}

/** Fills a property, or the entry of a dictionary that a name which is no text names. */
export function writeMember(target: Value, key: Value, value: Value): void {
  if (target instanceof Hashtable && key !== null && typeof key !== 'string') {
    target.set(key, value);
    return;
  }
  const name = toText(key);
  if (target === null) {
    throw new ValueError({
      id: 'PropertyNotFound',
      category: 'InvalidOperation',
      message: runMessages.propertyOnNull(name),
    });
  }
  setProperty(target, name, value);
}

/** A static property or field. */
export function readStaticMember(type: NetType, name: string, frame: Frame): Value {
  return getStatic(type, name, memberContext(frame)) ?? null;
}

export interface MethodCall {
  readonly name: string;
  readonly arguments: readonly Value[];
}

/** Calls a method; undefined where it gives nothing. */
export function callMember(
  target: Value,
  call: MethodCall,
  frame: Frame,
): Waiting<Value | undefined> {
  const given = call.arguments.map(forgetText);
  if (target === null) {
    // Of $null nothing is taken, where every other method is refused.
    if (/^(?:foreach|where)$/i.test(call.name)) return undefined;
    throw new ValueError({
      id: 'InvokeMethodOnNull',
      category: 'InvalidOperation',
      message: runMessages.methodOnNull(call.name),
    });
  }
  const own = engineMethod(target, call.name, given);
  if (own) return own(target, given, frame);
  if (!hasMethod(target, call.name)) {
    const elements = enumerate(target);
    if (elements && elements.length > 0) return callEach(elements, call, frame);
  }
  return somethingOf(callMethod(target, call.name, given, memberContext(frame)));
}

function callEach(
  elements: readonly Value[],
  call: MethodCall,
  frame: Frame,
): Waiting<Value | undefined> {
  const found: Value[] = [];
  const work = forEach(elements, (element) =>
    then(callMember(element, call, frame), (value) => {
      if (value !== undefined) found.push(...(enumerate(value) ?? [value]));
    }),
  );
  return then(work, () => (found.length > 1 ? found : found[0]));
}

/** Calls a static method; `new` makes an instance. */
export function callStaticMember(
  type: NetType,
  { name, arguments: given }: MethodCall,
  frame: Frame,
): Waiting<Value | undefined> {
  const plain = given.map(forgetText);
  const own = engineStatic(type, name);
  if (own) return own(plain, frame);
  const context = memberContext(frame);
  if (foldCase(name) === 'new') return construct(type, plain, context);
  return somethingOf(callStatic(type, name, plain, context));
}

function somethingOf(value: Value): Value | undefined {
  return value === noValue ? undefined : value;
}
