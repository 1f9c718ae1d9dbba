#!/usr/bin/env node
/**
 * The published command. Looking things up is what one does all the time, so those verbs start from one
 * small file; everything else starts from the whole command, which is many files loaded as needed.
 * Both are builds of main.ts (see the scripts build:* of package.json).
 */
const lookUps: ReadonlySet<string> = new Set(['describe', 'find']);
const isLookUp: boolean = lookUps.has(process.argv[2] ?? '');

void import(isLookUp ? './look-up.cjs' : './whole/mgsh.cjs');
