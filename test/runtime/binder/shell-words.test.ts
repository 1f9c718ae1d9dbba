import { describe, expect, test } from '@jest/globals';
import type { CmdletError } from '../../../runtime/base/errors.ts';
import { bind } from '../../../runtime/binder/bind.ts';
import { readShellWords } from '../../../runtime/engine/input/shell-words.ts';
import { failureOf } from './bind-text.ts';
import { catalogOf, sampleCmdlet, sampleParameter } from './sample-catalog.ts';
import { showValue } from './show-value.ts';

const cmdlet = sampleCmdlet({
  name: 'Set-MgThing',
  parameters: [
    sampleParameter('Count', 'Int64'),
    sampleParameter('Force', 'SwitchParameter'),
    sampleParameter('Map', 'Hashtable'),
    sampleParameter('Name', 'String'),
    sampleParameter('Names', 'String[]'),
  ],
});

/** Words of a system shell, whose quotes are gone, bound to a cmdlet. */
function bindWords(...words: readonly string[]): Readonly<Record<string, string>> {
  const call = bind(cmdlet, readShellWords(words), { types: catalogOf([cmdlet]) });
  const entries = [...call.arguments].map(([name, { value }]) => [name, showValue(value)] as const);
  return Object.fromEntries(entries);
}

describe('words of a system shell', () => {
  test.each<readonly [readonly string[], Readonly<Record<string, string>>]>([
    [['-Name', 'a,b'], { Name: '"a,b"' }],
    [['-Names', 'a,b'], { Names: '["a", "b"]' }],
    [['-Names', 'a'], { Names: '["a"]' }],
    [['-Name', '007'], { Name: '"007"' }],
    [['-Name', 'two words'], { Name: '"two words"' }],
    [['-Name', "it's"], { Name: '"it\'s"' }],
    [['-Name', '$HOME'], { Name: '"$HOME"' }],
    [['-Name', '(1 and 2'], { Name: '"(1 and 2"' }],
    [['-Name', ''], { Name: '""' }],
    [['-Name', '-dash'], { Name: '"-dash"' }],
    [['-Name:a b'], { Name: '"a b"' }],
    [['-Name:', 'x'], { Name: '"x"' }],
    [['-Count', '9MB', '-Force'], { Count: 'Int64 9437184', Force: 'true' }],
    [['-Force:$false'], { Force: 'false' }],
    [['-Map', "@{ a = 'b c'; n = 1 }"], { Map: 'Hashtable {"a":"b c","n":1}' }],
  ])('%p', (words, expected) => {
    expect(bindWords(...words)).toEqual(expected);
  });

  test.each<readonly [readonly string[], string]>([
    [['-Map', 'plain'], 'ParameterArgumentTransformationError'],
    [['-Count', 'a,b'], 'ParameterArgumentTransformationError'],
    [['stray'], 'PositionalParameterNotFound'],
    [['-Name'], 'MissingArgument'],
    [['-Nam'], 'AmbiguousParameter'],
  ])('%p is refused with %s', (words, id) => {
    const error: CmdletError = failureOf(() => bindWords(...words));
    expect(error.id).toBe(id);
  });
});
