/**
 * Files in, all their definitions out: each page read, compiled, checked and validated, and what two
 * pages say of one cmdlet or type brought together. Nothing is written here.
 */
import { rules } from './check/rules.ts';
import { compilePage } from './compile/compile-page.ts';
import { type Diagnostic, errorAt, type Finding, reasons, warningAt } from './diagnostic.ts';
import type { Cmdlet, ModelType } from './model.ts';
import type { HelpPage } from './read/help-page.ts';
import { readPage } from './read/read-page.ts';
import { TypeCollection } from './type-collection.ts';
import { validateCmdlet, validateType } from './validate.ts';
import { canonicalJson } from './write/catalogue-lines.ts';

export interface Definitions {
  readonly cmdlets: readonly Cmdlet[];
  readonly types: readonly ModelType[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SourceFile {
  readonly file: string;
  /** The content, or why it could not be read. */
  readonly bytes: Uint8Array | Diagnostic;
}

/** Collects the definitions of all files. */
export async function collect(sources: AsyncIterable<SourceFile>): Promise<Definitions> {
  const diagnostics: Diagnostic[] = [];
  const types = new TypeCollection();
  const known = new Map<string, { readonly file: string; readonly cmdlet: Cmdlet }>();
  for await (const { file, bytes } of sources) {
    if ('reason' in bytes) {
      diagnostics.push(bytes);
      continue;
    }
    const { page, findings } = readPage(bytes);
    const compiled = page && compilePage(page);
    const report = (found: readonly Finding[]): void => {
      for (const finding of found) diagnostics.push({ file, ...finding });
    };
    report([...findings, ...(compiled?.findings ?? [])]);
    if (!page || !compiled?.cmdlet) continue;
    report(judge(compiled.cmdlet, compiled.types, page));
    report(await validate(compiled.cmdlet, compiled.types, page));
    diagnostics.push(...types.add(compiled.types, { file, line: page.line }));
    const key = compiled.cmdlet.name.toLowerCase();
    const other = known.get(key);
    if (other) report([duplicate(page, compiled.cmdlet, other)]);
    else known.set(key, { file, cmdlet: compiled.cmdlet });
  }
  const cmdlets = [...known.values()].map(({ cmdlet }) => cmdlet);
  return { cmdlets, types: types.all(), diagnostics };
}

function judge(cmdlet: Cmdlet, types: readonly ModelType[], page: HelpPage): readonly Finding[] {
  const table = new Map(types.map((type) => [type.name, type]));
  return rules.flatMap((rule) => rule.check(cmdlet, table, page));
}

async function validate(
  cmdlet: Cmdlet,
  types: readonly ModelType[],
  page: HelpPage,
): Promise<readonly Finding[]> {
  const problems = [...(await validateCmdlet(cmdlet))];
  for (const type of types) problems.push(...(await validateType(type)));
  return problems.map(({ where, problem }) => ({
    line: page.line,
    severity: 'error',
    reason: reasons.notInSchema(where, problem),
  }));
}

/** Two modules of the SDK may have a cmdlet of one name; one module that says two things is broken. */
function duplicate(
  page: HelpPage,
  cmdlet: Cmdlet,
  other: { readonly file: string; readonly cmdlet: Cmdlet },
): Finding {
  const isOfOther = cmdlet.module !== other.cmdlet.module;
  const isSame = canonicalJson(cmdlet) === canonicalJson(other.cmdlet);
  const finding = isOfOther || isSame ? warningAt : errorAt;
  return finding(page.line, reasons.duplicatePage(page.name, other.file));
}
