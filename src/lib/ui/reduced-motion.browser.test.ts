import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import '../../app.css';
import Particles from './pictures/Particles.svelte';
import { showComponent } from './testing/show-component.svelte';

/** The part of Chromium's own protocol that is used here. */
interface Protocol {
	send(method: string, values: object): Promise<unknown>;
}

async function askFor(motion: 'reduce' | 'no-preference'): Promise<void> {
	const features = [{ name: 'prefers-reduced-motion', value: motion }];
	await (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', { features });
}

afterEach(() => askFor('no-preference'));

it.each([
	['no-preference', true],
	['reduce', false]
] as const)('particles move only for those who did not ask for less motion: %s', async (motion, moves) => {
	await askFor(motion);
	await showComponent<Record<string, unknown>>(Particles as never, { values: { state: 'gas' } });
	expect(document.getAnimations().length > 0).toBe(moves);
});

const SOURCES = import.meta.glob<string>(['../../**/*.{svelte,ts}', '!../../**/*.test.ts'], {
	query: '?raw',
	import: 'default',
	eager: true
});

it('nothing moves by script or within a picture, where the rule of app.css does not reach', () => {
	const moving =
		/from 'svelte\/(?:transition|animate|motion)'|\.animate\(|<animate|behavior: 'smooth'|startViewTransition/;
	expect(Object.keys(SOURCES).length).toBeGreaterThan(100);
	expect(Object.entries(SOURCES).flatMap(([path, text]) => (moving.test(text) ? [path] : []))).toEqual([]);
});
