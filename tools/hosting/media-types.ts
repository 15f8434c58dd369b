const MEDIA_TYPES: Readonly<Record<string, string>> = {
	css: 'text/css; charset=utf-8',
	darasa: 'application/octet-stream',
	html: 'text/html; charset=utf-8',
	ico: 'image/x-icon',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	map: 'application/json; charset=utf-8',
	mjs: 'text/javascript; charset=utf-8',
	onnx: 'application/octet-stream',
	onnx_data: 'application/octet-stream',
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
	wasm: 'application/wasm',
	webmanifest: 'application/manifest+json; charset=utf-8',
	webp: 'image/webp',
	woff2: 'font/woff2'
};

/** The `Content-Type` for a file name; unknown endings are plain bytes. */
export function mediaTypeOf(path: string): string {
	return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Whether compressing the file pays: text and WebAssembly, not pictures, packs or weights. */
export function isCompressible(path: string): boolean {
	return /\.(css|html|js|json|map|mjs|svg|txt|wasm|webmanifest)$/.test(path);
}
