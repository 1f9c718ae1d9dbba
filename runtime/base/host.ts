/** What the runtime asks of the machine it runs on. Everything outside main.ts and shell/ goes through this port. */
export interface Host {
  readonly clock: Clock;
  readonly output: TextSink;
  readonly errorOutput: TextSink;
  /** An environment variable, or undefined. */
  env(name: string): string | undefined;
  /** A number in [0, 1). */
  random(): number;
  /** Asks the user a question and gives the answer, which is not shown where it is secret; absent where there is nobody to ask. */
  readonly ask?:
    | ((question: string, signal?: AbortSignal, isSecret?: boolean) => Promise<string>)
    | undefined;
  /** The hash of the bytes by an algorithm's name: `MD5`, `SHA256` and their like; absent where there is none. */
  readonly digest?: ((algorithm: string, bytes: Uint8Array) => Uint8Array) | undefined;
  /** What scripts read and write by themselves; absent where there is no disk. */
  readonly files?: HostFiles | undefined;
}

/** Files by path, at once: a script that calls .NET does not wait. Failures have Node's `code`. */
export interface HostFiles {
  /** Undefined when nothing is there. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  read(path: string): Uint8Array;
  /** Makes the file, or replaces its content. */
  write(path: string, bytes: Uint8Array): void;
  append(path: string, bytes: Uint8Array): void;
  copy(from: string, to: string): void;
  move(from: string, to: string): void;
  removeFile(path: string): void;
  /** A folder that holds something is removed only as a whole. */
  removeFolder(path: string, isWhole: boolean): void;
  /** Makes the folder and those above it, as far as they are missing. */
  makeFolder(path: string): void;
  /** The names in a folder. */
  list(path: string): readonly string[];
  /** The folder that relative paths begin at. */
  folder(): string;
  /** What is known of what is there. */
  facts(path: string): FileFacts;
}

/** A file or folder beside its content; times in milliseconds since 1970. */
export interface FileFacts {
  readonly size: number;
  readonly created: number;
  readonly modified: number;
  readonly accessed: number;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after the time; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface TextSink {
  readonly isTerminal: boolean;
  readonly columns: number;
  write(text: string): void;
}
