/** The classes that .NET names: \d, \w, \s, Unicode categories and blocks. */
import { type CharSet, invert, makeSet, type Range, unicodeSet } from './char-set.ts';

const spaces = '[\\t-\\r\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';

const shorthands: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  s: spaces,
  w: '[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}\\p{Mc}]',
};

/** `\d`, `\w`, `\s` and their opposites; undefined for other letters. */
export function shorthandSet(letter: string): CharSet | undefined {
  const source = shorthands[letter.toLowerCase()];
  if (source === undefined) return undefined;
  const set = unicodeSet(source);
  return letter === letter.toLowerCase() ? set : invert(set);
}

/** What a word boundary lies beside: word characters and the two joiners. */
export function boundarySet(): CharSet {
  return makeSet([...unicodeSet(shorthands['w'] ?? ''), [0x200c, 0x200d]]);
}

const blocks: Readonly<Record<string, Range>> = {
  IsBasicLatin: [0x0000, 0x007f],
  'IsLatin-1Supplement': [0x0080, 0x00ff],
  'IsLatinExtended-A': [0x0100, 0x017f],
  'IsLatinExtended-B': [0x0180, 0x024f],
  IsIPAExtensions: [0x0250, 0x02af],
  IsSpacingModifierLetters: [0x02b0, 0x02ff],
  IsCombiningDiacriticalMarks: [0x0300, 0x036f],
  IsGreek: [0x0370, 0x03ff],
  IsGreekandCoptic: [0x0370, 0x03ff],
  IsCyrillic: [0x0400, 0x04ff],
  IsCyrillicSupplement: [0x0500, 0x052f],
  IsArmenian: [0x0530, 0x058f],
  IsHebrew: [0x0590, 0x05ff],
  IsArabic: [0x0600, 0x06ff],
  IsDevanagari: [0x0900, 0x097f],
  IsThai: [0x0e00, 0x0e7f],
  IsHangulJamo: [0x1100, 0x11ff],
  IsLatinExtendedAdditional: [0x1e00, 0x1eff],
  IsGreekExtended: [0x1f00, 0x1fff],
  IsGeneralPunctuation: [0x2000, 0x206f],
  IsSuperscriptsandSubscripts: [0x2070, 0x209f],
  IsCurrencySymbols: [0x20a0, 0x20cf],
  IsLetterlikeSymbols: [0x2100, 0x214f],
  IsNumberForms: [0x2150, 0x218f],
  IsArrows: [0x2190, 0x21ff],
  IsMathematicalOperators: [0x2200, 0x22ff],
  IsBoxDrawing: [0x2500, 0x257f],
  IsBlockElements: [0x2580, 0x259f],
  IsGeometricShapes: [0x25a0, 0x25ff],
  IsDingbats: [0x2700, 0x27bf],
  IsCJKSymbolsandPunctuation: [0x3000, 0x303f],
  IsHiragana: [0x3040, 0x309f],
  IsKatakana: [0x30a0, 0x30ff],
  IsCJKUnifiedIdeographs: [0x4e00, 0x9fff],
  IsHangulSyllables: [0xac00, 0xd7af],
  IsPrivateUse: [0xe000, 0xf8ff],
  IsPrivateUseArea: [0xe000, 0xf8ff],
  IsHalfwidthandFullwidthForms: [0xff00, 0xffef],
};

const categories = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;

/** `\p{Lu}`, `\p{IsGreek}`; undefined for a name that .NET does not know. */
export function namedSet(name: string): CharSet | undefined {
  if (categories.test(name)) return unicodeSet(`\\p{${name}}`);
  return Object.hasOwn(blocks, name) && blocks[name] ? [blocks[name]] : undefined;
}
