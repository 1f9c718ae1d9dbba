import { describe, expect, test } from '@jest/globals';
import { readCommandLine } from '../../../runtime/command-line/options.ts';

type Read = Awaited<ReturnType<typeof readCommandLine>>;

describe('the command line', () => {
  test.each<readonly [readonly string[], Read['options'], readonly string[]]>([
    [['X', '-A', 'b', '--sandbox'], { sandbox: true }, ['X', '-A', 'b']],
    [['--sandbox', 'X', '-A', 'b'], { sandbox: true }, ['X', '-A', 'b']],
    [['X', '--catalog', 'dir', '-A'], { catalog: 'dir' }, ['X', '-A']],
    [['X', '--catalog=a=b', '-A'], { catalog: 'a=b' }, ['X', '-A']],
    [['X', '--json'], { json: true, output: 'json' }, ['X']],
    [['X', '-o', 'json'], { output: 'json' }, ['X']],
    [['X', '--output=list', 'y'], { output: 'list' }, ['X', 'y']],
    [['X', '-h'], { help: true }, ['X']],
    [['X', '-N', '-5'], {}, ['X', '-N', '-5']],
    [['X', '-N:v', '-Force:$false'], {}, ['X', '-N:v', '-Force:$false']],
    [['X', 'a=b', '-a=b'], {}, ['X', 'a=b', '-a=b']],
    [['X', '-N', ''], {}, ['X', '-N', '']],
    [['X', '-N', `it's "so"`], {}, ['X', '-N', `it's "so"`]],
    [['X', '-abc', '-', '-2.5'], {}, ['X', '-abc', '-', '-2.5']],
    [['X', '--', '--sandbox', '-o', 'x'], {}, ['X', '--sandbox', '-o', 'x']],
    [['X', '-N', '--unlike'], {}, ['X', '-N', '--unlike']],
    [['plan', '--', 'X', '--', 'y'], {}, ['plan', 'X', '--', 'y']],
    [['X', '--port', '0', '9'], { port: '0' }, ['X', '9']],
    [['X', 'true', '--quiet', 'false'], { quiet: true }, ['X', 'true', 'false']],
    [['X', '--catalog', 'a', '--catalog', 'b'], { catalog: 'b' }, ['X']],
    [[], {}, []],
  ])('%j', async (argv, options, words) => {
    expect(await readCommandLine(argv)).toEqual({ options, words });
  });

  test.each([
    [['X', '--sandbx'], /no option '--sandbx'. Did you mean '--sandbox'/],
    [['X', '--outptu=json'], /no option '--outptu'/],
    [['X', '--catalog'], /--catalog needs a value/],
    [['X', '--catalog='], /--catalog needs a value/],
    [['X', '--catalog', '--json'], /--catalog needs a value/],
    [['X', '-o'], /--output needs a value/],
    [['X', '-o', 'xml'], /no output format 'xml'.*'list' or 'json'/],
  ])('%j is not understood', async (argv, message) => {
    await expect(readCommandLine(argv)).rejects.toThrow(message);
    await expect(readCommandLine(argv)).rejects.toMatchObject({ id: 'CommandLineError' });
  });
});
