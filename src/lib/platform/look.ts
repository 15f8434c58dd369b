export interface Look {
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly theme: string;
	readonly textSize: string;
}

/**
 * Puts language, direction, theme and text size on the page, and keeps them where `boot.js` finds them before the
 * next first paint.
 */
export function showLook(look: Look): void {
	const root = document.documentElement;
	root.lang = look.language;
	root.dir = look.direction;
	root.dataset['theme'] = look.theme;
	root.dataset['textSize'] = look.textSize;
	try {
		localStorage.setItem('darasa-look', JSON.stringify(look));
	} catch {
		// A full or blocked store costs one flash of the old look, nothing else.
	}
}

/** The language of last time, before storage has opened. */
export function readLastLanguage(): string | undefined {
	const { lang, dataset } = document.documentElement;
	return dataset['textSize'] === undefined ? undefined : lang;
}
