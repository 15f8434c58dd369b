import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InstallPrompt } from './install-prompt';

let browser: EventTarget;
let changes: number;

/** A phone whose browser is not yet asked anything. */
function makePrompt({ userAgent = 'Android', standalone = false, isFromHomeScreen = false } = {}): InstallPrompt {
	vi.stubGlobal('navigator', { userAgent, standalone });
	vi.stubGlobal('matchMedia', () => ({ matches: isFromHomeScreen }));
	return new InstallPrompt(() => (changes += 1));
}

function offerInstall(outcome: 'accepted' | 'dismissed' = 'accepted'): Event {
	const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
		prompt: async () => ({ outcome })
	});
	browser.dispatchEvent(event);
	return event;
}

beforeEach(() => {
	browser = new EventTarget();
	changes = 0;
	vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('InstallPrompt', () => {
	it('keeps the browser’s question for a good moment, instead of letting it interrupt', () => {
		const prompt = makePrompt();
		expect(prompt.way).toBe('menu');
		expect(offerInstall().defaultPrevented).toBe(true);
		expect(prompt.way).toBe('prompt');
		expect(changes).toBe(1);
	});

	it.each([
		['accepted', true],
		['dismissed', false]
	] as const)('asks once, and tells what the learner said: %s', async (outcome, yes) => {
		const prompt = makePrompt();
		offerInstall(outcome);
		expect(await prompt.ask()).toBe(yes);
		expect(prompt.way).toBe('menu');
		expect(await prompt.ask()).toBe(false);
	});

	it('has nothing to ask before the browser offers it', async () => {
		expect(await makePrompt().ask()).toBe(false);
	});

	it('forgets the question when the app was installed in another way', () => {
		const prompt = makePrompt();
		offerInstall();
		browser.dispatchEvent(new Event('appinstalled'));
		expect(prompt.way).toBe('menu');
		expect(changes).toBe(2);
	});

	it.each([
		[{ isFromHomeScreen: true }, 'installed'],
		[{ userAgent: 'iPhone', standalone: true }, 'installed'],
		[{ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0)' }, 'ios'],
		[{ userAgent: 'Mozilla/5.0 (Linux; Android 10)' }, 'menu']
	])('knows the way on this phone: %j', (phone, way) => {
		expect(makePrompt(phone).way).toBe(way);
	});
});
