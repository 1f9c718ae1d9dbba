/** `mgsh help <topic>`: what is more than the help text has room for, composed from its table. */
import { commandLineMessages } from '../base/messages/command-line.ts';
import { compatibilityMessages, differenceTexts } from '../base/messages/compatibility.ts';
import { formatColumns } from '../output/format-columns.ts';
import { type Options, usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

const topics: Readonly<Record<string, (options: Options) => string>> = { compatibility };

/** Prints what the topic is about. */
export const helpTopic: Verb = async ({ host, options, words }) => {
  const [topic = ''] = words;
  const known = Object.keys(topics);
  const tell = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  if (!tell) throw usageError(commandLineMessages.unknownTopic(topic, known));
  host.output.write(tell(options));
  return exitStatus.done;
};

function compatibility(options: Options): string {
  const rows = Object.entries(differenceTexts);
  if (options.output === 'json') {
    const plain = rows.map(([id, { strict, helpful, evidence }]) => ({
      id,
      strict,
      helpful,
      evidence,
    }));
    return `${JSON.stringify(plain, null, 2)}\n`;
  }
  const shown = rows.map(([id, { strict, helpful, evidence }]) => {
    const lines = [
      ['Strict', strict],
      ['Helpful', helpful],
      ['seen', evidence],
    ];
    return `\n${id}\n${formatColumns(lines, '  ')}`;
  });
  return compatibilityMessages.title() + shown.join('');
}
