/** `mgsh find <words or wildcard>`: the names of the cmdlets that are meant. */
import { commandLineMessages } from '../base/messages/command-line.ts';
import { openChosenCatalog } from '../chosen-catalog.ts';
import { textOption } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Prints the names that match; all of them when no words are given. */
export const find: Verb = async ({ host, options, words }) => {
  const catalog = openChosenCatalog(textOption(options, 'catalog'));
  const wanted = words.join(' ');
  const names = wanted === '' ? catalog.names() : catalog.find(wanted);
  if (options.output === 'json') {
    host.output.write(`${JSON.stringify(names)}\n`);
  } else {
    for (const name of names) host.output.write(`${name}\n`);
  }
  if (names.length > 0) return exitStatus.done;
  host.errorOutput.write(`${commandLineMessages.nothingFound(wanted, catalog.suggest(wanted))}\n`);
  return exitStatus.failed;
};
