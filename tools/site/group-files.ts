/**
 * Which part of the site a file belongs to, for the service worker.
 * `core` is stored at once: shell, pages, icons. `rest` follows in the background: other languages, packs, workers.
 * `model` is stored only when a model is asked for, `teacher` only where a teacher is. `never` is not for phones to keep.
 */
export type Group = 'core' | 'rest' | 'teacher' | 'model' | 'never';

const NEVER = [
	/^service-worker\.js$/,
	/^404\.html$/,
	/\.map$/,
	/^_app\/version\.json$/,
	/^screenshots\//,
	/^robots\.txt$/,
	// Only a phone that lacks the letters fetches a font, when asked to.
	/^fonts\//,
	/^\.nojekyll$/,
	// The model room fetches these itself, those that the phone needs, each proved by its hash.
	/^ort\//,
	/^models\//
];
const MODEL = [/\/workers\/model-/];
const TEACHER = [/^(?:class|write)(?:\.html$|\/)/, /\/workers\/class-/];
// The first visit reads its lessons in the worker of packs; the others wait until they are asked for.
const REST = [
	// Only a browser that puts the app on the home screen asks for these.
	/^icons\/.*-512\.png$/,
	/^packs\/(?!index\.json)/,
	// Until they are here, the page for unknown addresses opens these places as well.
	/^(?:assigned|correct|model|packs|pair|placement|work)\.html$/,
	/\/workers\/(?!packs-)/
];

/** What only the graph of a build tells of its chunks. */
export interface ChunkKinds {
	/** Can wait: other languages, parts that are loaded when they are wanted. */
	readonly isLater: (path: string) => boolean;
	/** Only a teacher's pages need it. */
	readonly isTeachers: (path: string) => boolean;
}

export function groupOf(path: string, { isLater, isTeachers }: ChunkKinds): Group {
	if (NEVER.some((pattern) => pattern.test(path))) return 'never';
	if (MODEL.some((pattern) => pattern.test(path))) return 'model';
	if (TEACHER.some((pattern) => pattern.test(path)) || isTeachers(path)) return 'teacher';
	if (REST.some((pattern) => pattern.test(path)) || isLater(path)) return 'rest';
	return 'core';
}
