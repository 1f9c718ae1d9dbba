/**
 * Which kind of page the lines are, judged by content alone: file names and folders lie. Each format
 * has one recogniser; a page that none knows is an error, a page about something else a notice.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';

export type HelpFormat = 'platyps-2.0.0';

export type Detected =
  | { readonly kind: 'help'; readonly format: HelpFormat; readonly frontMatter: FrontMatter }
  | { readonly kind: 'other'; readonly finding: Finding };

interface Recogniser {
  readonly fits: (frontMatter: FrontMatter) => boolean;
  readonly detected: (frontMatter: FrontMatter) => Detected;
}

const recognisers: readonly Recogniser[] = [
  {
    // Pages of the Graph reference name their kind: apiPageType, resourcePageType, ...
    fits: ({ entries }) => /PageType$/.test(entries.get('doc_type')?.value ?? ''),
    detected: ({ entries }) => skipped(reasons.apiPage(entries.get('doc_type')?.value ?? '')),
  },
  {
    fits: ({ entries }) => entries.has('Module Guid'),
    detected: () => skipped(reasons.modulePage()),
  },
  {
    fits: ({ isClosed }) => !isClosed,
    detected: () => ({ kind: 'other', finding: errorAt(1, reasons.frontMatterOpen()) }),
  },
  {
    fits: ({ entries }) => entries.get('schema')?.value === '2.0.0',
    detected: (frontMatter) => ({ kind: 'help', format: 'platyps-2.0.0', frontMatter }),
  },
];

/** The format of a page, or why it is not one that describes a cmdlet. */
export function detect(lines: readonly string[]): Detected {
  const frontMatter = readFrontMatter(lines);
  const recogniser = frontMatter && recognisers.find(({ fits }) => fits(frontMatter));
  if (frontMatter && recogniser) return recogniser.detected(frontMatter);
  return { kind: 'other', finding: errorAt(1, reasons.unknownFormat()) };
}

function skipped(reason: string): Detected {
  return { kind: 'other', finding: { line: 1, severity: 'notice', reason } };
}
