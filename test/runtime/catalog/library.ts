/** A small catalogue of a library, and folders to write it to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cmdlet, HttpMethod, ModelType, Parameter } from '../../../schema/model.ts';
import { layOut } from '../../../schema/write/catalogue-lines.ts';

/** A cmdlet whose sets have the routes, with a parameter for each placeholder. */
export function routed(
  name: string,
  routes: Readonly<Record<string, string>>,
  facts: Partial<Cmdlet> = {},
): Cmdlet {
  const keys = new Map<string, string[]>();
  for (const [set, route] of Object.entries(routes)) {
    for (const [, key = ''] of route.matchAll(/\{([^{}]*)\}/g)) {
      keys.set(key, [...(keys.get(key) ?? []), set]);
    }
  }
  const parameters = [...keys].map(
    ([placeholder, sets]): Parameter => ({
      name: placeholder.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase()),
      type: 'String',
      target: { kind: 'path', placeholder },
      sets: Object.fromEntries(sets.map((set) => [set, { isMandatory: true }])),
    }),
  );
  return {
    name,
    apiVersion: name.includes('-MgBeta') ? 'beta' : 'v1.0',
    module: 'Library',
    kind: 'function',
    sets: Object.entries(routes).map(([set, route]) => {
      const [method, path = ''] = route.split(' ');
      return {
        name: set,
        route: {
          method: method as HttpMethod,
          path,
          source: 'openapi',
          confidence: 'certain',
        },
      };
    }),
    ...facts,
    parameters: [...parameters, ...(facts.parameters ?? [])].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    ),
  };
}

const loan: ModelType = {
  name: 'IMicrosoftGraphLoan',
  apiVersion: 'v1.0',
  properties: [
    { name: 'Book', type: 'IMicrosoftGraphBook', wireName: 'book' },
    { name: 'Until', type: 'DateTime?', wireName: 'until' },
  ],
};
const book: ModelType = {
  name: 'IMicrosoftGraphBook',
  apiVersion: 'v1.0',
  isOpen: true,
  properties: [
    { name: 'Title', type: 'String', wireName: 'title' },
    { name: 'Sequels', type: 'IMicrosoftGraphBook[]', wireName: 'sequels' },
  ],
};
const body = (type: string, set: string): Parameter => ({
  name: 'BodyParameter',
  type,
  target: { kind: 'body' },
  sets: { [set]: { isMandatory: true, fromPipeline: true } },
});
const property = (name: string, type: string): Parameter => ({
  name,
  type,
  target: { kind: 'bodyProperty', name: name.toLowerCase() },
  sets: { CreateExpanded: {} },
});

export const libraryTypes: readonly ModelType[] = [book, loan];

export const libraryCmdlets: readonly Cmdlet[] = [
  routed(
    'Get-MgUser',
    { List: 'GET /users', Get: 'GET /users/{user-id}' },
    { module: 'Users', defaultSet: 'List' },
  ),
  routed(
    'Get-MgBetaUser',
    { List: 'GET /users', Get: 'GET /users/{user-id}' },
    { module: 'Users' },
  ),
  routed(
    'Get-MgUserMessage',
    { List: 'GET /users/{user-id}/messages', Get: 'GET /users/{user-id}/messages/{message-id}' },
    { module: 'Mail' },
  ),
  routed('New-MgUserMessage', { Create: 'POST /users/{user-id}/messages' }, { module: 'Mail' }),
  routed(
    'Get-MgUserMessageDelta',
    { Delta: 'GET /users/{user-id}/messages/microsoft.graph.delta()' },
    { module: 'Mail' },
  ),
  routed(
    'New-MgUserMessageAttachmentUploadSession',
    {
      Create:
        'POST /users/{user-id}/messages/{message-id}/attachments/microsoft.graph.createUploadSession',
    },
    { module: 'Mail' },
  ),
  routed('Get-MgUserReminder', {
    Get: "GET /users/{user-id}/microsoft.graph.reminderView(StartDateTime='{StartDateTime}',EndDateTime='{EndDateTime}')",
  }),
  routed(
    'New-MgLoan',
    { CreateExpanded: 'POST /loans', Create: 'POST /loans' },
    {
      defaultSet: 'CreateExpanded',
      parameters: [
        body('IMicrosoftGraphLoan', 'Create'),
        property('Book', 'IMicrosoftGraphBook'),
        property('Until', 'DateTime'),
      ],
      outputTypes: ['IMicrosoftGraphLoan'],
    },
  ),
  routed(
    'Get-MgBook',
    { List: 'GET /books' },
    { outputTypes: ['IMicrosoftGraphBook'], aliases: ['Find-Book'] },
  ),
];

/** Writes the definitions to a folder, which it gives back. */
export function writeCatalogueTo(
  folder: string,
  cmdlets: readonly Cmdlet[] = libraryCmdlets,
  types: readonly ModelType[] = libraryTypes,
): string {
  for (const [file, bytes] of layOut(cmdlets, types)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}
