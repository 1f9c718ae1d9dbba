/** `data { }`: statements whose output is a value, kept under a name where there is one. */
import { collect, unroll } from '../collect.ts';
import { then } from '../wait.ts';
import type { StatementCompilers } from './compiler.ts';
import { accessVariable } from './variables.ts';

export const dataCompilers: StatementCompilers = {
  DataStatement: ({ variable, body }, compiler) => {
    const run = compiler.block(body);
    if (variable === undefined) return run;
    const path = { text: variable, scope: undefined, drive: undefined, name: variable };
    const { assign } = accessVariable(path, compiler);
    return (frame) =>
      then(collect(frame, run), (values) => {
        assign(frame, unroll(values));
        return undefined;
      });
  },
};
