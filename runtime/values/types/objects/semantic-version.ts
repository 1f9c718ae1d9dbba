import { NetObject } from '../../net-object.ts';

/** The parts of a SemanticVersion; labels are empty where there are none. */
export interface VersionParts {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly preRelease: string;
  readonly build: string;
}

/** PowerShell's SemanticVersion, `7.4.0-preview.1+build`. */
export class SemanticVersion extends NetObject {
  readonly typeName = 'System.Management.Automation.SemanticVersion';
  readonly parts: VersionParts;

  constructor(parts: VersionParts) {
    super();
    this.parts = parts;
  }

  override get text(): string {
    const { major, minor, patch, preRelease, build } = this.parts;
    const label = preRelease === '' ? '' : `-${preRelease}`;
    return `${major}.${minor}.${patch}${label}${build === '' ? '' : `+${build}`}`;
  }

  override get equalityKey(): string {
    return this.text.replace(/\+.*$/, '');
  }

  /** A version with a label comes before the same without one. */
  compareTo(other: SemanticVersion): number {
    const [one, two] = [this.parts, other.parts];
    return (
      Math.sign(one.major - two.major) ||
      Math.sign(one.minor - two.minor) ||
      Math.sign(one.patch - two.patch) ||
      compareLabels(one.preRelease, two.preRelease)
    );
  }
}

function compareLabels(left: string, right: string): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const [one, two] = [left.split('.'), right.split('.')];
  for (let at = 0; at < Math.max(one.length, two.length); at++) {
    const [a, b] = [one[at], two[at]];
    if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
    const areNumbers = /^\d+$/.test(a) && /^\d+$/.test(b);
    if (areNumbers && Number(a) !== Number(b)) return Math.sign(Number(a) - Number(b));
    if (/^\d+$/.test(a) !== /^\d+$/.test(b)) return /^\d+$/.test(a) ? -1 : 1;
    if (!areNumbers && a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

const form = /^(\d+)(?:\.(\d+)(?:\.(\d+))?)?(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

/** Reads a semantic version whose last numbers may be missing; null when it is none. */
export function parseSemanticVersion(text: string): SemanticVersion | null {
  const match = form.exec(text);
  if (!match) return null;
  const [, major = '0', minor = '0', patch = '0', preRelease = '', build = ''] = match;
  const numbers = [major, minor, patch].map(Number);
  if (numbers.some((number) => number > 2_147_483_647)) return null;
  const [first = 0, second = 0, third = 0] = numbers;
  return new SemanticVersion({ major: first, minor: second, patch: third, preRelease, build });
}
