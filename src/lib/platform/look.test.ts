import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLastLanguage, showLook, type Look } from './look';

const look: Look = { language: 'ar', direction: 'rtl', theme: 'dark', textSize: '150', spacing: 'wide' };
let root: { lang: string; dir: string; dataset: Record<string, string> };
let kept: Map<string, string>;

beforeEach(() => {
	root = { lang: 'en', dir: 'ltr', dataset: {} };
	kept = new Map();
	vi.stubGlobal('document', { documentElement: root });
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value)
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('showLook', () => {
	it('puts the look on the page and remembers it for the next start', () => {
		showLook(look);
		expect(root).toEqual({ lang: 'ar', dir: 'rtl', dataset: { theme: 'dark', textSize: '150', spacing: 'wide' } });
		expect(JSON.parse(kept.get('darasa-look') ?? '')).toEqual(look);
		expect(readLastLanguage()).toBe('ar');
	});

	it('follows the phone again where no theme is chosen', () => {
		showLook(look);
		showLook({ ...look, theme: 'auto' });
		expect(root.dataset).not.toHaveProperty('theme');
	});

	it('still shows it where nothing can be remembered', () => {
		vi.stubGlobal('localStorage', {
			setItem: () => {
				throw new DOMException('blocked', 'SecurityError');
			}
		});
		showLook(look);
		expect(root.lang).toBe('ar');
	});
});

describe('readLastLanguage', () => {
	it.each([undefined, '', '{', '[]', 'null', '"sw"', '{"language":7}'])('knows none from %s', (text) => {
		if (text !== undefined) kept.set('darasa-look', text);
		expect(readLastLanguage()).toBeUndefined();
	});

	it('knows none where the store is blocked', () => {
		vi.stubGlobal('localStorage', undefined);
		expect(readLastLanguage()).toBeUndefined();
	});
});
