import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Chromium builds that Playwright downloaded earlier, newest first. */
function listPlaywrightBuilds(environment: NodeJS.ProcessEnv): string[] {
	const cache = environment['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
	try {
		return readdirSync(cache)
			.filter((name) => /^chromium-\d+$/.test(name))
			.sort((left, right) => Number(right.slice(9)) - Number(left.slice(9)))
			.flatMap((name) => [join(cache, name, 'chrome-linux64', 'chrome'), join(cache, name, 'chrome-linux', 'chrome')]);
	} catch {
		return [];
	}
}

/** The path of a Chromium on this machine: CHROMIUM_PATH, then PATH, then Playwright's cache; undefined if there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
	const named = environment['CHROMIUM_PATH'];
	if (named && isProgram(named)) return named;
	const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
	const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...onPath, ...listPlaywrightBuilds(environment)].find(isProgram);
}
