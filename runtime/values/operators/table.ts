/**
 * The operators by the names the syntax tree gives them: two values in, one out. What is not a function
 * of two values stands where expressions are evaluated: the right side of -and, -or and ?? is evaluated
 * only when the left asks for it, and ++ and -- need a place to write to.
 */
import type { Value } from '../value.ts';
import { add } from './add.ts';
import { bitwise, bitwiseNot, shift } from './bitwise.ts';
import { contains, equal, notEqual, ordered } from './compare.ts';
import type { OperatorExtras } from './extras.ts';
import { format } from './format-operator.ts';
import { asType, isOfType } from './is-as.ts';
import { join } from './join.ts';
import { like } from './like.ts';
import { and, not, or, xor } from './logical.ts';
import { match } from './match.ts';
import { multiply } from './multiply.ts';
import { divide, remainder, subtract } from './numbers.ts';
import { range } from './range.ts';
import { replace } from './replace.ts';
import { split, splitAtBlanks } from './split.ts';
import { negate, plus } from './unary.ts';

export type BinaryOperation = (left: Value, right: Value, extras: OperatorExtras) => Value;
export type UnaryOperation = (value: Value, extras: OperatorExtras) => Value;

type CaseLetter = 'I' | 'C';
type CaseOperator =
  | 'eq'
  | 'ne'
  | 'ge'
  | 'gt'
  | 'lt'
  | 'le'
  | 'like'
  | 'notlike'
  | 'match'
  | 'notmatch'
  | 'replace'
  | 'contains'
  | 'notcontains'
  | 'in'
  | 'notin'
  | 'split';

export type BinaryOperatorName =
  | `${CaseLetter}${CaseOperator}`
  | 'Plus'
  | 'Minus'
  | 'Multiply'
  | 'Divide'
  | 'Rem'
  | 'Band'
  | 'Bor'
  | 'Bxor'
  | 'Shl'
  | 'Shr'
  | 'And'
  | 'Or'
  | 'Xor'
  | 'Is'
  | 'IsNot'
  | 'As'
  | 'Join'
  | 'Format'
  | 'DotDot'
  | 'QuestionQuestion';

export type UnaryOperatorName =
  | 'Exclaim'
  | 'Not'
  | 'Bnot'
  | 'Plus'
  | 'Minus'
  | 'Join'
  | 'Isplit'
  | 'Csplit';

type CaseOperations<L extends CaseLetter> = Readonly<
  Record<`${L}${CaseOperator}`, BinaryOperation>
>;

/** The comparisons that come in two forms, for one of them. */
function caseOperations<L extends CaseLetter>(letter: L): CaseOperations<L> {
  const isCaseSensitive = letter === 'C';
  const operations: Readonly<Record<CaseOperator, BinaryOperation>> = {
    eq: (left, right) => equal(left, right, isCaseSensitive),
    ne: (left, right) => notEqual(left, right, isCaseSensitive),
    ge: ordered('ge', isCaseSensitive),
    gt: ordered('gt', isCaseSensitive),
    lt: ordered('lt', isCaseSensitive),
    le: ordered('le', isCaseSensitive),
    like: like({ isCaseSensitive, isNegated: false }),
    notlike: like({ isCaseSensitive, isNegated: true }),
    match: match({ isCaseSensitive, isNegated: false }),
    notmatch: match({ isCaseSensitive, isNegated: true }),
    replace: replace(isCaseSensitive),
    contains: (left, right) => contains(left, right, isCaseSensitive),
    notcontains: (left, right) => !contains(left, right, isCaseSensitive),
    in: (left, right) => contains(right, left, isCaseSensitive),
    notin: (left, right) => !contains(right, left, isCaseSensitive),
    split: split(isCaseSensitive),
  };
  const named = Object.entries(operations).map(([name, operation]) => [letter + name, operation]);
  return Object.fromEntries(named) as CaseOperations<L>;
}

/** By the operator's name in the tree. */
export const binaryOperators: Readonly<Record<BinaryOperatorName, BinaryOperation>> = {
  ...caseOperations('I'),
  ...caseOperations('C'),
  Plus: (left, right, { ofs }) => add(left, right, ofs),
  Minus: subtract,
  Multiply: multiply,
  Divide: divide,
  Rem: remainder,
  Band: (left, right) => bitwise('-band', left, right),
  Bor: (left, right) => bitwise('-bor', left, right),
  Bxor: (left, right) => bitwise('-bxor', left, right),
  Shl: (left, right) => shift('-shl', left, right),
  Shr: (left, right) => shift('-shr', left, right),
  And: and,
  Or: or,
  Xor: xor,
  Is: isOfType,
  IsNot: (left, right) => !isOfType(left, right),
  As: asType,
  Join: (left, right, { ofs }) => join(left, right, ofs),
  Format: format,
  DotDot: range,
  QuestionQuestion: (left, right) => left ?? right,
};

/** By the operator's name in the tree. */
export const unaryOperators: Readonly<Record<UnaryOperatorName, UnaryOperation>> = {
  Exclaim: not,
  Not: not,
  Bnot: bitwiseNot,
  Plus: plus,
  Minus: negate,
  Join: (value, { ofs }) => join(value, '', ofs),
  Isplit: splitAtBlanks,
  Csplit: splitAtBlanks,
};
