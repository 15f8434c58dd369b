export interface Look {
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	/** `auto` follows the phone. Without one it stays as it is. */
	readonly theme?: string;
	readonly textSize?: string;
	readonly spacing?: string;
}

/**
 * Puts language, direction, theme, text size and spacing on the page, and keeps them where the script in `app.html` finds
 * them before the next first paint.
 */
export function showLook(look: Look): void {
	const root = document.documentElement;
	const {
		language,
		direction,
		theme = root.dataset['theme'] ?? 'auto',
		textSize = root.dataset['textSize'] ?? '100',
		spacing = root.dataset['spacing'] ?? 'normal'
	} = look;
	root.lang = language;
	root.dir = direction;
	if (theme === 'auto') delete root.dataset['theme'];
	else root.dataset['theme'] = theme;
	root.dataset['textSize'] = textSize;
	root.dataset['spacing'] = spacing;
	try {
		localStorage.setItem('darasa-look', JSON.stringify({ language, direction, theme, textSize, spacing }));
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
