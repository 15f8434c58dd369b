import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { buildSite } from './build';
import { createSite, listen } from './hosting/server';
import { readHost } from './hosting/host';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: process.env['PORT'] ?? '4173' },
		network: { type: 'boolean', default: false },
		'no-build': { type: 'boolean', default: false },
		models: { type: 'string' }
	}
});

/** Addresses of this computer on the school's network. */
function listAddresses(port: number): string[] {
	return Object.values(networkInterfaces())
		.flat()
		.filter((entry) => entry && entry.family === 'IPv4' && !entry.internal)
		.map((entry) => `http://${entry?.address}:${port}`);
}

const host = readHost();
if (!values['no-build']) await buildSite();
const server = createSite({
	folder: 'build',
	host,
	...(values.models ? { mounts: { '/models/': values.models } } : {})
});
const port = Number(values.port);
const address = await listen(server, port, values.network ? '0.0.0.0' : '127.0.0.1').catch((error: Error) => {
	console.error(`Cannot listen on port ${port}: ${error.message}. Choose another: npm start -- --port 4200`);
	process.exit(1);
});
console.log(`\nDarasa is ready: ${address}${host.basePath}/\n`);
if (values.network) {
	for (const other of listAddresses(port))
		console.log(`On this network (no airplane mode without https): ${other}${host.basePath}/`);
}
