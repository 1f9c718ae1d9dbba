/** Redirections: each stream of a command once, and merging only into the output stream. */

import type { Extent } from '../../base/errors.ts';
import type { RedirectionNode } from '../ast.ts';
import type { RedirectionStream } from '../leaf-nodes.ts';
import type { RedirectionDetail, Token } from '../lex/token.ts';
import { parseSingleArgument } from './arguments.ts';
import type { Parser } from './parser.ts';
import { after, between, extentOf, report } from './parser.ts';

/** The redirections of one command so far, by stream. */
export type Redirections = Map<RedirectionStream, RedirectionNode>;

const order: readonly RedirectionStream[] = [
  'All',
  'Output',
  'Error',
  'Warning',
  'Verbose',
  'Debug',
  'Information',
];

const none: readonly RedirectionNode[] = [];

/** The redirections in PowerShell's order, by the number of the stream. */
export function listRedirections(redirections: Redirections): readonly RedirectionNode[] {
  if (redirections.size === 0) return none;
  return order.flatMap((stream) => redirections.get(stream) ?? []);
}

/** The extent of a redirection, and whether it was accepted as one. */
export interface ReadRedirection {
  readonly extent: Extent;
  readonly isAccepted: boolean;
}

/** ( '>' | '>>' | '<' ) file | n '>&' n, the token of which was read */
export function parseRedirection(
  parser: Parser,
  token: Token,
  redirections: Redirections,
): ReadRedirection {
  const detail = token.redirection;
  if (detail === undefined) return { extent: refuseInput(parser, token), isAccepted: false };
  const node =
    detail.to === undefined
      ? fileRedirection(parser, token, detail)
      : mergingRedirection(parser, token, { ...detail, to: detail.to });
  if (redirections.has(node.from)) report(parser, 'StreamAlreadyRedirected', node.extent);
  else redirections.set(node.from, node);
  return { extent: node.extent, isAccepted: true };
}

function refuseInput(parser: Parser, token: Token): Extent {
  const file = parseSingleArgument(parser, 'file');
  if (file === null) report(parser, 'MissingFileSpecification', after(token));
  report(parser, 'RedirectionNotSupported', token);
  return between(token, file?.extent ?? token);
}

function fileRedirection(
  parser: Parser,
  token: Token,
  { from, isAppend }: RedirectionDetail,
): RedirectionNode {
  let location = parseSingleArgument(parser, 'file');
  if (location === null) {
    report(parser, 'MissingFileSpecification', after(token));
    location = { kind: 'ErrorExpression', extent: extentOf(token), nested: [] };
  }
  const extent = between(token, location.extent);
  return { kind: 'FileRedirection', extent, from, isAppend, location };
}

function mergingRedirection(
  parser: Parser,
  token: Token,
  { from, to }: RedirectionDetail & { readonly to: RedirectionStream },
): RedirectionNode {
  if (to !== 'Output' || from === to) report(parser, 'RedirectionNotSupported', token);
  return { kind: 'MergingRedirection', extent: extentOf(token), from, to: 'Output' };
}
