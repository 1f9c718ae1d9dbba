import { expect, test } from '@jest/globals';
import { parse } from '../../../runtime/language/parse.ts';
import { childrenOf, visitTree, walk } from '../../../runtime/language/visit.ts';

const { ast } = parse('$x = T -A:1 @{ k = "$y" } > f');

test('a walk gives parents before children, first children first, with their depth', () => {
  expect([...walk(ast)].map(({ node, depth }) => `${depth} ${node.kind}`)).toEqual([
    '0 ScriptBlock',
    '1 NamedBlock',
    '2 AssignmentStatement',
    '3 VariableExpression',
    '3 Pipeline',
    '4 Command',
    '5 StringConstantExpression',
    '5 CommandParameter',
    '6 ConstantExpression',
    '5 Hashtable',
    '6 StringConstantExpression',
    '6 Pipeline',
    '7 CommandExpression',
    '8 ExpandableStringExpression',
    '9 VariableExpression',
    '5 FileRedirection',
    '6 StringConstantExpression',
  ]);
});

test('visitTree goes the same way', () => {
  const seen: string[] = [];
  visitTree(ast, (node, parent) => seen.push(`${parent?.node.kind} > ${node.kind}`));
  const steps = [...walk(ast)].map(({ node, parent }) => `${parent?.node.kind} > ${node.kind}`);
  expect(seen).toEqual(steps);
});

test('the children of a node come in PowerShell order', () => {
  expect(childrenOf(ast).map(({ kind }) => kind)).toEqual(['NamedBlock']);
});
