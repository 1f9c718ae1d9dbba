import { describe, expect, test } from '@jest/globals';
import { runText, waitingCommand } from './run-text.ts';

/** Each script runs over a command that waits and gives back its arguments, or what is piped into it. */
describe('code goes on behind a command that waits', () => {
  test.each([
    ['(Echo 1) + (Echo 2)', '3'],
    ['"<$(Echo a)>"', '<a>'],
    ['@(Echo 1 2).Count', '2'],
    ['@{ a = Echo 5 }.a', '5'],
    ['$x = Echo 4; $x += Echo 5; $x', '9'],
    ['(Echo abc).Substring((Echo 1))', 'bc'],
    ['$a = 1, 2; $a[(Echo 1)]; $a[(Echo 0)] = Echo 7; $a', '2 7 2'],
    ["if (Echo '') { 'yes' } else { 'no' }", 'no'],
    ['for ($i = 0; $i -lt (Echo 3); $i++) { Echo $i }', '0 1 2'],
    ['foreach ($i in Echo 1 2 3) { if ((Echo $i) -eq 2) { continue }; $i }', '1 3'],
    ['$n = 0; while ((Echo $n) -lt 2) { $n++ }; $n', '2'],
    ['do { $k++ } until ((Echo $k) -ge 2); $k', '2'],
    [
      ':a foreach ($i in 1, 2) { while ($true) { [void](Echo x); continue a } }; "done $i"',
      'done 2',
    ],
    ["switch (Echo 1 2) { 2 { Echo two } default { 'other' } }", 'other two'],
    ['function f($a) { $b = Echo $a; return $b + 1; 9 }; f 1; (f 2) * 2', '2 6'],
    ['1, 2 | & { process { Echo $_ } end { Echo e } }', '1 2 e'],
    ['& { 1; 2 } | Echo', '1 2'],
    ["try { [void](Echo 1); throw 'x' } catch { Echo c } finally { Echo f }", 'c f'],
    ['(1, 2).ForEach({ Echo $_ }) -join "+"', '1+2'],
    ['(1, 2, 3).Where({ (Echo $_) -gt 1 }) -join "+"', '2+3'],
    ['(Echo $false) -or (Echo 1)', 'True'],
    ['(Echo 1) ? (Echo a) : (Echo b)', 'a'],
    ['& { Echo 1; [int](Echo q); Echo 2 }', '1 2'],
  ])('%s gives %s', async (text, expected) => {
    const { output } = await runText(text, waitingCommand);
    expect(output.join(' ')).toBe(expected);
  });

  test('a script without commands never waits', async () => {
    const { output } = await runText('$s = 0; foreach ($i in 1..3) { $s += $i }; $s', () => {
      throw new Error('there is no command');
    });
    expect(output).toEqual(['6']);
  });
});
