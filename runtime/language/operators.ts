/**
 * The operator table: what each dash word stands for, which kinds are unary, binary or assignment,
 * and how tightly they bind (scripts.md §4.8). Comma and the ternary are not here, because their
 * binding is the shape of the grammar.
 */

export type AssignmentOperator =
  | 'Equals'
  | 'PlusEquals'
  | 'MinusEquals'
  | 'MultiplyEquals'
  | 'DivideEquals'
  | 'RemainderEquals'
  | 'QuestionQuestionEquals';

export type BinaryOperator =
  | 'And'
  | 'Or'
  | 'Xor'
  | 'Band'
  | 'Bor'
  | 'Bxor'
  | ComparisonOperator
  | 'QuestionQuestion'
  | 'Plus'
  | 'Minus'
  | 'Multiply'
  | 'Divide'
  | 'Rem'
  | 'Format'
  | 'DotDot';

export type ComparisonOperator =
  | `${'I' | 'C'}${'eq' | 'ne' | 'ge' | 'gt' | 'lt' | 'le' | 'like' | 'notlike' | 'match' | 'notmatch' | 'replace' | 'contains' | 'notcontains' | 'in' | 'notin' | 'split'}`
  | 'Is'
  | 'IsNot'
  | 'As'
  | 'Join'
  | 'Shl'
  | 'Shr';

export type UnaryOperator =
  | 'Exclaim'
  | 'Not'
  | 'Bnot'
  | 'Plus'
  | 'Minus'
  | 'PlusPlus'
  | 'MinusMinus'
  | 'PostfixPlusPlus'
  | 'PostfixMinusMinus'
  | 'Join'
  | 'Isplit'
  | 'Csplit';

/** How an operator is written; comparisons in their short form. */
export const operatorText: Readonly<
  Record<AssignmentOperator | BinaryOperator | UnaryOperator, string>
> = {
  Equals: '=',
  PlusEquals: '+=',
  MinusEquals: '-=',
  MultiplyEquals: '*=',
  DivideEquals: '/=',
  RemainderEquals: '%=',
  QuestionQuestionEquals: '??=',
  QuestionQuestion: '??',
  Plus: '+',
  Minus: '-',
  Multiply: '*',
  Divide: '/',
  Rem: '%',
  DotDot: '..',
  Exclaim: '!',
  PlusPlus: '++',
  MinusMinus: '--',
  PostfixPlusPlus: '++',
  PostfixMinusMinus: '--',
  Format: '-f',
  Not: '-not',
  Bnot: '-bnot',
  And: '-and',
  Or: '-or',
  Xor: '-xor',
  Band: '-band',
  Bor: '-bor',
  Bxor: '-bxor',
  Is: '-is',
  IsNot: '-isnot',
  As: '-as',
  Join: '-join',
  Shl: '-shl',
  Shr: '-shr',
  Ieq: '-eq',
  Ine: '-ne',
  Ige: '-ge',
  Igt: '-gt',
  Ilt: '-lt',
  Ile: '-le',
  Ilike: '-like',
  Inotlike: '-notlike',
  Imatch: '-match',
  Inotmatch: '-notmatch',
  Ireplace: '-replace',
  Icontains: '-contains',
  Inotcontains: '-notcontains',
  Iin: '-in',
  Inotin: '-notin',
  Isplit: '-split',
  Ceq: '-ceq',
  Cne: '-cne',
  Cge: '-cge',
  Cgt: '-cgt',
  Clt: '-clt',
  Cle: '-cle',
  Clike: '-clike',
  Cnotlike: '-cnotlike',
  Cmatch: '-cmatch',
  Cnotmatch: '-cnotmatch',
  Creplace: '-creplace',
  Ccontains: '-ccontains',
  Cnotcontains: '-cnotcontains',
  Cin: '-cin',
  Cnotin: '-cnotin',
  Csplit: '-csplit',
};

/** The operators that are words behind a dash, by the word in lower case: `eq` and `ieq` are one. */
export const dashOperators: ReadonlyMap<string, BinaryOperator | UnaryOperator> = new Map(
  Object.entries(operatorText).flatMap(
    ([kind, text]): [string, BinaryOperator | UnaryOperator][] => {
      const word = /^-([a-z]+)$/.exec(text)?.[1];
      if (word === undefined) return [];
      const operator = kind as BinaryOperator | UnaryOperator;
      return kind.startsWith('I') && kind !== 'Is' && kind !== 'IsNot'
        ? [
            [word, operator],
            [`i${word}`, operator],
          ]
        : [[word, operator]];
    },
  ),
);

const byPrecedence: readonly (readonly [number, readonly BinaryOperator[]])[] = [
  [1, ['And', 'Or', 'Xor']],
  [2, ['Band', 'Bor', 'Bxor']],
  [7, ['QuestionQuestion']],
  [9, ['Plus', 'Minus']],
  [10, ['Multiply', 'Divide', 'Rem']],
  [12, ['Format']],
  [13, ['DotDot']],
];

const comparisonPrecedence = 5;

const precedences = new Map<string, number>(
  byPrecedence.flatMap(([level, kinds]) => kinds.map((kind) => [kind, level] as const)),
);
for (const operator of dashOperators.values()) {
  if (operator !== 'Not' && operator !== 'Bnot' && !precedences.has(operator)) {
    precedences.set(operator, comparisonPrecedence);
  }
}

/** How tightly a binary operator binds; 0 for every kind that is none. */
export function binaryPrecedence(kind: string): number {
  return precedences.get(kind) ?? 0;
}

const assignments: ReadonlySet<string> = new Set<AssignmentOperator>([
  'Equals',
  'PlusEquals',
  'MinusEquals',
  'MultiplyEquals',
  'DivideEquals',
  'RemainderEquals',
  'QuestionQuestionEquals',
]);

/** Whether the token kind assigns. */
export function isAssignmentOperator(kind: string): kind is AssignmentOperator {
  return assignments.has(kind);
}

const unaries: ReadonlySet<string> = new Set<UnaryOperator>([
  'Exclaim',
  'Not',
  'Bnot',
  'Plus',
  'Minus',
  'PlusPlus',
  'MinusMinus',
  'Join',
  'Isplit',
  'Csplit',
]);

/** Whether the token kind can stand before its operand. */
export function isPrefixOperator(kind: string): kind is UnaryOperator {
  return unaries.has(kind);
}
