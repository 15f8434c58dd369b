import { writeNewKey } from './key-file';

const [file] = process.argv.slice(2);
if (file === undefined) {
	console.error('npm run keys:new -- FILE: where to keep the private key, outside of every repository');
	process.exitCode = 2;
} else {
	try {
		const { publicKey, words } = writeNewKey(file);
		console.log(`The private key is in ${file}. Keep it safe and give it to nobody.`);
		console.log(`For darasa.config.json:  "signers": [{ "name": "…", "key": "${publicKey}" }]`);
		console.log(`Its four words, to be compared aloud:  ${words}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
