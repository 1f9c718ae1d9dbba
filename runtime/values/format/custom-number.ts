/** .NET's custom formats of numbers: `#,##0.00`, `0.0 'kg'`, `+0;-0;zero`. */
import type { Culture } from './culture.ts';
import { type Digits, roundDigits, splitAtPoint } from './digits.ts';

/** What stands in a section, one mark after the other. */
type Mark =
  | { readonly kind: 'digit'; readonly isZero: boolean }
  | { readonly kind: 'point' }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'exponent';
      readonly letter: string;
      readonly hasPlus: boolean;
      readonly width: number;
    };

interface Section {
  readonly marks: readonly Mark[];
  /** Power of ten that percent and per-mille signs and commas before the point multiply by. */
  readonly power: number;
  readonly isGrouped: boolean;
}

/**
 * Writes digits in a custom format of one to three sections: positive, negative, zero. What rounds to
 * zero is written as zero; only a Double keeps its sign then.
 */
export function writeCustom(
  digits: Digits,
  format: string,
  options: { readonly culture: Culture; readonly keepsSign: boolean },
): string {
  const sections = splitSections(format);
  let chosen = chooseSection(sections, digits.isNegative, digits.text === '');
  let section = readSection(sections[chosen] ?? '');
  let rounded = roundTo(digits, section);
  const zeroSection = chooseSection(sections, false, true);
  if (rounded.text === '' && chosen !== zeroSection) {
    chosen = zeroSection;
    section = readSection(sections[chosen] ?? '');
    rounded = roundTo(rounded, section);
  }
  const text = writeSection(rounded, section, options.culture);
  const isZero = rounded.text === '';
  const showsSign =
    digits.isNegative && chosen === 0 && (isZero ? options.keepsSign && text !== '' : true);
  return showsSign ? `-${text}` : text;
}

function chooseSection(sections: readonly string[], isNegative: boolean, isZero: boolean): number {
  if (isZero && sections.length > 2 && sections[2] !== '') return 2;
  return isNegative && sections.length > 1 && sections[1] !== '' ? 1 : 0;
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const part of format.match(/\\[\s\S]|'[^']*'?|"[^"]*"?|[\s\S]/g) ?? []) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

const pieces = /\\[\s\S]?|'[^']*'?|"[^"]*"?|[eE][+-]?0+|[\s\S]/g;

function readSection(text: string): Section {
  const marks: Mark[] = [];
  let power = 0;
  let pendingCommas = 0;
  let isGrouped = false;
  let seenPoint = false;
  let seenDigit = false;
  let seenExponent = false;
  for (const [piece] of text.matchAll(pieces)) {
    if (piece === '0' || piece === '#') {
      if (pendingCommas > 0 && seenDigit && !seenPoint) isGrouped = true;
      pendingCommas = 0;
      seenDigit = true;
      marks.push({ kind: 'digit', isZero: piece === '0' });
    } else if (piece === '.') {
      if (!seenPoint) marks.push({ kind: 'point' });
      if (!seenPoint) power -= 3 * pendingCommas;
      pendingCommas = 0;
      seenPoint = true;
    } else if (piece === ',') {
      if (seenDigit && !seenPoint) pendingCommas++;
    } else if (piece === '%' || piece === '‰') {
      power += piece === '%' ? 2 : 3;
      marks.push({ kind: 'text', text: piece });
    } else if (/^[eE][+-]?0+$/.test(piece) && !seenExponent && seenDigit) {
      seenExponent = true;
      const width = piece.replace(/[^0]/g, '').length;
      marks.push({ kind: 'exponent', letter: piece.charAt(0), hasPlus: piece[1] === '+', width });
    } else {
      marks.push({ kind: 'text', text: literal(piece) });
    }
  }
  if (!seenPoint) power -= 3 * pendingCommas;
  return { marks, power, isGrouped };
}

function literal(piece: string): string {
  if (piece.startsWith('\\')) return piece.slice(1);
  if (piece[0] !== "'" && piece[0] !== '"') return piece;
  return piece.length > 1 && piece.endsWith(piece.charAt(0)) ? piece.slice(1, -1) : piece.slice(1);
}

function countDigits(section: Section): { readonly before: number; readonly after: number } {
  const point = section.marks.findIndex(({ kind }) => kind === 'point');
  const isDigit = ({ kind }: Mark): boolean => kind === 'digit';
  const before = (point < 0 ? section.marks : section.marks.slice(0, point)).filter(isDigit);
  const after = point < 0 ? [] : section.marks.slice(point).filter(isDigit);
  return { before: before.length, after: after.length };
}

function roundTo(digits: Digits, section: Section): Digits {
  const { before, after } = countDigits(section);
  if (digits.text === '') return digits;
  if (section.marks.some(({ kind }) => kind === 'exponent')) {
    return roundDigits(digits, before + after, 'away');
  }
  const moved = { ...digits, scale: digits.scale + section.power };
  return roundDigits(moved, moved.scale + after, 'away');
}

function writeSection(digits: Digits, section: Section, culture: Culture): string {
  const { before, after } = countDigits(section);
  const hasExponent = section.marks.some(({ kind }) => kind === 'exponent');
  const power = hasExponent && digits.text !== '' ? digits.scale - before : 0;
  const placed = hasExponent && digits.text !== '' ? { ...digits, scale: before } : digits;
  const { whole, fraction } = splitAtPoint(placed, after);
  const wholeDigits =
    hasExponent && digits.text === '' ? '0'.repeat(before) : whole === '0' ? '' : whole;
  const firstZero = section.marks.findIndex((mark) => mark.kind === 'digit' && mark.isZero);
  const significant = fraction.replace(/0+$/, '').length;
  let output = '';
  let place = before;
  let taken = 0;
  let isBehindPoint = false;
  const lastZero = lastZeroBehindPoint(section);
  for (const [index, mark] of section.marks.entries()) {
    if (mark.kind === 'text') output += mark.text;
    if (mark.kind === 'point') {
      if (significant > 0 || lastZero > 0) output += culture.decimalPoint;
      isBehindPoint = true;
    }
    if (mark.kind === 'exponent') output += writePower(power, mark);
    if (mark.kind !== 'digit') continue;
    if (isBehindPoint) {
      taken++;
      if (taken <= Math.max(significant, lastZero)) output += fraction[taken - 1] ?? '';
      continue;
    }
    // The first mark takes all digits that have no mark of their own.
    const from = place === before ? Math.max(wholeDigits.length, before) : place;
    for (let at = from; at >= place; at--) {
      const digit = at <= wholeDigits.length ? wholeDigits[wholeDigits.length - at] : undefined;
      const isPadded = firstZero >= 0 && index >= firstZero;
      if (digit === undefined && !isPadded) continue;
      output += digit ?? '0';
      if (section.isGrouped && at > 1 && (at - 1) % 3 === 0) output += culture.groupSeparator;
    }
    place--;
  }
  return output;
}

/** How many places behind the point are always written: up to the last `0`. */
function lastZeroBehindPoint(section: Section): number {
  const point = section.marks.findIndex(({ kind }) => kind === 'point');
  if (point < 0) return 0;
  const behind = section.marks.slice(point).filter((mark) => mark.kind === 'digit');
  return behind.findLastIndex((mark) => mark.isZero) + 1;
}

function writePower(
  power: number,
  mark: { readonly letter: string; readonly hasPlus: boolean; readonly width: number },
): string {
  const sign = power < 0 ? '-' : mark.hasPlus ? '+' : '';
  return mark.letter + sign + String(Math.abs(power)).padStart(mark.width, '0');
}
