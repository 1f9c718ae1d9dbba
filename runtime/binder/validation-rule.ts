import type { Value } from '../values/value.ts';

/** One validation attribute of a parameter (binding.md §2.17), by the attribute's name without `Validate`. */
export type ValidationRule =
  | { readonly kind: 'notNull' | 'notNullOrEmpty' | 'notNullOrWhiteSpace' }
  | { readonly kind: 'set'; readonly values: readonly string[]; readonly isCaseSensitive?: boolean }
  | { readonly kind: 'range'; readonly minimum: Value; readonly maximum: Value }
  | { readonly kind: 'rangeKind'; readonly sign: RangeSign }
  | { readonly kind: 'length' | 'count'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly isCaseSensitive?: boolean }
  | { readonly kind: 'script'; readonly block: Value }
  /** Texts that mean something else: one that comes by position is left to another parameter. */
  | { readonly kind: 'otherThan'; readonly values: readonly string[] }
  | { readonly kind: 'drive'; readonly drives: readonly string[] }
  | { readonly kind: 'variableName' };

/** What `[ValidateRange('Positive')]` and its like ask of a number. */
export type RangeSign = 'Positive' | 'NonNegative' | 'Negative' | 'NonPositive';
