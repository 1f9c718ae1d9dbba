/**
 * `mgsh generate <path>... [--openapi DIR] [--out DIR] [--jobs N] [--keep-going]`: help pages into a
 * catalogue, with a report of what was found.
 */
import { availableParallelism } from 'node:os';
import { commandLineMessages } from '../base/messages/command-line.ts';
import { createCountProgress } from '../output/count-progress.ts';
import { groupDiagnostics } from './group-diagnostics.ts';
import { type Options, textOption, usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Generates the catalogue; one bad page fails the run and leaves the old catalogue as it is. */
export const generate: Verb = async ({ host, options, words }) => {
  if (words.length === 0) {
    throw usageError(commandLineMessages.missingWords('generate', 'help pages or folders of them'));
  }
  const jobs = readJobs(options);
  const { generate: generateCatalog } = await import('../../schema/generate.ts');
  const outputFolder = textOption(options, 'out') ?? 'cmdlets';
  const progress = options.quiet ? undefined : createCountProgress(host.errorOutput, 'pages');
  const report = await generateCatalog({
    paths: words,
    outputFolder,
    openapi: textOption(options, 'openapi'),
    jobs,
    keepGoing: options['keep-going'] === true,
    onProgress: progress?.advance,
  });
  progress?.finish();
  if (options.output === 'json') {
    host.output.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const line of groupDiagnostics(report.diagnostics)) host.errorOutput.write(`${line}\n`);
    host.output.write(describeReport(report, outputFolder));
  }
  return report.isFailed ? exitStatus.failed : exitStatus.done;
};

/** Beyond this the writing of the catalogue is what takes the time. */
const mostJobs = 4;

function readJobs(options: Options): number {
  const given = textOption(options, 'jobs');
  if (given === undefined) return Math.min(mostJobs, availableParallelism());
  if (!/^[1-9]\d{0,2}$/.test(given)) throw usageError(commandLineMessages.notACount('jobs', given));
  return Number(given);
}

type Report = Awaited<ReturnType<typeof import('../../schema/generate.ts')['generate']>>;

function describeReport(report: Report, outputFolder: string): string {
  const { pages, cmdlets, sets, types, diagnostics } = report;
  const count = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const lines = [
    `${pages} pages, ${cmdlets} cmdlets, ${sets} parameter sets, ${types} types`,
    `routes: ${listCounts(report.routes)}; by source: ${listCounts(report.routeSources)}`,
    `${count('error')} errors, ${count('warning')} warnings, ${count('notice')} notices`,
    report.isWritten ? `written to ${outputFolder}` : commandLineMessages.nothingWritten(),
  ];
  return `${lines.join('\n')}\n`;
}

function listCounts(counts: Readonly<Record<string, number>>): string {
  return (
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'none'
  );
}
