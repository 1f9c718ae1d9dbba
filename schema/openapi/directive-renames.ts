/**
 * What directives of the SDK's modules do to nouns after the naming rules (help-and-routes.md §7.7),
 * read off the cmdlets of SDK 2.25. Each row may apply: a module applies its own to some nouns only.
 * Nouns are words in lower case, before number is taken off.
 */
export const directiveRenames: readonly (readonly [RegExp, string])[] = [
  // Of whole modules: the first words go.
  [/\badmin /, ''],
  [/\bidentity governance (?=entitlement)/, ''],
  [/\bidentity protection /, ''],
  [/\bsolutions? /, ''],
  // The list of a drive, and of To Do.
  [/\blist (?=\w)/, ''],
  [/\b(user|group|site) (drive|calendar)\b/, '$1 default $2'],
  [/^(group )?site\b/, '$1sub site'],
  [/^(group )?team channel$/, 'all $1team channel'],
  [/^contact org contact/, 'contact'],
  [/^setting\b/, 'directory setting'],
  [/^directory setting directory setting/, 'directory setting'],
  [/\blog collection request\b/, 'log collection response'],
  [/\b(onenote\b.*) pages?$/, '$1 page content'],
  [/\bonenote pages?$/, 'onenote page content'],
  [/\bonenote notebook recent notebook$/, 'onenote recent notebook'],
  [/\bonenote recent notebook$/, 'recent notebook'],
  [/\bpost in reply to$/, 'post'],
  [/^group lifecycle policy group$/, 'group to lifecycle policy'],
  [/^group lifecycle policy group$/, 'group from lifecycle policy'],
  [/\bgroup lifecycle policy group$/, 'group lifecycle policy'],
  [/^group lifecycle policy$/, 'group lifecycle policy by group'],
  [/^security alerts?$/, 'security alert v 2 count'],
  [/\banalytics? activity statistics\b/, 'activity statistics'],
  [/\b(definition value|ti indicator|alert)s?$/, '$1 multiple'],
  [/\b(definition value|mobile app relationship|policy set|setting)s?$/, 'multiple $1'],
  [/\bupdate state summary$/, 'state summary'],
  [/\bdynamic membership$/, 'dynamic membership rule'],
  [/\buser owned object$/, 'user owned object by type'],
  [/\bwith failed$/, 'with failed app'],
  [/\bnoncustodial data source$/, 'noncustodial data source data source'],
];
