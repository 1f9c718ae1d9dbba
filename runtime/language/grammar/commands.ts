/** Commands: a name, then parameters, arguments and redirections in any order (binding.md §1.3, §1.4). */

import type { Extent } from '../../base/errors.ts';
import type { CommandElementNode, CommandNode } from '../ast.ts';
import { nextVerbatimToken } from '../lex/lex.ts';
import type { Token, TokenKind } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import { parseArgumentFrom, verbatimMark, word } from './arguments.ts';
import { parseScriptBlockExpression } from './groups.ts';
import type { ArgumentContext, Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  peek,
  report,
  reportMissing,
  setMode,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import type { Redirections } from './redirections.ts';
import { listRedirections, parseRedirection } from './redirections.ts';

const commandEnds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'Pipe',
  'RCurly',
  'RParen',
  'EndOfInput',
  'NewLine',
  'Semi',
  'AndAnd',
  'OrOr',
  'Ampersand',
]);

/** What is known of a command while it is read. */
interface Draft {
  readonly elements: CommandElementNode[];
  readonly redirections: Redirections;
  context: ArgumentContext;
  end: Extent;
  /** Behind `--` nothing is a parameter any more. */
  hasDoubleDash: boolean;
  /** Behind `--%` nothing is left to read. */
  isVerbatim: boolean;
}

/** ( '&' | '.' )? element+ */
export function parseCommand(parser: Parser): CommandNode | null {
  const { mode } = parser.scanner;
  setMode(parser, 'command');
  const first = next(parser);
  const isInvoked = first.kind === 'Dot' || first.kind === 'Ampersand';
  const draft: Draft = {
    elements: [],
    redirections: new Map(),
    context: isInvoked ? 'name-after-operator' : 'name',
    end: first,
    hasDoubleDash: false,
    isVerbatim: false,
  };
  let token = isInvoked ? next(parser) : first;
  while (!commandEnds.has(token.kind)) {
    parseElement(parser, token, draft);
    draft.context = 'argument';
    if (draft.isVerbatim) break;
    token = next(parser);
  }
  if (!draft.isVerbatim) unread(parser, token);
  setMode(parser, mode);
  if (draft.elements.length === 0) {
    if (isInvoked) report(parser, 'MissingExpression', first);
    return null;
  }
  return {
    kind: 'Command',
    extent: between(first, draft.end),
    elements: draft.elements,
    redirections: listRedirections(draft.redirections),
    invocation: invocations[first.kind] ?? 'Unknown',
  };
}

const invocations: Readonly<Record<string, CommandNode['invocation']>> = {
  Ampersand: 'Ampersand',
  Dot: 'Dot',
};

type ParseElement = (parser: Parser, token: Token, draft: Draft) => void;

const elementParsers: Readonly<Record<string, ParseElement>> = {
  MinusMinus: addDoubleDash,
  Comma: refuseComma,
  Parameter: addParameter,
  Redirection: addRedirection,
  RedirectInStd: addRedirection,
};

function parseElement(parser: Parser, token: Token, draft: Draft): void {
  const parse = elementParsers[token.kind] ?? addArgument;
  parse(parser, token, draft);
}

function add(draft: Draft, element: CommandElementNode): void {
  draft.elements.push(element);
  draft.end = element.extent;
}

/** '--': the first is a parameter without a name, later ones are words. */
function addDoubleDash(parser: Parser, token: Token, draft: Draft): void {
  const extent = extentOf(token);
  if (draft.hasDoubleDash) add(draft, word(parser, token));
  else {
    add(draft, {
      kind: 'CommandParameter',
      extent,
      name: '-',
      argument: undefined,
      nameExtent: extent,
    });
  }
  draft.hasDoubleDash = true;
}

function refuseComma(parser: Parser, token: Token, draft: Draft): void {
  draft.end = token;
  report(parser, 'MissingArgument', token);
  skipNewlines(parser);
}

/** '-' name | '-' name ':' argument */
function addParameter(parser: Parser, token: Token, draft: Draft): void {
  if (draft.context !== 'argument' || draft.hasDoubleDash) {
    token.marks |= tokenMarks.commandName;
    add(draft, word(parser, token));
    return;
  }
  const hasArgument = token.hasColon && peek(parser).kind !== 'Comma';
  const argument = hasArgument ? parseArgumentFrom(parser, next(parser), 'argument') : null;
  if (hasArgument && argument === null) {
    report(parser, 'ParameterRequiresArgument', after(token), textOf(parser, token));
  }
  add(draft, {
    kind: 'CommandParameter',
    extent: argument === null ? extentOf(token) : between(token, argument.extent),
    name: token.value,
    argument: argument ?? undefined,
    nameExtent: extentOf(token),
  });
}

/** In place of the command's name a redirection is a word. */
function addRedirection(parser: Parser, token: Token, draft: Draft): void {
  if (draft.context === 'argument') {
    draft.end = parseRedirection(parser, token, draft.redirections).extent;
  } else add(draft, word(parser, token));
}

function addArgument(parser: Parser, token: Token, draft: Draft): void {
  if (token.kind === 'InlineScript' && draft.context === 'name') {
    addInlineScript(parser, token, draft);
    return;
  }
  const argument = parseArgumentFrom(parser, token, draft.context);
  if (argument === null) {
    // Only an aborted parse gives back a token that starts arguments.
    next(parser);
    return;
  }
  add(draft, argument);
  if (token.value !== verbatimMark || !mayBeVerbatim.has(token.kind)) return;
  const { lookahead } = parser;
  if (lookahead !== undefined && lookahead.kind !== 'Parameter') return;
  parser.lookahead = undefined;
  const text = nextVerbatimToken(parser.scanner);
  add(draft, {
    kind: 'StringConstantExpression',
    extent: extentOf(text),
    stringType: 'BareWord',
    value: text.value,
  });
  draft.isVerbatim = true;
}

/** 'inlinescript' script-block, in a workflow */
function addInlineScript(parser: Parser, token: Token, draft: Draft): void {
  token.marks |= tokenMarks.commandName;
  add(draft, word(parser, token));
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind === 'LCurly') add(draft, parseScriptBlockExpression(parser, open));
  else {
    unread(parser, open);
    const given = textOf(parser, token);
    reportMissing(parser, 'MissingStatementAfterKeyword', after(token), { given });
  }
}

const mayBeVerbatim: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'Generic',
  'StringLiteral',
  'StringExpandable',
  'HereStringLiteral',
  'HereStringExpandable',
]);
