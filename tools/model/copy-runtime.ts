import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const PACKAGE = 'node_modules/onnxruntime-web';
const BUILDS = {
	plain: 'ort-wasm-simd-threaded',
	asyncify: 'ort-wasm-simd-threaded.asyncify',
	jspi: 'ort-wasm-simd-threaded.jspi'
} as const;

function copyFile(name: string, folder: string, version: string): { path: string; bytes: number; sha256: string } {
	const target = join(folder, version, name);
	copyFileSync(join(PACKAGE, 'dist', name), target);
	const content = readFileSync(target);
	const sha256 = createHash('sha256').update(content).digest('hex');
	return { path: `${version}/${name}`, bytes: content.length, sha256 };
}

/**
 * Copies the builds of ONNX Runtime that the app can choose from into a folder of the site, under their version: an
 * updated app never meets the runtime of the one before. `runtime.json` lists them with their hashes.
 */
export async function copyRuntime(targetFolder: string): Promise<void> {
	const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
	rmSync(targetFolder, { recursive: true, force: true });
	mkdirSync(join(targetFolder, version), { recursive: true });
	const builds = Object.fromEntries(
		Object.entries(BUILDS).map(([build, name]) => [
			build,
			['.mjs', '.wasm'].map((ending) => copyFile(`${name}${ending}`, targetFolder, version))
		])
	);
	writeFileSync(join(targetFolder, 'runtime.json'), `${JSON.stringify({ version, builds }, null, '\t')}\n`);
}
