/** Tables that name a module with its versions, as `#requires` and `using module` take them. */

import type { ExpressionNode, HashtableNode, StatementNode } from '../ast.ts';
import { pureExpression } from './rule.ts';

/** The value of a key, as text; null where it has none. */
type Test = (text: string | null) => boolean;

const isVersion: Test = (text) => text !== null && readVersion(text, { needsPoint: true }) !== null;

const keys: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['modulename', () => true],
  ['moduleversion', isVersion],
  ['requiredversion', isVersion],
  ['maximumversion', (text) => isVersion(text?.replace(/(^|\.)\*$/, '$1999999999.0') ?? null)],
  [
    'guid',
    (text) => text === null || /^\{?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\}?$/i.test(text),
  ],
]);

/** Whether the table, which is constant, has a name, a version, and nothing wrong. */
export function isSpecification(table: HashtableNode): boolean {
  const values = new Map<string, string | null>();
  for (const { key, value } of table.pairs) {
    const name = constantText(key).toLowerCase();
    const text = textOfValue(value);
    if (!keys.get(name)?.(text)) return false;
    values.set(name, text);
  }
  const has = (name: string): boolean => Boolean(values.get(name));
  if (has('requiredversion') && (has('moduleversion') || has('maximumversion'))) return false;
  const hasVersion = has('requiredversion') || has('moduleversion') || has('maximumversion');
  return has('modulename') && hasVersion;
}

/** The name of the module in the table. */
export function moduleName(table: HashtableNode): string {
  return specifiedText(table, 'modulename') ?? '';
}

/** The text of a key's value, whatever its case; null where the table has none. */
export function specifiedText(table: HashtableNode, key: string): string | null {
  const pair = table.pairs.find((each) => constantText(each.key).toLowerCase() === key);
  return pair ? textOfValue(pair.value) : null;
}

function textOfValue(value: StatementNode): string | null {
  const expression = pureExpression(value);
  if (expression === null || /^null$/i.test(variableName(expression))) return null;
  return constantText(expression);
}

function variableName(expression: ExpressionNode): string {
  return expression.kind === 'VariableExpression' ? expression.path.name : '';
}

/** The value of a string, or a number as a number; of anything else nothing that reads as a version. */
export function constantText(expression: ExpressionNode): string {
  if (expression.kind === 'StringConstantExpression') return expression.value;
  if (expression.kind !== 'ConstantExpression') return expression.kind;
  const { value } = expression.literal;
  return typeof value === 'object' ? String(value.mantissa) : String(value);
}

/** The numbers of a version without leading zeros; null where it is none. */
export function readVersion(
  text: string,
  options: { readonly needsPoint: boolean },
): string | null {
  const whole = text.includes('.') || options.needsPoint ? text : `${text}.0`;
  const parts = whole.split('.').map((part) => part.trim());
  if (parts.length < 2 || parts.length > 4) return null;
  const areNumbers = parts.every((part) => /^\+?\d+$/.test(part) && Number(part) < 2 ** 31);
  return areNumbers ? parts.map(Number).join('.') : null;
}
