/**
 * A page of the API reference in, its requests, body parameters and answers out. It describes no
 * cmdlet, but what it shows can be held against the definition of the cmdlet that sends the request.
 */
import type { Finding } from '../diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ApiRequest, ReadResult } from './help-page.ts';
import { decode, type PageText } from './page-text.ts';
import { type Fence, outline, type Part } from './section.ts';

/** Reads the page; the given finding tells what kind of page it is. */
export function readApiPage(
  page: PageText,
  { frontMatter, finding }: { readonly frontMatter: FrontMatter; readonly finding: Finding },
): ReadResult {
  const text = decode(page, 0, page.bytes.length);
  const parts = outline(text, frontMatter.end, frontMatter.endLine);
  const requests: ApiRequest[] = [];
  const responses: { readonly keys: readonly string[]; readonly line: number }[] = [];
  for (const section of parts.sections.values()) {
    for (const part of section.parts) {
      for (const fence of part.fences) {
        const content = text.slice(fence.start, fence.end);
        requests.push(...readRequests(content, fence));
        const keys = isResponse(part, content) ? keysOf(bodyOf(content)) : undefined;
        if (keys) responses.push({ keys, line: fence.line });
      }
    }
  }
  const bodySection = parts.sections.get('REQUEST BODY');
  const bodyParameters = bodySection
    ? readRows(text.slice(bodySection.start, bodySection.end), bodySection.line + 1)
    : [];
  return {
    page: undefined,
    apiPage: { line: parts.title?.line ?? 1, requests, bodyParameters, responses },
    findings: [finding],
  };
}

const requestLine = /^(GET|POST|PUT|PATCH|DELETE) (?:https?:\/\/[^/\s]+)?(\/\S*)/;

function readRequests(content: string, fence: Fence): ApiRequest[] {
  const requests: ApiRequest[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    const [, method, target] = requestLine.exec(line) ?? [];
    if (method === undefined || target === undefined) continue;
    const version = /^\/(v1\.0|beta)(?=\/)/.exec(target);
    requests.push({
      method,
      path: (version ? target.slice(version[0].length) : target).replace(/\?.*$/, ''),
      apiVersion: version?.[1],
      bodyKeys: keysOf(bodyOf(content)),
      line: fence.line + index + 1,
    });
  }
  return requests;
}

function isResponse(part: Part, content: string): boolean {
  return (
    /^HTTP[/ ]/.test(content.trim()) || (/^Response/i.test(part.name) && !requestLine.test(content))
  );
}

/** The JSON behind the header lines. */
function bodyOf(content: string): string {
  const brace = content.indexOf('\n{');
  return brace < 0 ? '' : content.slice(brace);
}

/** The keys of an object; those of its only member `value` as `value.name`, after `value`. */
function keysOf(json: string): readonly string[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Examples have gaps and remarks in them; then they show nothing.
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'value' && isRecord(member)
      ? [key, ...Object.keys(member).map((name) => `${key}.${name}`)]
      : [key],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first cell of each row of a markdown table, without its head and rule. */
function readRows(
  content: string,
  firstLine: number,
): { readonly name: string; readonly line: number }[] {
  return content
    .split('\n')
    .map((text, index) => ({
      name: /^\|\s*([\w.@-]+)\s*\|/.exec(text)?.[1] ?? '',
      line: firstLine + index,
    }))
    .filter(({ name }) => name !== '' && !/^:?-+:?$/.test(name))
    .slice(1);
}
