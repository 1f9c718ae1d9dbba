/** `mgsh repl`: Node's own REPL with `mg` in it. */
import { start } from 'node:repl';
import { createMg } from '../mg.ts';
import { chosenCompatibility } from './chosen-compatibility.ts';
import { createEventView } from './event-view.ts';
import { readChoice } from './open-session.ts';
import { textOption } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Runs the REPL until the user leaves it. */
export const repl: Verb = async (invocation) => {
  const { host, options } = invocation;
  const mg = createMg({
    ...readChoice(options),
    host,
    catalog: textOption(options, 'catalog'),
    compatibility: chosenCompatibility(options) ?? 'Helpful',
    onEvent: createEventView(invocation).show,
  });
  const server = start({ prompt: 'mg> ' });
  server.context['mg'] = mg;
  await new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await mg.close();
  return exitStatus.done;
};
