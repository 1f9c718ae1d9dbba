/**
 * Compares our answer for a real script with PowerShell's: errors, tokens and the tree. The records name
 * the scripts by their hash; the texts lie in a folder of their own (see fetch-scripts.ts), one file each.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWithTokens } from '../../runtime/language/parse.ts';
import { visitTree } from '../../runtime/language/visit.ts';
import type { Difference } from './difference.ts';
import { compare } from './difference.ts';

interface RecordedScript {
  readonly sha256: string;
  /** [id, start, end, incomplete] */
  readonly errors: readonly (readonly [string, number, number, boolean])[];
  readonly tokens: number;
  readonly tokensSha256: string;
  /** Four numbers a node, parents first: type, depth, start, length. */
  readonly nodes: readonly number[];
}

type Judge = (record: unknown) => Promise<readonly Difference[] | null>;

/** The judge over the texts of a folder, or why there is none. */
export function openScriptsJudge(folder: string | undefined): Judge | string {
  if (folder === undefined || !existsSync(folder)) {
    return 'GRAPH_CMDLETS_SCRIPTS names no folder with the texts';
  }
  let types: readonly string[] = [];
  return async (record) => {
    if ('types' in (record as object)) {
      types = (record as { readonly types: readonly string[] }).types;
      return null;
    }
    const recorded = record as RecordedScript;
    const file = join(folder, recorded.sha256);
    return existsSync(file) ? judgeScript(recorded, types, readText(file)) : null;
  };
}

/** The text without its byte order mark, as PowerShell's file reader hands it on. */
function readText(file: string): string {
  return new TextDecoder('utf-8').decode(readFileSync(file));
}

function judgeScript(
  recorded: RecordedScript,
  types: readonly string[],
  text: string,
): Difference[] {
  const { ast, errors, tokens } = parseWithTokens(text);
  const lines = tokens.map(({ kind, start, end }) => `${kind} ${start} ${end}\n`);
  const ours = errors.map(({ id, extent, isIncomplete }) => [
    id,
    extent?.start,
    extent?.end,
    isIncomplete,
  ]);
  return [
    ...compare('errors', recorded.errors, ours),
    ...compare('tokens', recorded.tokens, tokens.length),
    ...compare('token list', recorded.tokensSha256, sha256(lines.join(''))),
    ...compareNodes(listRecorded(recorded.nodes, types), listNodes(ast)),
  ];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function listRecorded(nodes: readonly number[], types: readonly string[]): string[] {
  const list: string[] = [];
  for (let at = 0; at < nodes.length; at += 4) {
    const [type = 0, depth = 0, start = 0, length = 0] = nodes.slice(at, at + 4);
    list.push(`${types[type]} ${depth} ${start} ${start + length}`);
  }
  return list;
}

function listNodes(root: Parameters<typeof visitTree>[0]): string[] {
  const list: string[] = [];
  visitTree(root, (node, parent) => {
    const depth = parent === undefined ? 0 : parent.depth + 1;
    const { start, end } = node.extent;
    list.push(`${node.kind}Ast ${depth} ${start} ${end}`);
    if (node.kind === 'NamedAttributeArgument' && node.argument === undefined) {
      list.push(`ConstantExpressionAst ${depth + 1} ${start} ${end}`);
    }
  });
  return list;
}

/** The first node that is not the recorded one; one is enough, because the rest follows from it. */
function compareNodes(expected: readonly string[], actual: readonly string[]): Difference[] {
  const at = expected.findIndex((node, index) => node !== actual[index]);
  if (at < 0) return compare('number of nodes', expected.length, actual.length);
  return compare(`node ${at}`, expected[at], actual[at] ?? null);
}
