/** `enum`: a type whose members are numbers. A block defines its types before its other statements run. */
import { foldCase } from '../../base/case-map.ts';
import type { TypeDefinitionNode } from '../../language/ast.ts';
import { formatTypeName } from '../../language/type-name.ts';
import { convertTo } from '../../values/convert.ts';
import { type Numeric, toDouble } from '../../values/numeric.ts';
import { defineEnum } from '../../values/types/enum-types.ts';
import { notRunnable } from '../evaluation-error.ts';
import { typeNamed } from '../members/type-named.ts';
import { then } from '../wait.ts';
import { evaluateAll } from './combine.ts';
import type { StatementCompilers } from './compiler.ts';

export const enumCompilers: StatementCompilers = {
  TypeDefinition: (node, compiler) => {
    if (node.typeKind !== 'Enum') throw notRunnable(node);
    const members = node.members.filter((member) => member.kind === 'PropertyMember');
    const written = members.flatMap(({ initialValue }) => initialValue ?? []);
    const values = written.map((value) => compiler.expression(value));
    return (frame) =>
      then(evaluateAll(values, frame), (numbers) => {
        const given = numbers.map((number) => convertTo(number, typeNamed('System.Int64')));
        const table: Record<string, number> = {};
        let next = 0;
        for (const { name, initialValue } of members) {
          const number = initialValue ? toDouble(given.shift() as Numeric) : next;
          table[name] = number;
          next = number + 1;
        }
        const type = defineEnum(node.name, () => table, isFlags(node));
        frame.run.types.set(foldCase(node.name), type);
        return undefined;
      });
  },
};

function isFlags({ attributes }: TypeDefinitionNode): boolean {
  return attributes.some(({ typeName }) =>
    /^(?:system\.)?flags(?:attribute)?$/.test(foldCase(formatTypeName(typeName))),
  );
}
