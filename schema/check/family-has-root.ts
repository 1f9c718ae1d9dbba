import { uploadRoots } from '../compile/upload-family.ts';
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { lineOf, type Rule } from './rule.ts';

export const familyHasRoot: Rule = {
  name: 'family-has-root',
  description: 'A cmdlet of an upload family can send the body property that the family needs.',
  check: ({ uploadFamily, parameters }, _types, page): Finding[] => {
    if (!uploadFamily) return [];
    const root = uploadRoots[uploadFamily].name;
    const hasRoot = parameters.some(
      ({ target }) => target.kind === 'bodyProperty' && target.name === root,
    );
    return hasRoot ? [] : [errorAt(lineOf(page), reasons.familyWithoutRoot(uploadFamily, root))];
  },
};
