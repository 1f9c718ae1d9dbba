/** Test-Json: whether text is JSON. */
import { runMessages } from '../../base/messages/run.ts';
import type { BuiltInCommand } from './command.ts';
import { JsonError, readJsonText } from './read-json-text.ts';

export const testJson: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Test-Json',
    type: 'TestJsonCommand',
    defaultSet: 'JsonString',
    impact: 'None',
    parameters: `
      Json String JsonString!0* JsonStringWithSchemaString!0* JsonStringWithSchemaFile!0*
      Path String JsonPath!0. JsonPathWithSchemaString!0. JsonPathWithSchemaFile!0.
      LiteralPath|PSPath|LP String JsonLiteralPath!0. JsonLiteralPathWithSchemaString!0. JsonLiteralPathWithSchemaFile!0.
      Schema String JsonStringWithSchemaString!1 JsonPathWithSchemaString!1 JsonLiteralPathWithSchemaString!1 @notNullOrEmpty
      SchemaFile String JsonStringWithSchemaFile!1 JsonPathWithSchemaFile!1 JsonLiteralPathWithSchemaFile!1 @notNullOrEmpty
      Options String[] @notNullOrEmpty @set(IgnoreComments,AllowTrailingCommas)`,
  },
  refused: ['Path', 'LiteralPath', 'Schema', 'SchemaFile', 'Options'],
  examples: [
    [`Test-Json '{"a":1}'`, 'True'],
    [`Test-Json '{"a":' -ErrorAction Ignore`, 'False'],
  ],
  open: (call) => ({
    process: () => {
      try {
        readJsonText(call.text('Json') ?? '', {
          depth: 1024,
          makeObject: () => null,
          readDate: (text) => text,
        });
        return call.write(true);
      } catch (error) {
        if (!(error instanceof JsonError)) throw error;
        call.error({
          id: 'InvalidJson',
          category: 'InvalidData',
          message: runMessages.notJson(error.message),
          exceptionType: 'System.Exception',
        });
        return call.write(false);
      }
    },
  }),
};
