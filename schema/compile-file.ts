/**
 * One file in, what it says out: read, compiled, judged and validated by itself. What pages say of
 * each other is brought together in collect.ts.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { TypeTable } from './check/rule.ts';
import { pageRules } from './check/rules.ts';
import { type CompiledPage, compilePage } from './compile/compile-page.ts';
import { errorAt, type Finding, reasons } from './diagnostic.ts';
import { type RoutePage, routePageOf } from './infer/route-page.ts';
import type { ApiVersion, Cmdlet, ModelType } from './model.ts';
import type { OpenApiSource } from './openapi/open-openapi.ts';
import type { ApiPage, HelpPage } from './read/help-page.ts';
import { PageReader } from './read/page-reader.ts';
import { validateCmdlet } from './validate.ts';

export interface CompiledFile {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly definition?: Definition;
  readonly apiPage?: ApiPage;
}

/** What a page defines. */
export interface Definition {
  readonly cmdlet: Cmdlet;
  readonly types: readonly ModelType[];
  /** What the routes of the cmdlet can be told from. */
  readonly routePage: RoutePage;
  /** The line of the title. */
  readonly line: number;
  /** What the page alone leaves open of its routes; void where another source tells them. */
  readonly routeFindings: readonly Finding[];
}

/** Compiles files one after the other; what they say in the same words is read once. */
export class FileCompiler {
  readonly #reader = new PageReader();
  readonly #openapi: string | undefined;
  #source: Promise<OpenApiSource> | undefined;
  #buffer = Buffer.allocUnsafe(2 ** 20);

  /** With a folder of OpenAPI files, those tell the routes. */
  constructor(openapi?: string) {
    this.#openapi = openapi;
  }

  /** Compiles one file of any kind. */
  async compile(file: string): Promise<CompiledFile> {
    const bytes = this.#read(file);
    if ('reason' in bytes) return { file, findings: [bytes] };
    let result = this.#reader.read(bytes);
    if (result.deferred) result = await result.deferred();
    const { apiPage, findings } = result;
    if (apiPage) return { file, findings, apiPage };
    if (!result.page) return { file, findings };
    const page: HelpPage = { ...result.page, folderVersion: versionOf(file) };
    const compiled = await this.#complete(compilePage(page), page);
    const { cmdlet, types, routeFindings } = compiled;
    const own = compiled.findings.filter((finding) => !routeFindings.includes(finding));
    const all = [...findings, ...own];
    if (!cmdlet) return { file, findings: all };
    for (const { check } of pageRules) all.push(...check(cmdlet, noTypes, page));
    for (const { where, problem } of await validateCmdlet(cmdlet)) {
      all.push(errorAt(page.line, reasons.notInSchema(where, problem)));
    }
    const routePage = routePageOf(page, cmdlet);
    const definition = { cmdlet, types, routePage, line: page.line, routeFindings };
    return { file, findings: all, definition };
  }

  async #complete(compiled: CompiledPage, page: HelpPage): Promise<CompiledPage> {
    if (this.#openapi === undefined) return compiled;
    const { applyOpenApi } = await import('./openapi/apply-openapi.ts');
    const { openOpenApi } = await import('./openapi/open-openapi.ts');
    this.#source ??= openOpenApi(this.#openapi);
    return applyOpenApi(compiled, page, await this.#source);
  }

  /** The content, in a buffer that the next file overwrites. */
  #read(file: string): Uint8Array | Finding {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, 'r');
      const { size } = fstatSync(descriptor);
      if (size >= this.#buffer.length) this.#buffer = Buffer.allocUnsafe(size + 1);
      let length = 0;
      for (let count = -1; count !== 0; length += count) {
        if (length === this.#buffer.length) {
          this.#buffer = Buffer.concat([this.#buffer, Buffer.allocUnsafe(length)]);
        }
        count = readSync(descriptor, this.#buffer, length, this.#buffer.length - length, null);
        if (length + count === size) {
          length = size;
          break;
        }
      }
      return this.#buffer.subarray(0, length);
    } catch (cause) {
      return errorAt(1, reasons.unreadable(String((cause as { readonly code?: unknown }).code)));
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }
}

/** The rules for pages ask nothing of types, which other pages describe as well. */
const noTypes: TypeTable = new Map();

/** `v1.0/Users/Get-MgUser.md` is of v1.0: the folder of the module lies in that of the version. */
function versionOf(file: string): ApiVersion | undefined {
  const folder = dirname(file);
  for (const name of [basename(folder), basename(dirname(folder))]) {
    if (name === 'v1.0' || name === 'beta') return name;
  }
  return undefined;
}
