/** The words that are keywords at the start of a statement, and what a statement keyword allows before it. */

const keywordByWord = {
  assembly: 'Assembly',
  base: 'Base',
  begin: 'Begin',
  break: 'Break',
  catch: 'Catch',
  class: 'Class',
  clean: 'Clean',
  command: 'Command',
  configuration: 'Configuration',
  continue: 'Continue',
  data: 'Data',
  default: 'Default',
  define: 'Define',
  do: 'Do',
  dynamicparam: 'Dynamicparam',
  else: 'Else',
  elseif: 'ElseIf',
  end: 'End',
  enum: 'Enum',
  exit: 'Exit',
  filter: 'Filter',
  finally: 'Finally',
  for: 'For',
  foreach: 'Foreach',
  from: 'From',
  function: 'Function',
  hidden: 'Hidden',
  if: 'If',
  in: 'In',
  inlinescript: 'InlineScript',
  interface: 'Interface',
  module: 'Module',
  namespace: 'Namespace',
  parallel: 'Parallel',
  param: 'Param',
  private: 'Private',
  process: 'Process',
  public: 'Public',
  return: 'Return',
  sequence: 'Sequence',
  static: 'Static',
  switch: 'Switch',
  throw: 'Throw',
  trap: 'Trap',
  try: 'Try',
  type: 'Type',
  until: 'Until',
  using: 'Using',
  var: 'Var',
  while: 'While',
  workflow: 'Workflow',
} as const;

export type Keyword = (typeof keywordByWord)[keyof typeof keywordByWord];

const table: ReadonlyMap<string, Keyword> = new Map(Object.entries(keywordByWord));
const longest = Math.max(...Object.keys(keywordByWord).map((word) => word.length));

/** The keyword that the word is, in whatever case. */
export function keywordOf(word: string): Keyword | undefined {
  return word.length > longest ? undefined : table.get(word.toLowerCase());
}

const all: ReadonlySet<string> = new Set(table.values());

/** Whether the token kind is a keyword. */
export function isKeyword(kind: string): kind is Keyword {
  return all.has(kind);
}

const withoutAttributes: ReadonlySet<string> = new Set<Keyword>([
  'Break',
  'Continue',
  'Data',
  'Define',
  'Do',
  'Exit',
  'Filter',
  'For',
  'Foreach',
  'From',
  'Function',
  'If',
  'InlineScript',
  'Parallel',
  'Return',
  'Sequence',
  'Switch',
  'Throw',
  'Trap',
  'Try',
  'Using',
  'Var',
  'While',
  'Workflow',
]);

/** Whether the keyword starts a statement that cannot have attributes. */
export function refusesAttributes(kind: string): boolean {
  return withoutAttributes.has(kind);
}

const blockNames: ReadonlySet<string> = new Set<Keyword>([
  'Begin',
  'Clean',
  'Dynamicparam',
  'End',
  'Process',
]);

/** Whether the keyword names a block of a script block. */
export function isBlockName(kind: string): boolean {
  return blockNames.has(kind);
}
