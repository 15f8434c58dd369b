import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../chromium';

function runQuietly(command: string, parameters: readonly string[]): boolean {
	console.log(`> ${command} ${parameters.join(' ')}`);
	return spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/**
 * Finds a Chromium or installs one: Debian's package where we may, else Playwright's own build.
 * Undefined when neither works, so that the caller can name the remedies.
 */
export function ensureChromium(): string | undefined {
	const found = findChromium();
	if (found) return found;
	if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
		runQuietly('apt-get', ['update', '-qq']);
		runQuietly('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core']);
		const installed = findChromium();
		if (installed) return installed;
	}
	runQuietly('npx', ['playwright', 'install', 'chromium']);
	return findChromium();
}

export const CHROMIUM_REMEDIES = `No Chromium was found and none could be installed, so the tests that need one did not run.
Any of these helps:
  - set CHROMIUM_PATH to a Chromium or Chrome,
  - Debian, Ubuntu: sudo apt-get install chromium,
  - elsewhere: npx playwright install chromium`;
