import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleGraph } from './module-graph';

/** English is stored on every phone in any case, so that these few bytes are never wasted. */
const FIRST_TEXTS = /locales\/en\/(?:common|welcome|profiles)$/;

function listPreloads(page: string): string[] {
	return page.match(/<link [^>]*rel="modulepreload">/g) ?? [];
}

/**
 * A new learner who opens the home page goes on to the welcome page: lets the home page fetch at once what that will
 * need, instead of a turn on the line later. `base` is the site's path.
 */
export function preloadFirstPage(folder: string, base: string, graph: ModuleGraph): void {
	const home = readFileSync(join(folder, 'index.html'), 'utf8');
	const welcome = readFileSync(join(folder, 'welcome.html'), 'utf8');
	const texts = Object.entries(graph)
		.filter(([key, { src = key }]) => FIRST_TEXTS.test(src))
		.map(([, { file }]) => `<link href="${base}/${file}" rel="modulepreload">`);
	const known = listPreloads(home);
	const missing = [...listPreloads(welcome), ...texts].filter((link) => !known.includes(link));
	const last = known.at(-1);
	if (last)
		writeFileSync(
			join(folder, 'index.html'),
			home.replace(last, () => [last, ...missing].join('\n\t\t'))
		);
}
