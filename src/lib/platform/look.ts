export interface Look {
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	/** `auto` follows the phone. */
	readonly theme: string;
	readonly textSize: string;
}

/**
 * Puts language, direction, theme and text size on the page, and keeps them where the script in `app.html` finds
 * them before the next first paint.
 */
export function showLook(look: Look): void {
	const root = document.documentElement;
	root.lang = look.language;
	root.dir = look.direction;
	if (look.theme === 'auto') delete root.dataset['theme'];
	else root.dataset['theme'] = look.theme;
	root.dataset['textSize'] = look.textSize;
	try {
		localStorage.setItem('darasa-look', JSON.stringify(look));
	} catch {
		// A full or blocked store costs one flash of the old look, nothing else.
	}
}

/** The language of last time, known before storage has opened; undefined at the very first start. */
export function readLastLanguage(): string | undefined {
	try {
		const look: unknown = JSON.parse(localStorage.getItem('darasa-look') ?? 'null');
		const language = typeof look === 'object' && look !== null && 'language' in look ? look.language : undefined;
		return typeof language === 'string' ? language : undefined;
	} catch {
		return undefined;
	}
}
