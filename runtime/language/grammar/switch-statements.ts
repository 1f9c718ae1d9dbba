/** `switch`: its flags, what it looks at, and its clauses. */

import type { Extent } from '../../base/errors.ts';
import type { Clause, ExpressionNode, Node, StatementBlockNode, StatementNode } from '../ast.ts';
import type { SwitchFlag } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import { parseSingleArgument } from './arguments.ts';
import { isParameterNamed } from './names.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  peek,
  report,
  reportMissing,
  skip,
  skipNewlines,
  skipTerminators,
  textOf,
  unread,
} from './parser.ts';
import { parseStatementBlock } from './statement-blocks.ts';

/** What is known of a `switch` while it is read. */
interface Draft {
  readonly flags: Set<SwitchFlag>;
  condition: StatementNode | null;
  /** The file behind `-File`, which comes before all else in an error statement. */
  file: StatementNode | null;
  hasParentheses: boolean;
  readonly clauses: Clause<ExpressionNode>[];
  /** Conditions and bodies, for an error statement. */
  readonly nested: Node[];
  defaultBody: StatementBlockNode | undefined;
  /** The end of what was understood. */
  end: Extent;
  isError: boolean;
  isIncomplete: boolean;
}

/** 'switch' flag* ( '(' pipeline-chain ')' )? '{' clause* '}' */
export function parseSwitch(parser: Parser, keyword: Token, label: Token | null): StatementNode {
  const start = label ?? keyword;
  const draft: Draft = {
    flags: new Set(),
    condition: null,
    file: null,
    hasParentheses: false,
    clauses: [],
    nested: [],
    defaultBody: undefined,
    end: extentOf(start),
    isError: false,
    isIncomplete: false,
  };
  skipNewlines(parser);
  parseFlags(parser, draft);
  parseCondition(parser, draft);
  const close = parseBody(parser, draft);
  const { flags, condition, file, nested, clauses, defaultBody } = draft;
  if (draft.isError || condition === null || close === null) {
    const first = file === null ? [] : [file];
    const second = draft.hasParentheses && condition !== null ? [condition] : [];
    return {
      kind: 'ErrorStatement',
      extent: between(start, draft.end),
      keyword: textOf(parser, keyword),
      nested: [...first, ...second, ...nested],
    };
  }
  return {
    kind: 'SwitchStatement',
    extent: between(start, close),
    label: label?.value,
    flags: switchFlags.filter((flag) => flags.has(flag)),
    condition,
    clauses,
    defaultBody,
  };
}

const switchFlags: readonly SwitchFlag[] = [
  'File',
  'Regex',
  'Wildcard',
  'CaseSensitive',
  'Parallel',
];

/** A flag, and those that it takes back. */
const flags: readonly (readonly [name: string, flag: SwitchFlag, not: readonly SwitchFlag[]])[] = [
  ['regex', 'Regex', ['Wildcard']],
  ['wildcard', 'Wildcard', ['Regex']],
  ['exact', 'Exact', ['Regex', 'Wildcard']],
  ['casesensitive', 'CaseSensitive', []],
  ['parallel', 'Parallel', []],
  ['file', 'File', []],
];

/** ( '-regex' | '-wildcard' | '-exact' | '-casesensitive' | '-parallel' | '-file' argument )* */
function parseFlags(parser: Parser, draft: Draft): void {
  for (let token = peek(parser); token.kind === 'Parameter'; token = peek(parser)) {
    skip(parser);
    const parameter = token;
    draft.end = extentOf(token);
    const found = flags.find(([name]) => isParameterNamed(parameter, name));
    if (found === undefined) {
      draft.isError = true;
      report(parser, 'InvalidSwitchFlag', token, token.value);
      continue;
    }
    const [, flag, not] = found;
    // `-exact` only takes back; PowerShell keeps no flag for it.
    if (flag !== 'Exact') draft.flags.add(flag);
    for (const other of not) draft.flags.delete(other);
    if (flag === 'File') parseFile(parser, draft, token);
  }
}

function parseFile(parser: Parser, draft: Draft, flag: Token): void {
  skipNewlines(parser);
  const file = parseSingleArgument(parser, 'file');
  if (file === null) {
    draft.isError = true;
    draft.isIncomplete = reportMissing(parser, 'MissingFilenameOption', after(flag));
    return;
  }
  const { extent } = file;
  draft.end = extent;
  draft.condition = {
    kind: 'Pipeline',
    extent,
    elements: [{ kind: 'CommandExpression', extent, expression: file, redirections: [] }],
    isBackground: false,
  };
  draft.file ??= draft.condition;
}

/** '(' pipeline-chain ')', which only `-file` can stand for */
function parseCondition(parser: Parser, draft: Draft): void {
  const open = peek(parser);
  if (open.kind !== 'LParen') {
    if (draft.condition === null && !draft.flags.has('File')) {
      draft.isError = true;
      draft.isIncomplete = reportMissing(parser, 'PipelineValueRequired', after(draft.end));
    }
    return;
  }
  skip(parser);
  draft.end = extentOf(open);
  draft.hasParentheses = true;
  if (draft.flags.has('File')) {
    draft.isError = true;
    report(parser, 'PipelineValueRequired', open);
  }
  skipNewlines(parser);
  draft.condition = parser.grammar.pipelineChain(parser);
  if (draft.condition !== null) draft.end = draft.condition.extent;
  else {
    draft.isError = true;
    draft.isIncomplete = reportMissing(parser, 'PipelineValueRequired', after(open));
  }
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind === 'RParen') {
    draft.end = extentOf(close);
    return;
  }
  unread(parser, close);
  if (draft.isIncomplete) return;
  draft.isError = true;
  const id = 'MissingEndParenthesisInSwitchStatement';
  draft.isIncomplete = reportMissing(parser, id, after(draft.end));
}

/** '{' ( clause ( newline | ';' )* )* '}'; the closing brace, or null */
function parseBody(parser: Parser, draft: Draft): Token | null {
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind !== 'LCurly') {
    unread(parser, open);
    if (!draft.isIncomplete) {
      draft.isError = true;
      reportMissing(parser, 'MissingCurlyBraceInSwitchStatement', after(draft.end));
    }
    return null;
  }
  draft.end = extentOf(open);
  skipNewlines(parser);
  for (;;) {
    if (!parseClause(parser, draft)) return null;
    skipTerminators(parser);
    const token = peek(parser);
    if (token.kind === 'RCurly') return next(parser);
    if (token.kind !== 'EndOfInput') continue;
    if (!draft.isIncomplete) {
      draft.isError = true;
      reportMissing(parser, 'MissingEndCurlyBrace', extentOf(open), { detectedAt: token });
    }
    return null;
  }
}

/** ( 'default' | argument ) statement-block; false where there is no condition */
function parseClause(parser: Parser, draft: Draft): boolean {
  const token = peek(parser);
  const isDefault = token.kind === 'Default';
  if (isDefault) skip(parser);
  const condition: ExpressionNode | null = isDefault
    ? {
        kind: 'StringConstantExpression',
        extent: extentOf(token),
        stringType: 'BareWord',
        value: textOf(parser, token),
      }
    : parseSingleArgument(parser, 'switch-condition');
  if (condition === null) {
    draft.isError = true;
    reportMissing(parser, 'MissingSwitchConditionExpression', after(draft.end));
    if (peek(parser).kind === 'RCurly') skip(parser);
    return false;
  }
  draft.nested.push(condition);
  draft.end = condition.extent;
  const body = parseStatementBlock(parser);
  if (body === null) {
    draft.isError = true;
    draft.isIncomplete = reportMissing(parser, 'MissingSwitchStatementClause', after(draft.end));
    return true;
  }
  draft.nested.push(body);
  draft.end = body.extent;
  if (!isDefault) draft.clauses.push({ condition, body });
  else {
    if (draft.defaultBody !== undefined) {
      draft.isError = true;
      report(parser, 'MultipleSwitchDefaultClauses', condition.extent);
    }
    draft.defaultBody = body;
  }
  return true;
}
