/**
 * Nesting deeper than the stack of calls can hold. A rule that stands too deep ends the whole parse by a
 * signal; what it should read is then read from an empty stack, and the outer parse begins again and takes
 * it from there. Only what is that deep pays for it, and each text only so often.
 */

import type { Scanner } from '../lex/scanner.ts';
import { dropTokens } from '../lex/scanner.ts';
import type { DetachedRead, Parser } from './parser.ts';
import { abort } from './parser.ts';

/** How many levels one stack of calls holds, with room for a caller's own. */
const levelsPerStack = 120;

/** How often a text can be too deep. */
const mostDetachedReads = 500;

type Rule = (parser: Parser) => unknown;

/** Where a rule stood that was too deep, and what is to be read there. */
class TooDeep {
  readonly key: string;
  readonly rule: Rule;
  readonly parser: Parser;

  constructor(key: string, rule: Rule, parser: Parser) {
    this.key = key;
    this.rule = rule;
    this.parser = parser;
  }
}

/** Whether the rule that asks must be read by `readDetached`. */
export function isTooDeep({ depth, baseDepth, isAborted }: Parser): boolean {
  return depth - baseDepth > levelsPerStack && !isAborted;
}

/** What the rule reads here; `name` tells it from other rules that can begin at the same place. */
export function readDetached<T>(parser: Parser, name: string, rule: (parser: Parser) => T): T {
  const { scanner, lookahead, depth } = parser;
  const key = `${name} ${depth} ${scanner.base + (lookahead?.position ?? scanner.position)}`;
  const found = parser.detached.get(key);
  if (found === undefined) throw new TooDeep(key, rule, parser);
  if (lookahead !== undefined) dropTokens(scanner, lookahead.position);
  scanner.position = found.position;
  scanner.mode = found.mode;
  scanner.tokens?.push(...found.tokens);
  parser.lookahead = found.lookahead;
  for (const error of found.errors) parser.errors.addFound(error);
  if (found.hasSymbols) parser.hasSymbols = true;
  if (found.isAborted) abort(parser);
  return found.result as T;
}

interface Task {
  readonly key: string;
  readonly rule: Rule;
  readonly begin: () => Parser;
}

/** What the rule reads from the beginning, with parsers as `begin` makes them; null where it is too deep. */
export function parseWhole<T>(
  begin: () => Parser,
  rule: (parser: Parser) => T,
): { readonly result: T | null; readonly parser: Parser } {
  const tasks: Task[] = [{ key: '', rule, begin }];
  const detached = new Map<string, DetachedRead>();
  for (let reads = 0; ; reads++) {
    const task = tasks.at(-1) as Task;
    const parser: Parser = { ...task.begin(), detached };
    const result = runRule(parser, task.rule);
    if (result instanceof TooDeep) {
      if (reads > mostDetachedReads) return { result: null, parser };
      tasks.push({ key: result.key, rule: result.rule, begin: continuing(result.parser) });
      continue;
    }
    tasks.pop();
    if (tasks.length === 0) return { result: result as T, parser };
    detached.set(task.key, outcomeOf(parser, result));
  }
}

function runRule(parser: Parser, rule: Rule): unknown {
  try {
    return rule(parser);
  } catch (signal) {
    if (signal instanceof TooDeep) return signal;
    throw signal;
  }
}

/** Parsers that stand where the given one stands now, with errors and tokens of their own. */
function continuing(parser: Parser): () => Parser {
  const { lookahead, depth, isCommaDisabled } = parser;
  const before: Scanner = { ...parser.scanner };
  return () => {
    const errors = parser.errors.fresh();
    const tokens = before.tokens && (lookahead === undefined ? [] : [lookahead]);
    const scanner: Scanner = { ...before, errors, tokens };
    const brackets = new WeakMap();
    return {
      ...parser,
      scanner,
      errors,
      lookahead,
      brackets,
      depth,
      baseDepth: depth,
      isCommaDisabled,
    };
  };
}

function outcomeOf(parser: Parser, result: unknown): DetachedRead {
  const { scanner, lookahead, errors, isAborted, hasSymbols } = parser;
  return {
    result,
    position: scanner.position,
    lookahead,
    mode: scanner.mode,
    errors: errors.errors,
    tokens: scanner.tokens ?? [],
    isAborted,
    hasSymbols,
  };
}
