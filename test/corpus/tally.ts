/** Cases and how many agree, as a line says it, and by part on lines of their own. */
import type { Verdict } from './difference.ts';

interface Count {
  cases: number;
  agreeing: number;
}

/** Counts the verdicts of one file. */
export class Tally {
  readonly total: Count = { cases: 0, agreeing: 0 };
  forbidden = 0;
  readonly #parts: Map<string, Count>;

  /** Parts are printed in the order given, others behind them. */
  constructor(parts: readonly string[] = []) {
    this.#parts = new Map(parts.map((part) => [part, { cases: 0, agreeing: 0 }]));
  }

  add({ parts, differences, isForbidden = false }: Verdict): void {
    count(this.total, differences.length === 0);
    if (isForbidden) this.forbidden++;
    for (const part of parts) {
      const known = this.#parts.get(part) ?? { cases: 0, agreeing: 0 };
      this.#parts.set(part, known);
      count(
        known,
        differences.every((difference) => difference.part !== part),
      );
    }
  }

  lines(name: string): readonly string[] {
    const parts = [...this.#parts]
      .filter(([, { cases }]) => cases > 0)
      .map(([part, known]) => `  ${lineOf(part, known)}`);
    return [
      lineOf(name, this.total),
      ...parts,
      ...(this.forbidden > 0 ? [`  ${this.forbidden} cases that fail the run by themselves`] : []),
    ];
  }
}

function count(counted: Count, agrees: boolean): void {
  counted.cases++;
  if (agrees) counted.agreeing++;
}

function lineOf(name: string, { cases, agreeing }: Count): string {
  const share = cases === 0 ? 100 : Math.floor((agreeing / cases) * 10_000) / 100;
  return `${name}: ${cases} cases, ${agreeing} agree, ${share} %`;
}
