/** The text of a help page for a made-up cmdlet; only what compiling looks at. */
export interface PageParts {
  readonly name: string;
  readonly module?: string;
  readonly synopsis?: string;
  /** By set name; each parameter as `Name` `Type`, mandatory with `!`. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Descriptions by parameter. */
  readonly descriptions?: Readonly<Record<string, string>>;
  readonly notes?: string;
}

/** Writes the page as platyPS does. */
export function helpText(parts: PageParts): string {
  const { name, module = 'Microsoft.Graph.Library', synopsis = 'Does it.', sets } = parts;
  const setNames = Object.keys(sets);
  const parameters = new Map<string, { readonly type: string; readonly sets: string[] }>();
  const syntax = setNames.map((set, index) => {
    const words = (sets[set] ?? []).map((entry) => {
      const [parameter = '', type = ''] = entry.replace('!', '').split(' ');
      const known = parameters.get(parameter) ?? { type, sets: [] };
      parameters.set(parameter, { type: known.type, sets: [...known.sets, set] });
      return entry.endsWith('!') ? `-${parameter} <${type}>` : `[-${parameter} <${type}>]`;
    });
    const title = setNames.length > 1 ? `### ${set}${index === 0 ? ' (Default)' : ''}\n` : '';
    return `${title}\`\`\`\n${[name, ...words, '[<CommonParameters>]'].join(' ')}\n\`\`\`\n`;
  });
  const blocks = [...parameters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([parameter, { type, sets: own }]) => {
      const isMandatory = (sets[own[0] ?? ''] ?? []).includes(`${parameter} ${type}!`);
      const isAll = own.length === setNames.length;
      return [
        `### -${parameter}`,
        parts.descriptions?.[parameter] ?? '.',
        '',
        '```yaml',
        `Type: ${type}`,
        `Parameter Sets: ${isAll ? '(All)' : own.join(', ')}`,
        'Aliases:',
        '',
        `Required: ${isMandatory ? 'True' : 'False'}`,
        'Position: Named',
        'Default value: None',
        'Accept pipeline input: False',
        'Accept wildcard characters: False',
        '```',
        '',
      ].join('\n');
    });
  return [
    '---',
    'external help file:',
    `Module Name: ${module}`,
    'online version:',
    'schema: 2.0.0',
    '---',
    '',
    `# ${name}`,
    '',
    `## SYNOPSIS\n${synopsis}`,
    '',
    `## SYNTAX\n\n${syntax.join('\n')}`,
    '## DESCRIPTION\nSays more.',
    '',
    '## EXAMPLES',
    '',
    `## PARAMETERS\n\n${blocks.join('\n')}`,
    '### CommonParameters\nThe usual ones.',
    '',
    '## INPUTS',
    '',
    '## OUTPUTS',
    '',
    `## NOTES\n${parts.notes ?? ''}`,
    '',
    '## RELATED LINKS',
    '',
  ].join('\n');
}
