/** `mgsh generate <path>... [--out DIR]`: help pages into a catalogue, with a report of what was found. */
import { commandLineMessages } from '../base/messages/command-line.ts';
import { textOption, usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Generates the catalogue; one bad page fails the run and leaves the old catalogue as it is. */
export const generate: Verb = async ({ host, options, words }) => {
  if (words.length === 0) {
    throw usageError(commandLineMessages.missingWords('generate', 'help pages or folders of them'));
  }
  const { generate: generateCatalog } = await import('../../schema/generate.ts');
  const outputFolder = textOption(options, 'out') ?? 'cmdlets';
  const report = await generateCatalog({ paths: words, outputFolder });
  if (options.output === 'json') {
    host.output.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const { file, line, severity, reason } of report.diagnostics) {
      host.errorOutput.write(
        `${file}${line === undefined ? '' : `:${line}`}: ${severity}: ${reason}\n`,
      );
    }
    host.output.write(describeReport(report, outputFolder));
  }
  return report.isWritten ? exitStatus.done : exitStatus.failed;
};

type Report = Awaited<ReturnType<typeof import('../../schema/generate.ts')['generate']>>;

function describeReport(report: Report, outputFolder: string): string {
  const { pages, cmdlets, sets, types } = report;
  const routes = Object.entries(report.routes).map(
    ([confidence, count]) => `${count} ${confidence}`,
  );
  const counts = `${pages} pages, ${cmdlets} cmdlets, ${sets} parameter sets, ${types} types; routes: ${routes.join(', ') || 'none'}`;
  const end = report.isWritten
    ? `written to ${outputFolder}`
    : 'nothing written: a page has an error';
  return `${counts}\n${end}\n`;
}
