import { catalogMessages } from '../base/messages/catalog.ts';
import { type CatalogFile, damage } from './catalog-file.ts';

const mark = '#catalogue';
const layout = '1';
const longestHeader = 64;

/**
 * The offset of the first entry. The header tells the bytes that follow, so an index that was cut or
 * glued is known at once and not by a wrong answer.
 */
export function entriesStart(file: CatalogFile): number {
  const head = file.read(0, longestHeader).toString('latin1');
  const end = head.indexOf('\n');
  const [found, foundLayout, , bytes] = head.slice(0, Math.max(0, end)).split('\t');
  if (found !== mark || foundLayout === undefined) {
    throw damage(catalogMessages.notIndex(file.path), file.path);
  }
  if (foundLayout !== layout) {
    throw damage(catalogMessages.otherLayout(file.path, foundLayout, layout), file.path);
  }
  const expected = end + 1 + Number(bytes);
  if (expected !== file.size) {
    throw damage(catalogMessages.wrongSize(file.path, expected, file.size), file.path);
  }
  return end + 1;
}
