/** The built-in commands, found by name. */
import { foldCase } from '../../base/case-map.ts';
import { addMember } from './add-member.ts';
import { windowsAliases } from './aliases.ts';
import { newAlias, setAlias } from './aliases-commands.ts';
import { clearContent } from './clear-content.ts';
import { clearVariable } from './clear-variable.ts';
import { type BuiltInCommand, fullModuleName } from './command.ts';
import { compareObject } from './compare-object.ts';
import { convertFromJson } from './convert-from-json.ts';
import { convertFromStringData } from './convert-from-string-data.ts';
import { convertToHtml } from './convert-to-html.ts';
import { convertToJson } from './convert-to-json.ts';
import { convertToSecureString } from './convert-to-secure-string.ts';
import { convertFromCsv, convertToCsv } from './csv-commands.ts';
import { exportCsv, importCsv } from './file-csv-commands.ts';
import { forEachObject } from './for-each-object.ts';
import { formatList, formatTable, formatWide } from './format-commands.ts';
import { getAlias } from './get-alias.ts';
import { getChildItem } from './get-child-item.ts';
import { getCommand } from './get-command.ts';
import { getContent } from './get-content.ts';
import { getDate } from './get-date.ts';
import { getFileHash } from './get-file-hash.ts';
import { getItem } from './get-item.ts';
import { getMember } from './get-member.ts';
import { getModule } from './get-module.ts';
import { getRandom } from './get-random.ts';
import { getUnique } from './get-unique.ts';
import { getVariable } from './get-variable.ts';
import { groupObject } from './group-object.ts';
import { importDataFile } from './import-data-file.ts';
import { importModule } from './import-module.ts';
import { installModule } from './install-module.ts';
import { invokeCommand } from './invoke-command.ts';
import { invokeExpression } from './invoke-expression.ts';
import { getItemProperty, getItemPropertyValue } from './item-property.ts';
import { joinString } from './join-string.ts';
import { getLocation, popLocation, pushLocation, setLocation } from './location-commands.ts';
import { measureObject } from './measure-object.ts';
import { newGuid } from './new-guid.ts';
import { newItem } from './new-item.ts';
import { newObject } from './new-object.ts';
import { newTimeSpan } from './new-time-span.ts';
import { newVariable } from './new-variable.ts';
import { outDefault, outFile, outHost, outString } from './out-commands.ts';
import { outNull } from './out-null.ts';
import { convertPath, joinPath, resolvePath, splitPath } from './path-commands.ts';
import { readHost } from './read-host.ts';
import { removeAlias } from './remove-alias.ts';
import { removeItem } from './remove-item.ts';
import { removeVariable } from './remove-variable.ts';
import { selectObject } from './select-object.ts';
import { selectString } from './select-string.ts';
import { setItem } from './set-item.ts';
import { setStrictModeCommand } from './set-strict-mode.ts';
import { setVariable } from './set-variable.ts';
import { sortObject } from './sort-object.ts';
import { startSleep } from './start-sleep.ts';
import { teeObject } from './tee-object.ts';
import { testJson } from './test-json.ts';
import { testPath } from './test-path.ts';
import { copyItem, moveItem, renameItem } from './transfer-item.ts';
import { updateTypeData } from './update-type-data.ts';
import { whereObject } from './where-object.ts';
import { addContent, setContent } from './write-content.ts';
import { writeError } from './write-error.ts';
import { writeHost } from './write-host.ts';
import { writeInformation } from './write-information.ts';
import { writeOutput } from './write-output.ts';
import { writeProgress } from './write-progress.ts';
import { writeDebug, writeVerbose, writeWarning } from './write-streams.ts';

/** All of them. */
export const builtInCommands: readonly BuiltInCommand[] = [
  addContent,
  addMember,
  clearContent,
  clearVariable,
  compareObject,
  convertFromCsv,
  convertFromJson,
  convertFromStringData,
  convertPath,
  convertToCsv,
  convertToHtml,
  convertToJson,
  convertToSecureString,
  copyItem,
  exportCsv,
  forEachObject,
  formatList,
  formatTable,
  formatWide,
  getAlias,
  getChildItem,
  getCommand,
  getContent,
  getDate,
  getFileHash,
  getItem,
  getItemProperty,
  getItemPropertyValue,
  getLocation,
  getMember,
  getModule,
  getRandom,
  getUnique,
  getVariable,
  groupObject,
  importCsv,
  importDataFile,
  importModule,
  installModule,
  invokeCommand,
  invokeExpression,
  joinPath,
  joinString,
  measureObject,
  moveItem,
  newAlias,
  newGuid,
  newItem,
  newObject,
  newTimeSpan,
  newVariable,
  outDefault,
  outFile,
  outHost,
  outNull,
  outString,
  popLocation,
  pushLocation,
  readHost,
  removeAlias,
  removeItem,
  removeVariable,
  renameItem,
  resolvePath,
  selectObject,
  selectString,
  setAlias,
  setContent,
  setItem,
  setLocation,
  setStrictModeCommand,
  setVariable,
  sortObject,
  splitPath,
  startSleep,
  teeObject,
  testJson,
  testPath,
  updateTypeData,
  whereObject,
  writeDebug,
  writeError,
  writeHost,
  writeInformation,
  writeOutput,
  writeProgress,
  writeVerbose,
  writeWarning,
];

const byName = new Map(
  builtInCommands.map((command) => [foldCase(command.signature.name), command]),
);

/** The command of that name, also where its module stands before it: `Microsoft.PowerShell.Utility\\Write-Output`. */
export function findBuiltIn(name: string): BuiltInCommand | undefined {
  const folded = foldCase(name);
  const known = byName.get(folded) ?? byName.get(foldCase(windowsAliases.get(folded) ?? ''));
  if (known) return known;
  const cut = folded.lastIndexOf('\\');
  if (cut < 0) return undefined;
  const command = byName.get(folded.slice(cut + 1));
  const module = command && foldCase(fullModuleName(command.module));
  return module === folded.slice(0, cut) ? command : undefined;
}
