/** The definitions in one folder: lookups by name, and searches by what cmdlets are and do. */
import type { CmdletLine, TypeLine } from '../../schema/line.ts';
import type { ApiVersion, Cmdlet, ModelType } from '../../schema/model.ts';
import { compareNames } from '../../schema/naming.ts';
import { suggest } from '../base/suggest.ts';
import { CatalogReader, shardPlace, typesFile } from './catalog-reader.ts';
import { decodeType } from './decode-type.ts';
import { matchRoutes, splitUri } from './match-route.ts';
import { rankNames } from './rank-names.ts';
import { namesOfMethod } from './route-tree.ts';
import type {
  CatalogPlace,
  RequestMatch,
  RequestPattern,
  SearchableCatalog,
} from './searchable-catalog.ts';
import { elementType, hasWord, tellingWords, usesType } from './type-uses.ts';
import { wildcardTest } from './wildcard.ts';

const versions = ['v1.0', 'beta'] as const satisfies readonly ApiVersion[];

/** A file of cmdlets, by its number in the index. */
interface Shard {
  readonly file: string;
  readonly number: number;
  readonly module: string;
}

/** A catalogue that was written by `mgsh generate`. */
export class FolderCatalog implements SearchableCatalog {
  readonly #reader: CatalogReader;

  constructor(folder: string) {
    this.#reader = new CatalogReader(folder);
  }

  get(name: string): Cmdlet | undefined {
    return this.#reader.cmdlet(name);
  }

  type(name: string, apiVersion: ApiVersion): ModelType | undefined {
    return this.#reader.type(name, apiVersion);
  }

  names(): readonly string[] {
    return this.#reader.names('cmdlet');
  }

  aliases(): readonly string[] {
    return this.#reader.names('alias');
  }

  find(pattern: string): string[] {
    return rankNames([...this.names(), ...this.aliases()], pattern);
  }

  suggest(name: string): string[] {
    return suggest(name, [...this.names(), ...this.aliases()]);
  }

  namesIn({ module = '*', apiVersion }: CatalogPlace): readonly string[] {
    const isWanted = wildcardTest(module.replace(/^Microsoft\.Graph\.(?:Beta\.)?/i, ''));
    const files = this.#shards(apiVersion).filter((shard) => isWanted(shard.module));
    const wanted = new Set(files.map(({ number }) => number));
    const cmdlets = this.#reader.cmdletFiles().filter(([, number]) => wanted.has(number));
    return cmdlets.map(([name]) => name);
  }

  modules(): ReadonlyMap<string, readonly ApiVersion[]> {
    const modules = new Map<string, ApiVersion[]>();
    for (const version of versions) {
      for (const { module } of this.#shards(version)) {
        modules.set(module, [...(modules.get(module) ?? []), version]);
      }
    }
    return new Map([...modules].sort(([a], [b]) => compareNames(a, b)));
  }

  namesOfType(type: string): readonly string[] {
    const given = elementType(type);
    const spelled = versions.map((version) => this.type(given, version)?.name);
    const wanted = spelled.find((name) => name !== undefined) ?? given;
    const names = versions.flatMap((version) => this.#namesOfType(wanted, version));
    return names.sort(compareNames);
  }

  namesOfMethod(method: string): readonly string[] {
    return [...namesOfMethod(this.#reader.routes(), method)].sort(compareNames);
  }

  byRequest({ uri, method, apiVersion }: RequestPattern): readonly RequestMatch[] {
    const split = splitUri(uri);
    const wanted = { ...split, apiVersion: split.apiVersion ?? apiVersion };
    const matches = matchRoutes(this.#reader.routes(), wanted, method);
    return matches.flatMap(({ names, ...match }) =>
      names.flatMap((name) => {
        const cmdlet = this.get(name);
        if (!cmdlet) return [];
        const sets = cmdlet.sets
          .filter(({ route }) => route?.path === match.path && route.method === match.method)
          .map((set) => set.name);
        return [{ ...match, cmdlet, sets }];
      }),
    );
  }

  #shards(version?: ApiVersion): readonly Shard[] {
    return this.#reader.files().flatMap((file, number) => {
      const place = shardPlace(file);
      const isWanted = place && place.apiVersion === (version ?? place.apiVersion);
      return isWanted ? [{ file, number, module: place.module }] : [];
    });
  }

  #namesOfType(type: string, version: ApiVersion): readonly string[] {
    const hasTypes = this.#reader.files().includes(typesFile(version));
    const holders = (hasTypes ? this.#reader.lines(typesFile(version)) : [])
      .filter((line) => line.includes(type))
      .map((line) => decodeType(JSON.parse(line) as TypeLine, version));
    const words = tellingWords(type, holders, this.#reader.shared());
    return this.#shards(version).flatMap(({ file, module }) => {
      const isOwn = type === `I${module.replaceAll('.', '')}Identity`;
      return this.#reader
        .lines(file)
        .filter((line) => isOwn || hasWord(line, words))
        .map((line) => (JSON.parse(line) as CmdletLine).name)
        .filter((name) => {
          const cmdlet = this.get(name);
          return cmdlet !== undefined && usesType(cmdlet, type);
        });
    });
  }
}
