import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { describeKey, readKey, writeNewKey } from './key-file';

const folders: string[] = [];

function folder(): string {
	const made = mkdtempSync(join(tmpdir(), 'darasa-keys-'));
	folders.push(made);
	return made;
}

afterEach(() => {
	for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

it('keeps a new key where only its owner reads it, and reads it again', () => {
	const file = join(folder(), 'school.key');
	const facts = writeNewKey(file);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(describeKey(readKey(file))).toEqual(facts);
	expect(facts.publicKey).toMatch(/^[0-9a-f]{64}$/);
	expect(facts.words).toMatch(/^([a-z]{5} ){3}[a-z]{5}$/);
	expect(facts.publicKey).not.toBe(readFileSync(file, 'utf8').trim());
});

it('writes no key into a repository, and none over another', () => {
	const repository = folder();
	mkdirSync(join(repository, '.git'));
	mkdirSync(join(repository, 'deep'));
	expect(() => writeNewKey(join(repository, 'deep', 'school.key'))).toThrow('repository');
	const file = join(folder(), 'school.key');
	writeNewKey(file);
	expect(() => writeNewKey(file)).toThrow('already');
});

it('takes no other file for a key', () => {
	const file = join(folder(), 'notes.txt');
	writeFileSync(file, 'buy chalk');
	expect(() => readKey(file)).toThrow('no key');
});
