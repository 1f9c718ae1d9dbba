/** What is said about text that does not parse: one text per error id. `{given}` is the faulty text as written. */

const texts = {
  ArrayHasTooManyDimensions: 'An array type can have at most 32 dimensions.',
  BackgroundOperatorInPipelineChain:
    "A '&' that runs a pipeline in the background cannot stand before '{given}'; put it at the end of the whole chain.",
  BadNumericConstant: "The number '{given}' does not fit its type.",
  DuplicateKeyInHashLiteral:
    "The key '{given}' is already in this hashtable; each key can be given once.",
  DuplicateNamedArgument: "The attribute argument '{given}' is given twice.",
  EmptyPipeElement: "A command is missing beside '|'.",
  EmptyPipelineChainElement: "A pipeline is missing after '{given}'.",
  EmptyVariableReference: "A variable name is missing between the braces behind '$'.",
  EndSquareBracketExpectedAtEndOfAttribute: "A ']' is missing here.",
  EndSquareBracketExpectedAtEndOfType: "A ']' is missing behind the type name.",
  ExpectedExpression: "An expression or command is missing after '('.",
  ExpectedValueExpression: "A value is missing after '{given}'.",
  ExpressionsMustBeFirstInPipeline:
    "Only the first element of a pipeline can be an expression; '{given}' comes after '|'.",
  IncompleteDollarSubexpressionReference: "The '$(' inside the string is not closed.",
  IncompleteDollarVariableReference: "The '{' behind '$' is not closed.",
  IncompleteString: 'The text ends after a backtick.',
  InvalidBracedVariableReference:
    "'{given}' names a scope or drive, but no variable after the colon.",
  InvalidLeftHandSide:
    "'{given}' cannot be assigned to; expected is a variable, property or index.",
  InvalidUnicodeEscapeSequence:
    "'{given}' is no Unicode escape; expected is `u{...} with one to six hexadecimal digits.",
  InvalidUnicodeEscapeSequenceValue: "'{given}' is above 10FFFF, the last Unicode character.",
  InvalidUsingExpression:
    "'{given}' cannot follow '$using:'; expected is a variable with properties and constant indexes.",
  InvalidVariableReference: "A variable name is missing in '{given}'.",
  InvalidVariableReferenceWithDrive:
    "In '{given}' the colon is read as part of the name; put the name in braces where a colon follows a variable.",
  MissingArgument: 'An argument is missing in the list.',
  MissingArrayIndexExpression: "An index is missing after '['.",
  MissingAssemblyNameSpecification: 'The name of an assembly is missing after the comma.',
  MissingColonInTernaryExpression:
    "A ':' with the other value is missing after '?' and the first one.",
  MissingEndCurlyBrace: "The '{' is not closed by '}'.",
  MissingEndParenthesisInExpression: "A ')' is missing here.",
  MissingEndParenthesisInMethodCall: "A ')' is missing at the end of the method arguments.",
  MissingEndParenthesisInSubexpression: "A ')' is missing at the end of the subexpression.",
  MissingEndSquareBracket: "A ']' is missing behind the index.",
  MissingEqualsInHashLiteral:
    "A '=' is missing behind the key; keys that are not plain words need quotes.",
  MissingExpression: "An argument or command is missing after '{given}'.",
  MissingExpressionAfterOperator: "A value is missing after '{given}'.",
  MissingExpressionAfterToken: "A value is missing after '{given}'.",
  MissingExpressionInNamedArgument: 'A value is missing behind the = of the argument.',
  MissingFileSpecification: 'The name of a file is missing behind the redirection.',
  MissingPropertyName: "The name of a property is missing after '{given}'.",
  MissingStatementInHashLiteral: 'A value is missing behind the = of the hashtable entry.',
  MissingTerminatorMultiLineComment: "The comment that starts with '<#' is not closed by '#>'.",
  MissingTypename: "The name of a type is missing after '['.",
  MissingUnicodeEscapeSequenceTerminator: "The Unicode escape is not closed by '}'.",
  OpenBraceNeedsToBeBackTickedInVariableName: "A '{' inside a variable name must be written `{.",
  OperatorRequiresVariableOrProperty:
    "'++' and '--' need a variable, property or index, not '{given}'.",
  OrderedAttributeOnlyOnHashLiteralNode:
    "[ordered] can stand only before a hashtable literal, as in [ordered]@{ }; found is '{given}'.",
  ParameterRequiresArgument: "A value is missing after '{given}'.",
  RedirectionNotSupported:
    "The redirection '{given}' is not possible: streams 2 to 6 and * can be merged into 1, input comes from a pipeline, and -lt compares.",
  ReservedKeywordNotAllowed: "The word '{given}' is reserved and has no use yet.",
  ScriptTooComplicated: 'The text is nested too deeply.',
  SplattingNotPermitted:
    "'{given}' can stand only as an argument of a command; write '$' to use the variable itself.",
  SplattingNotPermittedInArgumentList:
    "'{given}' cannot be part of a comma list; give it as an argument of its own.",
  StatementNotSupported:
    "A statement with '{given}' cannot be run: this version runs commands, assignments and expressions only.",
  StreamAlreadyRedirected: "'{given}' redirects a stream that this command already redirects.",
  TerminatorExpectedAtEndOfString: 'The string is not closed.',
  TooManyDigitsInUnicodeEscapeSequence: 'A Unicode escape has at most six digits.',
  TypeNotAllowedBeforeStatement: "The type '{given}' cannot stand before a statement.",
  UnexpectedAttribute: "The attribute '{given}' has nothing to apply to.",
  UnexpectedCharactersAfterHereStringHeader:
    'The first line of a here-string must end right after its quote.',
  UnexpectedToken: "'{given}' cannot stand here.",
  UnrecognizedToken: "A '@' must be followed by a variable name, '(', '{' or a quote.",
  WhitespaceBeforeHereStringFooter:
    'The end of a here-string must stand at the very start of its line.',
} as const;

/** PowerShell's ids of parse errors, and StatementNotSupported, which is ours. */
export type ParseErrorId = keyof typeof texts;

const longestQuotation = 60;

/** The text for an error; long quotations are cut. */
export function describeParseError(id: ParseErrorId, given: string): string {
  const isLong = given.length > longestQuotation;
  const quoted = isLong ? `${given.slice(0, longestQuotation)}...` : given;
  return texts[id].replaceAll('{given}', () => quoted);
}
