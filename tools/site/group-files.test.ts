import { expect, it } from 'vitest';
import { groupOf } from './group-files';

it.each([
	['index.html', 'core'],
	['200.html', 'core'],
	['pair.html', 'rest'],
	['correct.html', 'rest'],
	['model.html', 'rest'],
	['_app/immutable/entry/start.abc.js', 'core'],
	['_app/immutable/chunks/english.js', 'core'],
	['icons/icon.svg', 'core'],
	['manifest.webmanifest', 'core'],
	['packs/index.json', 'core'],
	['packs/darasa-core.darasa', 'rest'],
	['_app/immutable/chunks/swahili.js', 'rest'],
	['_app/immutable/workers/search-abc.js', 'rest'],
	['_app/immutable/workers/packs-abc.js', 'core'],
	['_app/immutable/workers/class-abc.js', 'teacher'],
	['icons/icon-192.png', 'core'],
	['icons/icon-512.png', 'rest'],
	['_app/immutable/workers/model-abc.js', 'model'],
	['class.html', 'teacher'],
	['write.html', 'teacher'],
	['_app/immutable/chunks/report.js', 'teacher'],
	['service-worker.js', 'never'],
	['404.html', 'never'],
	['_app/version.json', 'never'],
	['_app/immutable/chunks/a.js.map', 'never'],
	['ort/1.31.0/ort-wasm-simd-threaded.wasm', 'never'],
	['models/org/name/onnx/model.onnx', 'never'],
	['screenshots/home.png', 'never'],
	['robots.txt', 'never'],
	['fonts/ethiopic.woff2', 'never'],
	['.nojekyll', 'never']
])('%s: %s', (path, group) => {
	const kinds = {
		isLater: (chunk: string) => chunk.endsWith('swahili.js'),
		isTeachers: (chunk: string) => chunk.endsWith('report.js')
	};
	expect(groupOf(path, kinds)).toBe(group);
});
