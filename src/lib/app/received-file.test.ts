import { expect, it } from 'vitest';
import { fail, succeed } from '../domain/base/result';
import type { Backups, FoundBackup } from './backups.svelte';
import type { Library } from './library.svelte';
import { receiveFile } from './received-file';

const found = {} as FoundBackup;
const library = { addFile: async () => ({ kind: 'untrusted' }) } as unknown as Library;

function receive(text: string, look: Backups['look'] = async () => succeed(found), generation = true) {
	return receiveFile(new Blob([text]), { library, backups: { look } as unknown as Backups, host: { generation } });
}

it('tells a file by its first bytes', async () => {
	expect(await receive('DARASA-BACKUP…')).toEqual({ kind: 'backup', found });
	expect(await receive('DARASAPK…')).toEqual({ kind: 'pack', arrival: { kind: 'untrusted' } });
	expect(await receive('DARASAML…')).toMatchObject({ kind: 'model' });
	expect(await receive('PK\u0003\u0004')).toEqual({ kind: 'unknown' });
	expect(await receive('DARASA')).toEqual({ kind: 'unknown' });
	expect(await receive('')).toEqual({ kind: 'unknown' });
});

it('knows no model where the site wants none', async () => {
	expect(await receive('DARASAML…', undefined, false)).toEqual({ kind: 'unknown' });
});

it('says that a backup cannot be read', async () => {
	const why = { key: 'backup.errorCorrupt' };
	expect(await receive('DARASA-BACKUP…', async () => fail(why))).toEqual({ kind: 'bad-backup', why });
});
