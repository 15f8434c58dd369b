/** What a pack may cost the phone, whoever made it. */
export interface PackLimits {
	/** Of the file, and of everything in it unpacked. */
	readonly maxPackBytes: number;
	readonly maxManifestBytes: number;
	readonly maxFileBytes: number;
	readonly maxFiles: number;
	/** Unpacked bytes per packed byte. */
	readonly maxRatio: number;
	readonly maxJsonDepth: number;
	/** Width times height: a browser takes four bytes for each, however small the file is. */
	readonly maxImagePixels: number;
}

export const PACK_LIMITS: PackLimits = {
	maxPackBytes: 64 * 1024 * 1024,
	maxManifestBytes: 1024 * 1024,
	maxFileBytes: 5 * 1024 * 1024,
	maxFiles: 2_000,
	maxRatio: 100,
	maxJsonDepth: 32,
	maxImagePixels: 4_000_000
};
