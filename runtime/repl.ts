/**
 * `node -i -e "const { mg } = require('graph-cmdlets/repl')"`, or `mgsh repl`: the cmdlets ready in
 * Node's own REPL. The Graph is opened by the first command; GRAPH_CMDLETS_SANDBOX=1 makes it the
 * embedded one.
 */
import { createMg, type Mg } from './mg.ts';
import { nodeHost } from './shell/node-host.ts';

/** The cmdlets, with warnings and remarks on the error output. */
export const mg: Mg = createInteractiveMg();

function createInteractiveMg(): Mg {
  const host = nodeHost();
  return createMg({
    host,
    compatibility: 'Helpful',
    sandbox: host.env('GRAPH_CMDLETS_SANDBOX') === '1',
    onEvent: (event) => {
      if (event.kind !== 'upload') host.errorOutput.write(`${event.message}\n`);
    },
  });
}
