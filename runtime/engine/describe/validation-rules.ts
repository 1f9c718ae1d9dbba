/** Validate attributes as they are written in, the binder's rules out: one row an attribute. */
import type { RangeSign, ValidationRule } from '../../binder/validation-rule.ts';
import { toText } from '../../values/to-text.ts';
import type { Value } from '../../values/value.ts';
import type { WrittenAttribute } from './read-attribute.ts';

const signs: Readonly<Record<string, RangeSign>> = {
  positive: 'Positive',
  nonnegative: 'NonNegative',
  negative: 'Negative',
  nonpositive: 'NonPositive',
};

const bounds = ([least = 0, most = 0]: readonly Value[]) => ({
  minimum: Number(toText(least)),
  maximum: Number(toText(most)),
});

const rows: Readonly<Record<string, (written: WrittenAttribute) => ValidationRule | undefined>> = {
  validatenotnull: () => ({ kind: 'notNull' }),
  validatenotnullorempty: () => ({ kind: 'notNullOrEmpty' }),
  validatenotnullorwhitespace: () => ({ kind: 'notNullOrWhiteSpace' }),
  validateset: ({ positional, named }) => ({
    kind: 'set',
    values: positional.map((choice) => toText(choice)),
    isCaseSensitive: named.get('ignorecase') === false,
  }),
  validaterange: ({ positional: [least = null, most] }) => {
    if (most !== undefined) return { kind: 'range', minimum: least, maximum: most };
    const sign = signs[toText(least).toLowerCase()];
    return sign && { kind: 'rangeKind', sign };
  },
  validatelength: ({ positional }) => ({ kind: 'length', ...bounds(positional) }),
  validatecount: ({ positional }) => ({ kind: 'count', ...bounds(positional) }),
  validatepattern: ({ positional: [pattern = null], named }) => ({
    kind: 'pattern',
    pattern: toText(pattern),
    isCaseSensitive: /^(?:none|0)$/i.test(toText(named.get('options') ?? '')),
  }),
  validatescript: ({ positional: [block = null] }) => ({ kind: 'script', block }),
  validatedrive: ({ positional }) => ({
    kind: 'drive',
    drives: positional.map((drive) => toText(drive)),
  }),
  validateuserdrive: () => ({ kind: 'drive', drives: ['User'] }),
};

/** The rule that an attribute stands for; undefined where it is none. */
export function validationRule(written: WrittenAttribute): ValidationRule | undefined {
  return Object.hasOwn(rows, written.name) ? rows[written.name]?.(written) : undefined;
}
