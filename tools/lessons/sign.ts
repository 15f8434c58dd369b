import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeKey, readKey } from '../keys/key-file';
import { buildPack, writePacks } from './build';
import { listPackFolders } from './read-source';

/** Signs the one pack of a folder into a file, or all packs that lie in it, which come with the list a host serves. */
async function sign(folder: string, { keyFile, to }: { keyFile: string; to: string }): Promise<void> {
	const privateKey = readKey(keyFile);
	if (existsSync(join(folder, 'pack.yaml'))) {
		const { bytes } = await buildPack(folder, privateKey);
		const file = join(to, `${basename(folder)}.darasa`);
		mkdirSync(to, { recursive: true });
		writeFileSync(file, bytes);
		console.log(`${file}: ${bytes.length} bytes`);
	} else {
		const folders = listPackFolders(folder);
		if (folders.length === 0) throw new Error(`${folder} holds no pack.yaml, and no folder in it does`);
		const { packs } = await writePacks(folders, { to, privateKey });
		for (const { file, bytes } of packs) console.log(`${join(to, file)}: ${bytes} bytes`);
		console.log(`${join(to, 'index.json')}: ${packs.length} packs`);
	}
	console.log(`signed by ${describeKey(privateKey).words}`);
}

const [folder, keyFile, to = '.'] = process.argv.slice(2);
if (folder === undefined || keyFile === undefined) {
	console.error('npm run lessons:sign -- FOLDER KEY_FILE [OUT_FOLDER]: a pack, or a folder of packs');
	process.exitCode = 2;
} else {
	try {
		await sign(folder, { keyFile, to });
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
