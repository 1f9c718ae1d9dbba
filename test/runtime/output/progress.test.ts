import { describe, expect, test } from '@jest/globals';
import { createProgress, type Progress } from '../../../runtime/output/progress.ts';
import { fakeHost } from '../../support/fake-host.ts';

interface Screen {
  readonly progress: Progress;
  readonly written: string[];
  advance(milliseconds: number): void;
}

function screen(isTerminal: boolean, columns = 100): Screen {
  const host = fakeHost();
  const written: string[] = [];
  const sink = { isTerminal, columns, write: (text: string) => void written.push(text) };
  return { progress: createProgress(sink, host.clock), written, advance: host.advance };
}

/** What stays visible of one drawn line. */
function visible(text: string | undefined): string {
  return (text ?? '').replace('\r\u001b[K', '');
}

describe('progress', () => {
  test('draws one line again and again on a terminal', () => {
    const { progress, written, advance } = screen(true);
    progress.start('plan.pdf', 20_000_000);
    advance(1000);
    progress.advance(10_000_000);
    advance(1000);
    progress.advance(20_000_000);
    progress.finish();
    progress.finish();
    expect(written.map(visible)).toEqual([
      'plan.pdf  [........................]  0 %  0 B of 20.0 MB',
      'plan.pdf  [############............]  50 %  10.0 MB of 20.0 MB  10.0 MB/s  1 s left',
      'plan.pdf  [########################]  100 %  20.0 MB of 20.0 MB  10.0 MB/s',
      '\n',
    ]);
    expect(written.slice(0, 3).every((text) => text.startsWith('\r\u001b[K'))).toBe(true);
  });

  test('writes a line for each tenth elsewhere', () => {
    const { progress, written } = screen(false);
    progress.start('plan.pdf', 100);
    for (let bytes = 1; bytes <= 100; bytes++) progress.advance(bytes);
    progress.finish();
    expect(written).toHaveLength(11);
    expect(written[0]).toBe('plan.pdf: 100 B to send\n');
    expect(written.at(-1)).toMatch(/^plan\.pdf: 100 % {2}100 B of 100 B\n$/);
    expect(written.join('')).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('a remark takes the place of the line and stays', () => {
    const { progress, written } = screen(true);
    progress.note('before');
    progress.start('a', 10);
    progress.note('waiting');
    progress.note('still waiting');
    progress.advance(5);
    progress.finish();
    expect(written[0]).toBe('before\n');
    expect(written[2]).toBe('\r\u001b[Kwaiting\n');
    expect(written[3]).toBe('still waiting\n');
    expect(written.at(-1)).toBe('\n');
  });

  test.each([30, 60, 80])('keeps within %d columns and shows the numbers', (columns) => {
    const { progress, written } = screen(true, columns);
    progress.start(`${'long '.repeat(30)}name.bin`, 20_000_000);
    progress.advance(10_000_000);
    const line = visible(written.at(-1));
    expect(line.length).toBeLessThan(columns);
    expect(line).toMatch(/^long .*50 %/);
  });

  test('a name cannot steer the terminal, an empty file is done at once', () => {
    const { progress, written } = screen(true);
    progress.start('a\u001b[2J\nb', 0);
    expect(visible(written[0])).toBe('a\u25af[2J b  [########################]  100 %  0 B of 0 B');
  });
});
