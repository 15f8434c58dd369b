import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeKey, readKey } from '../keys/key-file';
import { buildPack } from './build';

/** `npm run lessons:sign -- PACK_FOLDER KEY_FILE [OUT_FOLDER]`: compiles one pack and signs it, to be handed on. */
const [folder, keyFile, outFolder = '.'] = process.argv.slice(2);
if (folder === undefined || keyFile === undefined) {
	console.error('npm run lessons:sign -- PACK_FOLDER KEY_FILE [OUT_FOLDER]');
	process.exitCode = 2;
} else {
	try {
		const key = readKey(keyFile);
		const { bytes } = await buildPack(folder, key);
		const file = join(outFolder, `${basename(folder)}.darasa`);
		writeFileSync(file, bytes);
		console.log(`${file}: ${bytes.length} bytes, signed by ${describeKey(key).words}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
