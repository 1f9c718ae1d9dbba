/**
 * `mgsh bind`: how a command binds, pass by pass, and what would mend it where it does not; of several
 * on standard input, each on a line. Nothing is sent.
 */

import { scriptOf } from '../engine/input/script-word.ts';
import { explainOneCommand } from '../engine/plan/explain-command.ts';
import { explanationToJson } from '../engine/plan/explain-summary.ts';
import { answerCommands } from './answer-commands.ts';
import { showExplanation } from './show-explanation.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Explains the words, or each line of standard input. */
export const bind: Verb = (invocation) =>
  answerCommands(invocation, {
    verb: 'bind',
    answer: explainOneCommand,
    toJson: explanationToJson,
    show: (command) => showExplanation(command, scriptOf(invocation.words)),
    status: ({ error }) => (error ? exitStatus.failed : exitStatus.done),
  });
