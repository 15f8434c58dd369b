import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { readRange } from './byte-range';
import { cacheControl, isShared, securityHeaders } from './headers';
import { mediaTypeOf } from './media-types';
import { SlowLine, type Network } from './throttle';

export interface SiteOptions {
	/** The built site. */
	readonly folder: string;
	readonly host: { basePath: string; packOrigins: readonly string[]; modelOrigins: readonly string[] };
	/** Other folders served under a path of the site, such as `{ '/models/': 'tests/fixtures/models' }`. */
	readonly mounts?: Readonly<Record<string, string>>;
	/** Slows answers down, for measuring. */
	readonly network?: Network;
	/** Called for each request with the path inside the site. */
	readonly onRequest?: (path: string, request: IncomingMessage) => void;
}

interface Found {
	readonly file: string;
	readonly path: string;
	readonly status: number;
}

function isFile(path: string): boolean {
	return existsSync(path) && statSync(path).isFile();
}

/** A path without its dots and double slashes; one that begins with a slash cannot lead out of its folder. */
function tidyPath(path: string): string {
	return normalize(`/${path}`).replaceAll(sep, '/');
}

function findFile(path: string, options: SiteOptions): Found | undefined {
	const tidy = tidyPath(path);
	for (const [prefix, folder] of Object.entries(options.mounts ?? {})) {
		if (!tidy.startsWith(prefix)) continue;
		const file = join(folder, tidy.slice(prefix.length));
		return isFile(file) ? { file, path: tidy.slice(1), status: 200 } : undefined;
	}
	const inside = tidy.slice(1);
	const names = inside === '' ? ['index.html'] : [inside, `${inside}.html`, join(inside, 'index.html')];
	for (const name of names) {
		const file = join(options.folder, name);
		if (isFile(file)) return { file, path: name, status: 200 };
	}
	// An unknown page opens from the fallback; a missing file must stay missing, or its reader takes a page for data.
	const isPage = extname(inside) === '' && !/^(models|packs|ort|_app)\//.test(inside);
	const fallback = join(options.folder, '404.html');
	return isPage && isFile(fallback) ? { file: fallback, path: '404.html', status: 404 } : undefined;
}

const ENDINGS = { br: '.br', gzip: '.gz' } as const;

function chooseEncoding(request: IncomingMessage, file: string): keyof typeof ENDINGS | undefined {
	const wanted = String(request.headers['accept-encoding'] ?? '').split(',');
	const accepted = wanted.filter((word) => !/;\s*q=0(\.0*)?\s*$/.test(word)).map((word) => word.split(';')[0]?.trim());
	return (['br', 'gzip'] as const).find((name) => accepted.includes(name) && isFile(file + ENDINGS[name]));
}

/** The decoded path that was asked for; undefined for an address that is none. */
function readPath({ url = '/' }: IncomingMessage): string | undefined {
	try {
		return decodeURIComponent(url.replace(/[?#].*$/, ''));
	} catch {
		return undefined;
	}
}

interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly line: SlowLine | undefined;
}

function answer({ request, response, line }: Exchange, options: SiteOptions): void {
	const asked = readPath(request);
	if (asked === undefined) {
		response.writeHead(400).end();
		return;
	}
	const { basePath } = options.host;
	if (asked !== basePath && !asked.startsWith(`${basePath}/`)) {
		response.writeHead(302, { Location: `${basePath}/` }).end();
		return;
	}
	const path = asked.slice(basePath.length) || '/';
	options.onRequest?.(path, request);
	if (request.method === 'OPTIONS') {
		answerPreflight(path, response);
		return;
	}
	const found = path.includes('\0') ? undefined : findFile(path, options);
	if (!found) {
		response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
		response.end('Not found\n');
		return;
	}
	const range = readRange(request.headers.range, statSync(found.file).size);
	const encoding = range === undefined ? chooseEncoding(request, found.file) : undefined;
	const file = encoding ? `${found.file}${ENDINGS[encoding]}` : found.file;
	const { size: sizeBytes, mtimeMs } = statSync(file);
	const etag = `"${Math.round(mtimeMs).toString(36)}-${sizeBytes.toString(36)}"`;
	const headers: Record<string, string> = {
		...securityHeaders(found.path, options.host),
		'Content-Type': mediaTypeOf(found.path),
		'Cache-Control': cacheControl(found.path),
		'Accept-Ranges': 'bytes',
		Vary: 'Accept-Encoding',
		ETag: etag
	};
	if (encoding) headers['Content-Encoding'] = encoding;
	if (range === undefined && request.headers['if-none-match'] === etag) {
		response.writeHead(304, headers).end();
		return;
	}
	if (range === 'unsatisfiable') {
		response.writeHead(416, { ...headers, 'Content-Range': `bytes */${sizeBytes}` }).end();
		return;
	}
	const part = range ?? { first: 0, last: sizeBytes - 1 };
	headers['Content-Length'] = String(part.last - part.first + 1);
	if (range) headers['Content-Range'] = `bytes ${part.first}-${part.last}/${sizeBytes}`;
	response.writeHead(range ? 206 : found.status, headers);
	if (request.method === 'HEAD' || sizeBytes === 0) {
		response.end();
		return;
	}
	const bytes = createReadStream(file, { start: part.first, end: part.last });
	// A reader that hangs up in the middle is no fault of ours.
	if (line) pipeline(bytes, line.carry(), response, () => {});
	else pipeline(bytes, response, () => {});
}

/** Some browsers first ask whether they may ask another origin for a part of a file. */
function answerPreflight(path: string, response: ServerResponse): void {
	if (isShared(tidyPath(path).slice(1))) {
		const allowed = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Range' };
		response.writeHead(204, { ...allowed, 'Access-Control-Max-Age': '86400' }).end();
	} else {
		response.writeHead(405, { Allow: 'GET, HEAD' }).end();
	}
}

/** A static server with the manners the app asks of a host: types, ranges, compression, security headers. */
export function createSite(options: SiteOptions): Server {
	const line = options.network && new SlowLine(options.network);
	return createServer((request, response) => {
		if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')) {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const reply = (): void => answer({ request, response, line }, options);
		if (line) setTimeout(reply, line.latencyMs);
		else reply();
	});
}

/** Starts the server; the promise gives the address. Port 0 takes any free one. */
export function listen(server: Server, port: number, address = '127.0.0.1'): Promise<string> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, address, () => {
			const bound = server.address();
			resolve(`http://localhost:${typeof bound === 'object' && bound ? bound.port : port}`);
		});
	});
}
