import { describe, expect, test } from '@jest/globals';
import { openChosenCatalog } from '../../../runtime/chosen-catalog.ts';
import { readCommandWords } from '../../../runtime/engine/input/command-words.ts';
import { scriptOf } from '../../../runtime/engine/input/script-word.ts';
import { bindOneCommand } from '../../../runtime/engine/plan/bind-command.ts';
import { summarizeCall } from '../../../runtime/engine/plan/plan-summary.ts';
import { createSession } from '../../../runtime/engine/session.ts';
import { fakeHost } from '../../support/fake-host.ts';

const drive = 'New-MgUserDriveRootUploadSession';

/** The parameters that the words bind, as JSON. */
function bindWords(...words: readonly string[]): Record<string, unknown> {
  const session = createSession({
    host: fakeHost(),
    catalog: openChosenCatalog(),
    origin: '',
    connect: () => Promise.reject(new Error('nothing is sent')),
  });
  return Object.fromEntries(
    summarizeCall(bindOneCommand(session, readCommandWords(words))).parameters,
  );
}

describe('the words of a command line', () => {
  test.each([
    'plain',
    '-5',
    'a=b',
    `it's "so"`,
    '(draft)',
    '(draft) plan (2).pdf',
    'Hello, (world)',
    'a,b',
    '$HOME',
    '$a,$b',
    '$(whoami)',
    '-Unknown',
    '@home',
    'C:\\users\\x',
    '\u2018curly\u2019',
    '#x',
    '| y',
    '{',
    ' ',
    '5GB',
    '007',
  ])('%j is its own text to a text parameter', (word) => {
    expect(bindWords(drive, '-UserId', word, '-DriveId', 'b')).toEqual({
      UserId: word,
      DriveId: 'b',
    });
  });

  test.each([
    ['@{ name = "x"; fileSize = 9MB }', { fileSize: 9_437_184n, name: 'x' }],
    ["@{name='it''s'}", { name: "it's" }],
    ['@{name=$null}', {}],
  ])('%j is a value', (word, expected) => {
    const { Item } = bindWords(drive, '-UserId', 'a', '-DriveId', 'b', '-Item', word);
    expect(Object.fromEntries(Item as Map<string, unknown>)).toMatchObject(expected);
  });

  test('a variable inside a value is refused, because it would be nothing', () => {
    const words = [drive, '-UserId', 'a', '-DriveId', 'b', '-Item', '@{ name = "$NAME" }'];
    expect(() => bindWords(...words)).toThrow(
      expect.objectContaining({ id: 'VariableIsUndefined' }),
    );
  });

  test.each([
    [['New-MgX'], null],
    [['New-MgX', '-A b'], null],
    [['New-MgX -A b'], 'New-MgX -A b'],
    [['$x;$y'], '$x;$y'],
    [['-c', '1 + 1'], '1 + 1'],
    [['-c', '1', '+', '1'], '1 + 1'],
    [['-c'], null],
    [[], null],
  ])('the script of %j is %j', (words, expected) => {
    expect(scriptOf(words)).toBe(expected);
  });
});
