/** .NET's composite formatting, `{index,alignment:format}`: what -f and String.Format do. */
import { ValueError } from '../../base/errors.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import type { Value } from '../value.ts';
import { formatValue } from './value.ts';

const item = /\{(\d+) *(?:, *(-?\d+) *)?(?::((?:[^{}])*))?\}/y;

/** The template with each item replaced by its value; braces are doubled to stand for themselves. */
export function formatComposite(
  template: string,
  given: readonly Value[],
  provider: Value = null,
): string {
  let output = '';
  let at = 0;
  while (at < template.length) {
    const character = template.charAt(at);
    if (character !== '{' && character !== '}') {
      output += character;
      at++;
    } else if (template[at + 1] === character) {
      output += character;
      at += 2;
    } else {
      item.lastIndex = at;
      const found = item.exec(template);
      if (found === null) throw badFormat(template, operateMessages.formatSyntax());
      output += formatItem(found, { template, given, provider });
      at = item.lastIndex;
    }
  }
  return output;
}

function formatItem(
  found: RegExpExecArray,
  context: {
    readonly template: string;
    readonly given: readonly Value[];
    readonly provider: Value;
  },
): string {
  const [, digits = '', alignment = '0', format = null] = found;
  const { template, given } = context;
  const index = Number(digits);
  if (index >= given.length) {
    throw badFormat(template, operateMessages.formatIndex(index, given.length));
  }
  const value = given[index] ?? null;
  const text = value === null ? '' : formatted(value, format, context);
  const width = Number(alignment);
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

function formatted(
  value: Value,
  format: string | null,
  context: { readonly template: string; readonly provider: Value },
): string {
  try {
    return formatValue(value, format, context.provider);
  } catch (error) {
    if (error instanceof ValueError) throw badFormat(context.template, error.message);
    throw error;
  }
}

function badFormat(template: string, reason: string): ValueError {
  return new ValueError({
    id: 'FormatError',
    category: 'InvalidOperation',
    message: operateMessages.badFormat(template, reason),
    target: template,
  });
}
