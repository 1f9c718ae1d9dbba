import fc from 'fast-check';

/** Pieces of the language, to be strung together at random. */
const pieces = [
  ...['Get-A', 'a', '-Name', '-Name:', '--', '--%', '$x', '$x.Id', '$\x7ba b}', '@p', '$using:y'],
  ...[
    "'s'",
    '"t"',
    '"$x"',
    '"$(a)"',
    '"a$($b)c"',
    "@'\nh\n'@",
    '@"\n$x\n"@',
    '5',
    '-5',
    '1.5',
    '0x1F',
  ],
  ...[
    '1kb',
    '300y',
    '(',
    ')',
    '{',
    '}',
    '@{',
    '@(',
    '$(',
    '[int]',
    '[a()]',
    '[',
    ']',
    ',',
    ';',
    '|',
  ],
  ...[
    '||',
    '&&',
    '&',
    '.',
    '::',
    '..',
    '?',
    '??',
    '?.',
    ':',
    '=',
    '+=',
    '+',
    '-',
    '*',
    '/',
    '%',
    '!',
  ],
  ...[
    '++',
    '-eq',
    '-not',
    '-join',
    '-f',
    '-is',
    '>',
    '2>&1',
    '<',
    '#',
    '<#',
    '#>',
    '`',
    '`\n',
    '\n',
  ],
  ...[
    '\r\n',
    ' ',
    '  ',
    '\t',
    '"',
    "'",
    '@',
    '$',
    '\u2013',
    '\u201c',
    '\u2019',
    'if',
    'else',
    'foreach',
  ],
  ...[
    'function',
    'return',
    'try',
    'catch',
    'param',
    'begin',
    'while',
    'in',
    ':l',
    '\0',
    '\u00a0',
    '~',
  ],
];

/** Whole constructs, with room for other pieces inside them. */
const frames = [
  ...[
    'if (%) { % } else { % }',
    'foreach ($i in %) { % }',
    'for (%; %; %) { % }',
    'do { % } while (%)',
  ],
  ...[
    'switch (%) { % { % } default { % } }',
    'try { % } catch [a] { % } finally { % }',
    'trap { % }',
  ],
  ...[
    'function f($a = %) { % }',
    'filter f { % }',
    '& { param($a, [int] $b = %) begin { % } end { % } }',
  ],
  ...['return %', 'throw %', 'break', ':l while (%) { continue l }', '@{ a = %; b = % }', '$x = %'],
  ...['[Parameter(Mandatory)] [int] $x = %', 'class A : B { [int] $x = 5; A($y) : base(%) { % } }'],
  ...[
    'enum E { A; B = % }',
    'data d { % }',
    'using namespace a.b',
    '$a[%].b(%, %)',
    '% ? % : %',
    '"$(%)"',
  ],
];

/** Texts that are mostly well formed: constructs in constructs. */
export const scriptSoup: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...frames), { maxLength: 8 }), fc.infiniteStream(fc.nat()))
  .map(([chosen, numbers]) => {
    const fillers = ['1', '$x', "'s'", 'Get-A -B c', '$x.y', '"a$x"', '(1)', '{ a }', ''];
    const fill = (text: string): string =>
      text.replaceAll('%', () => fillers[Number(numbers.next().value) % fillers.length] ?? '');
    return chosen
      .map((frame) => frame.replace('%', () => fill(frame)))
      .map(fill)
      .join('\n');
  });

/** Texts made of such pieces, with and without blanks between them. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ')), { maxLength: 30 })
  .map((items) => items.map(([piece, blank]) => piece + blank).join(''));
