/**
 * A transcript is what a user sees: a line behind `$ ` is typed into a system shell, what follows is
 * printed, and `[2]` is the exit status where it is not 0.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundleMgsh, type Mgsh } from '../runtime/command-line/run-mgsh.ts';

let mgsh: Mgsh;
beforeAll(async () => {
  mgsh = await bundleMgsh('transcripts');
});
afterAll(() => mgsh.remove());

const folder = dirname(fileURLToPath(import.meta.url));
const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'));

interface Exchange {
  readonly typed: string;
  readonly printed: string;
}

function readTranscript(name: string): readonly Exchange[] {
  return readFileSync(join(folder, name), 'utf8')
    .split(/^\$ mgsh /m)
    .slice(1)
    .map((part) => {
      const [typed = '', ...printed] = part.split('\n');
      return { typed, printed: printed.join('\n').trimEnd() };
    });
}

/** The words of a line, as a system shell cuts it: blanks part them, double quotes hold them together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([word, quoted]) => quoted ?? word);
}

describe.each(transcripts)('%s', (name) => {
  test.each(readTranscript(name))('mgsh $typed', async ({ typed, printed }) => {
    const { status, output, error } = await mgsh.run(wordsOf(typed));
    const ending = status === 0 ? '' : `[${status}]`;
    expect((output + error + ending).trimEnd()).toBe(printed);
  });
});
