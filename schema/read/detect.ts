/**
 * Which kind of page a text is, judged by content alone: file names and folders lie. Each kind has one
 * recogniser; a page that none knows is an error, a page about something else a notice.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { decode, type PageText } from './page-text.ts';

export type Detected =
  | {
      readonly kind: 'markdown';
      readonly format: MarkdownFormat;
      readonly frontMatter: FrontMatter;
    }
  | { readonly kind: 'yaml'; readonly format: YamlFormat }
  | { readonly kind: 'api'; readonly frontMatter: FrontMatter; readonly finding: Finding }
  | { readonly kind: 'other'; readonly finding: Finding };

export type MarkdownFormat = 'platyps-2.0.0' | 'platyps-2024-05-01';
export type YamlFormat = 'platyps-yaml' | 'docfx';

interface Recogniser {
  readonly fits: (frontMatter: FrontMatter) => boolean;
  readonly detected: (frontMatter: FrontMatter) => Detected;
}

const recognisers: readonly Recogniser[] = [
  {
    fits: ({ isClosed }) => !isClosed,
    detected: () => ({ kind: 'other', finding: errorAt(1, reasons.frontMatterOpen()) }),
  },
  {
    // Pages of the Graph reference name their kind: apiPageType, resourcePageType, ...
    fits: (page) => entryOf(page, 'doc_type') === 'apiPageType',
    detected: (frontMatter) => ({
      kind: 'api',
      frontMatter,
      finding: notice(reasons.apiPage(entryOf(frontMatter, 'doc_type'))),
    }),
  },
  {
    fits: (page) => /PageType$/.test(entryOf(page, 'doc_type')),
    detected: (page) => skipped(reasons.apiPage(entryOf(page, 'doc_type'))),
  },
  {
    // Written by Graph's reference and by PowerShell's alike.
    fits: (page) => page.entries.has('Module Guid') || entryOf(page, 'document type') === 'module',
    detected: () => skipped(reasons.modulePage()),
  },
  {
    fits: (page) => /^about[_ ]/i.test(entryOf(page, 'title')),
    detected: (page) => skipped(reasons.aboutPage(entryOf(page, 'title'))),
  },
  {
    fits: (page) => entryOf(page, 'schema') === '2.0.0',
    detected: (frontMatter) => ({ kind: 'markdown', format: 'platyps-2.0.0', frontMatter }),
  },
  {
    fits: (page) => entryOf(page, 'PlatyPS schema version') === '2024-05-01',
    detected: (frontMatter) => ({ kind: 'markdown', format: 'platyps-2024-05-01', frontMatter }),
  },
];

/** The kind of a page, or why it is not one that describes a cmdlet. */
export function detect(page: PageText): Detected {
  const start = decode(page, 0, mostOfHead);
  const frontMatter = readFrontMatter(start);
  if (!frontMatter) return detectPlain(start);
  if (!frontMatter.isClosed && page.bytes.length > mostOfHead) {
    return detectHead(readFrontMatter(decode(page, 0, page.bytes.length)) ?? frontMatter);
  }
  return detectHead(frontMatter);
}

/** Enough for any front matter; one that goes on is read in full. */
const mostOfHead = 4000;

function detectHead(frontMatter: FrontMatter): Detected {
  const recogniser = recognisers.find(({ fits }) => fits(frontMatter));
  if (recogniser) return recogniser.detected(frontMatter);
  return { kind: 'other', finding: errorAt(1, reasons.unknownFormat()) };
}

/** A page without front matter: YAML, or a help topic. */
function detectPlain(start: string): Detected {
  const mime = /^### YamlMime:(\w+)/.exec(start)?.[1];
  if (mime === 'PowershellCmdlet') return { kind: 'yaml', format: 'docfx' };
  if (mime !== undefined) return skipped(reasons.otherYamlPage(mime));
  if (/^metadata:[ \t]*\n(?:[ \t]+.*\n)*?[ \t]+PlatyPS schema version:/.test(start)) {
    return { kind: 'yaml', format: 'platyps-yaml' };
  }
  const topic = /^(?:TOPIC\s+|# )(about_\w+)/i.exec(start)?.[1];
  if (topic !== undefined) return skipped(reasons.aboutPage(topic));
  return { kind: 'other', finding: errorAt(1, reasons.unknownFormat()) };
}

function entryOf({ entries }: FrontMatter, key: string): string {
  return entries.get(key)?.value ?? '';
}

function notice(reason: string): Finding {
  return { line: 1, severity: 'notice', reason };
}

function skipped(reason: string): Detected {
  return { kind: 'other', finding: notice(reason) };
}
