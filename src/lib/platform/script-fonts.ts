import type { Script } from './script-support';

/** Of the page's own. The service worker leaves it alone. */
const CACHE = 'darasa-fonts';

export interface ScriptFont {
	/** As `app.css` names it, behind the fonts of the phone. */
	readonly family: string;
	/** Address within the site. */
	readonly path: string;
	/** What fetching it costs. */
	readonly sizeBytes: number;
}

/** Made by `tools/fonts/make-fonts.sh`. */
export const SCRIPT_FONTS: Readonly<Record<Script, ScriptFont>> = {
	ethiopic: { family: 'DarasaEthiopic', path: 'fonts/ethiopic.woff2', sizeBytes: 44_316 },
	arabic: { family: 'DarasaArabic', path: 'fonts/arabic.woff2', sizeBytes: 12_724 },
	latin: { family: 'DarasaLatin', path: 'fonts/latin.woff2', sizeBytes: 12_292 }
};

/** Shows the fonts that were fetched before. One that broke is forgotten, and so offered again. */
export async function showKeptFonts(basePath: string): Promise<void> {
	try {
		if (!('caches' in globalThis) || !(await caches.has(CACHE))) return;
		const cache = await caches.open(CACHE);
		await Promise.all(
			Object.values(SCRIPT_FONTS).map(async (font) => {
				const address = `${basePath}/${font.path}`;
				const kept = await cache.match(address);
				if (kept && !(await showFont(font, await kept.arrayBuffer()))) await cache.delete(address);
			})
		);
	} catch {
		// A browser that hides its cache: the letters are offered again.
	}
}

/** Fetches a font, shows it and keeps it for airplane mode. False if it cannot be had now. */
export async function fetchFont(script: Script, basePath: string, get: typeof fetch = fetch): Promise<boolean> {
	const font = SCRIPT_FONTS[script];
	const address = `${basePath}/${font.path}`;
	try {
		const response = await get(address);
		const copy = response.clone();
		// A page that a network puts in between, to log in say, is no font.
		if (!response.ok || !(await showFont(font, await response.arrayBuffer()))) return false;
		await keepFont(address, copy);
		return true;
	} catch {
		return false;
	}
}

/** Whether a script's font is in use. */
export function isFontShown(script: Script): boolean {
	return isFamilyShown(SCRIPT_FONTS[script].family);
}

function isFamilyShown(family: string): boolean {
	return [...document.fonts].some((face) => face.family === family);
}

async function showFont({ family }: ScriptFont, bytes: ArrayBuffer): Promise<boolean> {
	try {
		document.fonts.add(await new FontFace(family, bytes).load());
		shapeAnew();
		return true;
	} catch {
		return false;
	}
}

/**
 * Chromium (150) remembers how each word came out and goes on showing boxes when a font joins by script, in some languages
 * and weights even after a reload. With other features it shapes all text anew; to switch off a set of alternates that is
 * off anyway changes nothing else.
 */
function shapeAnew(): void {
	const shown = Object.values(SCRIPT_FONTS).flatMap(({ family }, at) =>
		isFamilyShown(family) ? [`"ss0${at + 1}" 0`] : []
	);
	document.body.style.fontFeatureSettings = shown.join(', ');
}

async function keepFont(address: string, response: Response): Promise<void> {
	try {
		await (await caches.open(CACHE)).put(address, response);
	} catch {
		// A full phone, or an address without https: the letters show now and are offered again next time.
	}
}
