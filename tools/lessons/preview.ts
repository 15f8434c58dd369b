import { existsSync, watch } from 'node:fs';
import { createServer } from 'vite';
import { listPackFolders } from './read-source';
import { buildPacks } from './build';

/**
 * `npm run lessons:preview -- LESSON`: the app on a lesson, in which each saved change of a source shows at once. What an
 * author has to mend is printed, and the lesson stays as it was.
 */
const [lesson] = process.argv.slice(2);
const known =
	lesson === undefined || listPackFolders('lessons').some((folder) => existsSync(`${folder}/${lesson}.lesson.yaml`));
if (!known) {
	console.error(`there is no lesson ${lesson}`);
	process.exit(2);
}

async function build(): Promise<boolean> {
	try {
		await buildPacks();
		return true;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return false;
	}
}

await build();
const server = await createServer({ server: { open: false } });
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
console.log(`${address}${lesson === undefined ? '' : `lesson/${lesson}`}`);
let waiting: NodeJS.Timeout | undefined;
watch('lessons', { recursive: true }, () => {
	// An editor writes a file in several strokes.
	clearTimeout(waiting);
	waiting = setTimeout(() => {
		void build().then((isWhole) => {
			if (isWhole) server.ws.send({ type: 'full-reload' });
		});
	}, 200);
});
