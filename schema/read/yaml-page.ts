/**
 * The YAML formats: PlatyPS 2024-05-01, which has a record for each parameter and set, and DocFX
 * `PowershellCmdlet`, as the published site is built from.
 */
import { errorAt, reasons } from '../diagnostic.ts';
import type { YamlFormat } from './detect.ts';
import { readDocfx } from './docfx.ts';
import { failed } from './failed.ts';
import type { ReadResult } from './help-page.ts';
import type { MarkdownReaders } from './markdown-page.ts';
import { decode, type PageText } from './page-text.ts';
import { readPlatypsYaml } from './platyps-yaml.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

type Reader = (yaml: YamlText, readers: MarkdownReaders) => ReadResult;

const formats: Readonly<Record<YamlFormat, Reader>> = {
  'platyps-yaml': readPlatypsYaml,
  docfx: readDocfx,
};

/** Reads one page. */
export function readYamlPage(
  page: PageText,
  format: YamlFormat,
  readers: MarkdownReaders,
): ReadResult {
  const yaml = readYaml(decode(page, 0, page.bytes.length), 1);
  if ('reason' in yaml) return failed(yaml);
  if (typeof yaml.value !== 'object' || yaml.value === null) {
    return failed(errorAt(1, reasons.unknownFormat()));
  }
  return formats[format](yaml, readers);
}
