/**
 * The elements of a command in, what binders bind out: each argument evaluated, numbers still knowing
 * their text, splatted variables taken apart (binding.md §1.9).
 */
import type { Extent } from '../../base/errors.ts';
import type { ArgumentElement, PlainArgument } from '../../binder/argument-element.ts';
import type { CommandElementNode, CommandNode, ExpressionNode } from '../../language/ast.ts';
import { textMembers } from '../../values/text-members.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { XmlNode } from '../../values/types/objects/xml-node.ts';
import { Hashtable, SourceText, type Value } from '../../values/value.ts';
import { argumentsOf } from '../blocks/argument-list.ts';
import type { Compiled, Frame } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';
import type { Compiler } from './compiler.ts';

/** Gives the arguments of a command, in order. */
export type EvaluateArguments = (frame: Frame) => Waiting<ArgumentElement[]>;

/** Compiles everything behind the command's name. */
export function compileArguments(command: CommandNode, compiler: Compiler): EvaluateArguments {
  const parts = command.elements.slice(1).map((element) => compileElement(element, compiler));
  if (parts.every(({ value }) => !value?.mayWait)) {
    return (frame) => {
      const elements: ArgumentElement[] = [];
      for (const { value, make } of parts) {
        for (const element of make(value ? (value.run(frame) as Value) : null)) {
          elements.push(element);
        }
      }
      return elements;
    };
  }
  const goOn = (frame: Frame, done: ArgumentElement[], at: number): Waiting<ArgumentElement[]> => {
    const part = parts[at];
    if (!part) return done;
    return then(part.value?.run(frame) ?? null, (value) =>
      goOn(frame, [...done, ...part.make(value)], at + 1),
    );
  };
  return (frame) => goOn(frame, [], 0);
}

interface Element {
  /** Absent for a parameter without an argument of its own. */
  readonly value?: Compiled | undefined;
  readonly make: (value: Value) => readonly ArgumentElement[];
}

function compileElement(element: CommandElementNode, compiler: Compiler): Element {
  if (element.kind === 'CommandParameter') {
    const { name, extent, nameExtent, argument } = element;
    const text = compiler.source.text.slice(nameExtent.start, nameExtent.end);
    const facts = { kind: 'parameter', name, extent, text } as const;
    if (!argument) return { make: () => [facts] };
    return {
      value: compiler.expression(argument),
      make: (value) => [{ ...facts, argument: plainArgument(argument, value) }],
    };
  }
  const value = compiler.expression(element);
  if (element.kind === 'VariableExpression' && element.isSplatted) {
    return { value, make: (given) => splat(given, element.extent) };
  }
  return { value, make: (given) => [plainArgument(element, given)] };
}

/** An argument without a name. Only a number that is the whole argument keeps its text; inside a list or parentheses it is a number. */
export function plainArgument(node: ExpressionNode, value: Value): PlainArgument {
  const keepsText = node.kind === 'ConstantExpression' && !(value instanceof SourceText);
  return {
    kind: 'argument',
    value: keepsText ? new SourceText(value, node.text) : value,
    extent: node.extent,
  };
}

/** A dictionary gives named arguments, a list positional ones, text its characters (binding.md §7 point 1). */
function splat(value: Value, extent: Extent): readonly ArgumentElement[] {
  const entries = entriesOf(value);
  if (entries) {
    return entries.map(([name, argument]) => ({
      kind: 'parameter',
      name,
      text: `-${name}:`,
      argument: { kind: 'argument', value: argument, extent },
      isSplatted: true,
      extent,
    }));
  }
  const own = argumentsOf(value);
  if (own) return own.map((element) => ({ ...element, extent }));
  const elements = elementsOf(value);
  return elements.map((element) => ({ kind: 'argument', value: element, extent }));
}

function elementsOf(value: Value): readonly Value[] {
  if (typeof value === 'string') return [...value];
  return value instanceof XmlNode ? value.children : (enumerate(value) ?? [value]);
}

function entriesOf(value: Value): readonly (readonly [string, Value])[] | undefined {
  if (value instanceof Hashtable) return textMembers(value);
  if (!(value instanceof DictionaryObject)) return undefined;
  return [...value.entries].map(([key, argument]) => [toText(key), argument]);
}
