/** An attribute of a parameter or a `param()` block in, what is written in it out: its name and its arguments, evaluated. */
import { foldCase } from '../../base/case-map.ts';
import type { AttributeNode, ExpressionNode } from '../../language/ast.ts';
import { formatTypeName } from '../../language/type-name.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import { forgetText, type Value } from '../../values/value.ts';

/** Gives the value of an argument of an attribute: a constant, a type's member, a script block. */
export type EvaluateArgument = (node: ExpressionNode) => Value;

export interface WrittenAttribute {
  /** In small letters, without its namespace and without `attribute`. */
  readonly name: string;
  readonly positional: readonly Value[];
  /** By names in small letters; a bare name is true. */
  readonly named: ReadonlyMap<string, Value>;
}

/** The attribute's own name, as it is looked up. */
export function attributeName({ typeName }: Pick<AttributeNode, 'typeName'>): string {
  return foldAttributeName(formatTypeName(typeName));
}

/** The same, of a name that is text already. */
export function foldAttributeName(name: string): string {
  return foldCase(name).replace(/^.*\.|attribute$/g, '');
}

/** Reads an attribute. */
export function readAttribute(node: AttributeNode, evaluate: EvaluateArgument): WrittenAttribute {
  return {
    name: attributeName(node),
    positional: node.positional.map((argument) => forgetText(evaluate(argument))),
    named: new Map(
      node.named.map(({ name, argument }) => [
        foldCase(name),
        argument ? forgetText(evaluate(argument)) : true,
      ]),
    ),
  };
}

/** Whether a named argument is there and true. */
export function isOn({ named }: WrittenAttribute, name: string): boolean {
  return isTrue(named.get(name) ?? null);
}

/** The text of a named argument; undefined where it is not there. */
export function textOf({ named }: WrittenAttribute, name: string): string | undefined {
  const value = named.get(name);
  return value === undefined ? undefined : toText(value);
}
